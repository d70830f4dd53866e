package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;

import org.junit.jupiter.api.Test;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@WebTest
class BackgroundPageTest extends SpringBrowserlessTest {

    @Autowired private Background background;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    /** What a visitor may see on the page, their work off the page's thread may see too. */
    @Test
    void work_isDoneInTheNameOfWhoRequestedIt() {
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

    @Test
    void work_thatIsOver_leavesNothingWithWhoRequestedIt() {
        Owner owner = new Owner();
        UI.getCurrent().add(owner);
        List<String> done = new ArrayList<>();
        background.start(owner, task -> "done", done::add, () -> {});
        background.start(owner, task -> "never", done::add, () -> {}).cancel();
        background.start(owner, task -> broken(), done::add, () -> done.add("broken"));
        assertThat(owner.listens()).isTrue();

        Eventually.holds(
                "all are over",
                () -> {
                    letThePageHear();
                    return !owner.listens();
                });

        assertThat(done).containsExactlyInAnyOrder("done", "broken");
    }

    /** Anyone who has something for the page gets it when no one holds it. */
    private static void letThePageHear() {
        VaadinSession session = UI.getCurrent().getSession();
        session.unlock();
        session.lock();
    }

    private static String broken() {
        throw new IllegalStateException("on purpose");
    }

    /** Tells whether anybody waits for it to leave. */
    private static final class Owner extends Div {

        boolean listens() {
            return hasListener(DetachEvent.class);
        }
    }

    private List<NotebookSummary> mineOrNone() {
        try {
            return notebooks.mine();
        } catch (RuntimeException refused) {
            return List.of();
        }
    }
}
