package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.livenumber.ResultNumbers;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.web.notebook.ui.cell.CellRestriction;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSessions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

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

    @Test
    void misspelledNumber_isUnknownBeforeTheRunToo() {
        NotebookSession session =
                TestSessions.of(new Notebook("T", Optional.empty(), List.of(cell(SILENT))));
        PageNumbers numbers = new PageNumbers(session, LABORATORY.networks(), Locale.ENGLISH);
        LiveNumber misspelled = Markdown.liveNumbers("{{net.rateHz}}").getFirst();

        assertThat(numbers.shown(misspelled)).isEqualTo("[unknown number {{net.rateHz}}]");
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

    @Test
    void number_ofAChip_waitsForItsReport_followsIt_andSaysWhenItIsOld() {
        ChipCell chip = new ChipCell("chip", "Loihi", "train", "loihi1", 100);
        NotebookSession session =
                TestSessions.of(
                        new Notebook(
                                "T",
                                Optional.empty(),
                                List.of(
                                        cell(SILENT),
                                        new TrainingCell("train", "Train it", "net", "{}"),
                                        chip)));
        PageNumbers numbers = new PageNumbers(session, LABORATORY.networks(), Locale.ENGLISH);
        LiveNumber accuracy = Markdown.liveNumbers("{{chip.chipAccuracy}}").getFirst();
        LiveNumber energy = Markdown.liveNumbers("{{chip.energyPerInference}}").getFirst();
        LiveNumber trained = Markdown.liveNumbers("{{train.testAccuracy}}").getFirst();
        LiveNumber rate = Markdown.liveNumbers("{{chip.populationRate}}").getFirst();
        assertThat(numbers.offered()).contains(trained, accuracy, energy);
        assertThat(numbers.name(accuracy)).isEqualTo("Loihi: Accuracy on loihi1");
        assertThat(numbers.shown(trained)).isEqualTo("[train \"Train it\" first]");
        assertThat(numbers.shown(accuracy)).isEqualTo("[map to chip in \"Loihi\" first]");
        assertThat(numbers.shown(rate)).isEqualTo("[unknown number {{chip.populationRate}}]");

        session.publish(
                "chip",
                session.hash("chip"),
                ResultNumbers.ofChip(0.875, OptionalDouble.of(12.3456)));
        assertThat(numbers.shown(accuracy)).isEqualTo("87.5\u00a0%");
        assertThat(numbers.shown(energy)).isEqualTo("12.3\u00a0nJ");

        session.replace(new ChipCell("chip", "Loihi", "train", "truenorth", 100));
        assertThat(numbers.shown(accuracy)).isEqualTo("87.5\u00a0% (out of date)");

        session.publish(
                "chip", session.hash("chip"), ResultNumbers.ofChip(1, OptionalDouble.empty()));
        assertThat(numbers.shown(energy)).isEqualTo("[map to chip in \"Loihi\" first]");
    }

    /** Its title and what it records would be told. */
    @Test
    void cellsThatAreHidden_areNotOffered() {
        NotebookSession session =
                TestSessions.of(
                        new Notebook(
                                "T",
                                Optional.empty(),
                                List.of(
                                        cell(SILENT),
                                        new TrainingCell("train", "Train it", "net", "{}"))));
        PageNumbers numbers = new PageNumbers(session, LABORATORY.networks(), Locale.ENGLISH);
        assertThat(numbers.offered()).extracting(LiveNumber::cell).contains("net", "train");

        session.restrict(Map.of("net", CellRestriction.HIDDEN, "train", CellRestriction.LOCKED));

        assertThat(numbers.offered()).extracting(LiveNumber::cell).containsOnly("train");
    }

    private static NetworkCell cell(String document) {
        return new NetworkCell("net", "Net", document, CanvasLayout.EMPTY);
    }
}
