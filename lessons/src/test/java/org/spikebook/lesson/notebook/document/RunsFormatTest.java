package org.spikebook.lesson.notebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.problem.Problem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class RunsFormatTest {

    private static final RunMeasure RATE = new RunMeasure(SweepMeasure.POPULATION_RATE, "exc");

    private static final RunRow ROW =
            new RunRow(
                    Instant.parse("2026-11-30T10:15:30.123Z"),
                    7,
                    0.1,
                    "{\"a\": 1}",
                    Map.of(RATE.key(), 12.5),
                    Set.of("intervalCv exc"));

    private static final RunsCell CELL =
            new RunsCell("runs", "R", "net", "{\"a\": 0}", List.of(RATE), 100, List.of(ROW));

    @Test
    void cell_isReadBackAsItWasWritten() {
        Notebook notebook =
                new Notebook(
                        "T",
                        Optional.empty(),
                        List.of(new NetworkCell("net", "N", "{}", CanvasLayout.EMPTY), CELL));

        assertThat(NotebookReader.read(NotebookWriter.write(notebook)).orThrow("it"))
                .isEqualTo(notebook);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{measure: populationRate, of: exc}|",
                "{measure: rate, of: exc}|lesson.md:2 unknownMeasure",
                "{measure: populationRate}|lesson.md:2 missing",
                "{measure: populationRate, of: exc, fromMs: 1}|lesson.md:2 unknownKey",
            })
    void measures_areReadFromALesson_andAMistakeIsFoundOnItsLine(String entry, String problem) {
        YamlPart part = new YamlPart("lesson.md", 1, "measures:\n  - " + entry + "\n");

        List<RunMeasure> measures = RunsFormat.measures(part.fields());

        if (problem == null) {
            assertThat(part.problems()).isEmpty();
            assertThat(measures).containsExactly(RATE);
        } else {
            assertThat(part.problems())
                    .extracting((Problem p) -> p.path() + " " + p.code())
                    .contains(problem);
        }
    }

    @Test
    void table_isFull_byRowsOrByTheLengthOfTheirDocuments() {
        RunsCell full = CELL;
        for (int k = 1; k < RunsCell.MOST_ROWS; k++) {
            assertThat(full.hasPlaceFor("{}")).isTrue();
            full = full.withRow(ROW);
        }

        assertThat(full.hasPlaceFor("{}")).isFalse();
        assertThat(CELL.hasPlaceFor("x".repeat(RunsCell.MOST_CHARACTERS))).isFalse();
        assertThat(CELL.withInput("other").rows()).isEmpty();
        assertThat(CELL.withInput("net")).isEqualTo(CELL);
    }
}
