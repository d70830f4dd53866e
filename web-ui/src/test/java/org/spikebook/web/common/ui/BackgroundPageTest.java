package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.concurrent.CompletableFuture;

@WebTest
class BackgroundPageTest extends SpringBrowserlessTest {

    @Autowired private Background background;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    /** What a visitor may see on the page, their work off the page's thread may see too. */
    @Test
    void work_isDoneInTheNameOfWhoAskedForIt() {
        visitors.asNewGuest();
        notebooks.createEmpty();
        CompletableFuture<List<NotebookSummary>> seen = new CompletableFuture<>();

        background.start(
                UI.getCurrent(),
                task -> seen.complete(mineOrNone()),
                done -> {},
                () -> seen.complete(List.of()));

        assertThat(seen.join()).hasSize(1).isEqualTo(notebooks.mine());
    }

    private List<NotebookSummary> mineOrNone() {
        try {
            return notebooks.mine();
        } catch (RuntimeException refused) {
            return List.of();
        }
    }
}
