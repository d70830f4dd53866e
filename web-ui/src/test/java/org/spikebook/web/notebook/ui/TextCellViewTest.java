package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often a text is drawn: each time, it asks for its picture. */
@ViewPackages(classes = TextCellViewTest.class)
class TextCellViewTest extends BrowserlessTest {

    private static final Laboratory LABORATORY = Laboratory.standard();

    private static final String SILENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 1, "model": {"type": "lif"}}],
             "recorders": [{"id": "s", "of": "n", "record": "spikes"}],
             "run": {"dtMs": 0.1, "durationMs": 10, "seed": 3}}
            """;

    private final List<String> drawn = new ArrayList<>();

    @Test
    void liveNumber_hasTheTextDrawn_whereItSaysSomethingElse() {
        TextCell text = new TextCell("text", "{{net.spikeCount}} ![sketch](sketch.png)");
        NotebookSession session = session(text);
        TextCellView view = view(text, session);
        assertThat(drawn).hasSize(1);

        session.replace(network("other", SILENT.replace("10", "20")));
        view.notebookChanged();
        assertThat(drawn).hasSize(1);

        run(session);
        view.resultsChanged();
        view.resultsChanged();
        assertThat(drawn).hasSize(2);

        session.replace(network("net", SILENT.replace("10", "20")));
        view.notebookChanged();
        view.notebookChanged();
        assertThat(drawn).hasSize(3);
    }

    @Test
    void textWithoutNumbers_isDrawnOnce_whateverRuns() {
        TextCell text = new TextCell("text", "{{ no number ![sketch](sketch.png)");
        NotebookSession session = session(text);
        TextCellView view = view(text, session);

        run(session);
        view.resultsChanged();
        view.notebookChanged();

        assertThat(drawn).hasSize(1);
    }

    private static NotebookSession session(TextCell text) {
        return TestSessions.of(
                new Notebook(
                        "T",
                        Optional.empty(),
                        List.of(text, network("net", SILENT), network("other", SILENT))));
    }

    private TextCellView view(TextCell text, NotebookSession session) {
        return new TextCellView(
                text,
                session,
                LABORATORY.networks(),
                path -> {
                    drawn.add(path);
                    return Optional.empty();
                });
    }

    private static void run(NotebookSession session) {
        session.publish(
                "net",
                session.hash("net"),
                LABORATORY.simulate(
                        LABORATORY.networks().read(SILENT).valid().orElseThrow(),
                        WeightSet.EMPTY,
                        RunControl.NONE));
    }

    private static NetworkCell network(String id, String document) {
        return new NetworkCell(id, id, document, CanvasLayout.EMPTY);
    }
}
