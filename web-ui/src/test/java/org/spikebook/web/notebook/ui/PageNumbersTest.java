package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSessions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

class PageNumbersTest {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final LiveNumber COUNT = Markdown.liveNumbers("{{net.spikeCount}}").getFirst();

    private static final String SILENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 1, "model": {"type": "lif"}}],
             "recorders": [{"id": "s", "of": "n", "record": "spikes"}],
             "run": {"dtMs": 0.1, "durationMs": 10, "seed": 3}}
            """;

    @Test
    void number_waitsForTheRun_followsIt_andSaysWhenItIsOld() {
        NotebookSession session =
                TestSessions.of(new Notebook("T", Optional.empty(), List.of(cell(SILENT))));
        PageNumbers numbers = new PageNumbers(session, LABORATORY.networks(), Locale.ENGLISH);

        assertThat(numbers.shown(COUNT)).isEqualTo("[run \"Net\" first]");
        session.publish(
                "net",
                session.hash("net"),
                LABORATORY.simulate(
                        LABORATORY.networks().read(SILENT).valid().orElseThrow(),
                        WeightSet.EMPTY,
                        RunControl.NONE));
        assertThat(numbers.shown(COUNT)).isEqualTo("0");
        session.replace(cell(SILENT.replace("\"size\": 1", "\"size\": 2")));
        assertThat(numbers.shown(COUNT)).isEqualTo("0 (out of date)");
        session.edit(new Notebook("T", Optional.empty(), List.of()), Optional.empty());
        assertThat(numbers.shown(COUNT)).isEqualTo("[unknown number {{net.spikeCount}}]");
    }

    /** Its rate would be over the whole duration, of which only a part was run. */
    @Test
    void runThatEndedEarly_givesNoNumber() {
        NotebookSession session =
                TestSessions.of(new Notebook("T", Optional.empty(), List.of(cell(SILENT))));
        PageNumbers numbers = new PageNumbers(session, LABORATORY.networks(), Locale.ENGLISH);

        session.publish(
                "net",
                session.hash("net"),
                LABORATORY.simulate(
                        LABORATORY.networks().read(SILENT).valid().orElseThrow(),
                        WeightSet.EMPTY,
                        new RunControl(_ -> {}, () -> true)));

        assertThat(numbers.shown(COUNT)).isEqualTo("[run \"Net\" first]");
    }

    private static NetworkCell cell(String document) {
        return new NetworkCell("net", "Net", document, CanvasLayout.EMPTY);
    }
}
