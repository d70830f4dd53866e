package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;

import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@WebTest
class HistoryDialogTest extends SpringBrowserlessTest {

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    @Test
    void olderStates_comeWhenAskedFor() {
        visitors.asNewGuest();
        OpenNotebook opened = notebooks.createEmpty();
        for (int state = 2; state <= 30; state++) {
            notebooks.save(opened.id(), state - 1, opened.notebook().withTitle("state " + state));
        }
        UI.getCurrent().navigate("notebook/" + opened.id());
        test(find(Button.class).withAriaLabel("History").single()).click();
        assertThat(states()).hasSize(20);

        Button older = find(Button.class).withText("Show older states").single();
        test(older).click();

        assertThat(states()).hasSize(30);
        assertThat(older.isVisible()).isFalse();
    }

    private List<ListItem> states() {
        return find(ListItem.class, find(HistoryDialog.class).single()).all();
    }
}
