package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures what an edit of a notebook with the most cells takes on the server, from the typed text
 * to the saved revision, with all that follows on the page. Prints, and judges nothing: run by hand
 * with {@code -Dtest=LargeNotebookTest -DexcludedGroups=}; docs/benchmarks.md has what it gave.
 */
@Tag("load")
@WebTest
class LargeNotebookTest extends SpringBrowserlessTest {

    private static final int NETWORKS = 20;
    private static final int QUESTIONS = 20;
    private static final int WARM_UP = 20;
    private static final int EDITS = 100;

    /** That of the bench in a browser, too (LargeNotebook of e2e-tests). */
    private static final Path NETWORK =
            Path.of(
                    "src/test/resources/org/spikebook/web/notebook/ui",
                    "network-of-a-large-notebook.json");

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    @Test
    void edits_ofANotebookWithTheMostCells_areMeasured() throws IOException {
        visitors.asNewGuest();
        var id = notebooks.createFrom(largest()).id();
        long begin = System.nanoTime();
        UI.getCurrent().navigate("notebook/" + id);
        print("opening", List.of(System.nanoTime() - begin));

        test(find(NativeButton.class).withText("Edit text").all().getFirst()).click();
        TextArea text =
                find(TextArea.class).all().stream()
                        .filter(TextArea::isVisible)
                        .findFirst()
                        .orElseThrow();
        print("edit of a text", timed(k -> test(text).setValue("Typed " + k)));
        test(find(NativeButton.class).withText("Rename").single()).click();
        TextField title =
                find(TextField.class).all().stream()
                        .filter(TextField::isVisible)
                        .findFirst()
                        .orElseThrow();
        print("edit of the title", timed(k -> test(title).setValue("Title " + k)));

        assertThat(notebooks.open(id).notebook().cells()).hasSize(Notebook.MAX_CELLS);
    }

    private interface Edit {
        void number(int k);
    }

    private static List<Long> timed(Edit edit) {
        List<Long> times = new ArrayList<>();
        for (int k = 0; k < WARM_UP + EDITS; k++) {
            long begin = System.nanoTime();
            edit.number(k);
            if (k >= WARM_UP) {
                times.add(System.nanoTime() - begin);
            }
        }
        return times;
    }

    private static void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(each -> each).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-20s median %7.1f ms, 95 %% %7.1f ms, most %7.1f ms (%d)%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                Arrays.stream(sorted).max().orElseThrow() / 1e6,
                sorted.length);
    }

    private static Notebook largest() throws IOException {
        String network = Files.readString(NETWORK);
        List<Cell> cells = new ArrayList<>();
        for (int k = 0; cells.size() < Notebook.MAX_CELLS - NETWORKS - QUESTIONS; k++) {
            cells.add(
                    new TextCell(
                            "text-" + k,
                            "## Part " + k + "\n\nA mean rate of $r_" + k + "$ and a few words."));
        }
        for (int k = 0; k < NETWORKS; k++) {
            cells.add(new NetworkCell("net-" + k, "Net " + k, network, CanvasLayout.EMPTY));
        }
        for (int k = 0; k < QUESTIONS; k++) {
            cells.add(
                    new QuestionCell(
                            "question-" + k,
                            "Question " + k,
                            new Question.Choice(List.of("Yes", "No")),
                            false,
                            "Is it so?",
                            Optional.of(Answer.option(0))));
        }
        return new Notebook("Two hundred cells", Optional.empty(), cells);
    }
}
