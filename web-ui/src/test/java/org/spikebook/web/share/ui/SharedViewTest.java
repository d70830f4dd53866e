package org.spikebook.web.share.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.field.SecretLink;
import org.spikebook.web.networklab.ui.lab.LiveLab;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class SharedViewTest extends SpringBrowserlessTest {

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    @Test
    void link_fromTheNotebook_showsItAndMakesACopy() {
        visitors.asNewGuest();
        OpenNotebook mine = notebooks.createFromLesson("01-from-spike-to-silicon");
        UI.getCurrent().navigate("notebook/" + mine.id());
        find(Details.class).all().stream()
                .filter(each -> each.getSummaryText().equals("Share"))
                .findFirst()
                .orElseThrow()
                .setOpened(true);
        test(find(Button.class).withText("Create link").single()).click();
        String path = find(SecretLink.class).single().path();
        assertThat(find(Button.class).withText("Revoke").all()).hasSize(1);
        visitors.asNewGuest();

        UI.getCurrent().navigate(path);

        assertThat(find(H1.class).single().getText()).isEqualTo(mine.notebook().title());
        assertThat(find(LiveLab.class).all()).isNotEmpty();
        assertThat(notebooks.mine()).isEmpty();
        test(find(Button.class).withText("Make my own copy").single()).click();
        assertThat(notebooks.mine()).hasSize(1);
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Made from the shared notebook \"" + mine.notebook().title() + "\".");
    }
}
