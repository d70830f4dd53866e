package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.checkpoint.Checkpoint;
import org.spikebook.web.notebook.checkpoint.CheckpointService;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@WebTest
class HistoryDialogTest extends SpringBrowserlessTest {

    @Autowired private NotebookService notebooks;
    @Autowired private CheckpointService checkpoints;
    @Autowired private TestVisitors visitors;

    @Test
    void olderStates_comeWhenRequested() {
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

    @Test
    void namedState_isFoundAgain_comparedAndShown() {
        visitors.asNewGuest();
        OpenNotebook opened = notebooks.createEmpty();
        UI.getCurrent().navigate("notebook/" + opened.id());
        test(find(Button.class).withAriaLabel("History").single()).click();
        TextField name = find(TextField.class).withLabel("Name of the current state").single();
        test(find(Button.class).withText("Name it").single()).click();
        assertThat(name.isInvalid()).isTrue();
        test(name).setValue("empty");
        test(find(Button.class).withText("Name it").single()).click();
        test(find(Button.class).withText("Close").single()).click();
        notebooks.save(
                opened.id(), opened.revision(), opened.notebook().withTitle("Another title"));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("notebook/" + opened.id());
        test(find(Button.class).withAriaLabel("History").single()).click();

        test(find(Button.class).withAriaLabel("Compare empty with the current state").single())
                .click();

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Since then: Title: Another title");

        test(find(Button.class).withAriaLabel("Show empty").single()).click();

        assertThat(notebooks.open(opened.id()).revision()).isEqualTo(opened.revision());
    }

    @Test
    void name_canBeChangedAndRemoved_andTheStateStays() {
        visitors.asNewGuest();
        OpenNotebook opened = notebooks.createEmpty();
        checkpoints.name(opened.id(), opened.revision(), "one");
        checkpoints.name(opened.id(), opened.revision(), " two ");
        assertThat(checkpoints.of(opened.id())).extracting(Checkpoint::name).containsExactly("two");

        checkpoints.forget(opened.id(), opened.revision());

        assertThat(checkpoints.of(opened.id())).isEmpty();
        assertThat(notebooks.history(opened.id()).entries()).hasSize(1);
        assertThat(checkpoints.name(opened.id(), opened.revision(), "x".repeat(101))).isPresent();
    }

    private List<ListItem> states() {
        return find(ListItem.class, find(HistoryDialog.class).single()).all();
    }
}
