package org.spikebook.lesson.notebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.HelpTaken;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is written of a cell for a lesson is what a lesson may say of it: no work of a learner. */
class CellSettingsTest {

    private static final RunMeasure RATE = new RunMeasure(SweepMeasure.POPULATION_RATE, "exc");
    private static final RunRow ROW = new RunRow(Instant.EPOCH, 7, 0.1, "{}", Map.of());

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of(
                        new NetworkCell("net", "N", "{\"a\": 1}", CanvasLayout.EMPTY),
                        new NetworkCell("net", "N", "", CanvasLayout.EMPTY)),
                Arguments.of(
                        new TrainingCell("train", "T", "net", "{}", "a".repeat(64)),
                        new TrainingCell("train", "T", "net", "")),
                Arguments.of(
                        new ChipCell("chip", "C", "train", "loihi1", 100, "{}", "readout"),
                        new ChipCell("chip", "C", "train", "loihi1", 100)),
                Arguments.of(
                        new RunsCell("runs", "R", "net", "{}", List.of(RATE), 100, List.of(ROW)),
                        new RunsCell("runs", "R", "net", "", List.of(RATE), 100)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void settings_areReadAsThoseOfABlock(Cell worked, Cell described) {
        List<Problem> problems = new ArrayList<>();
        JsonFields fields = new JsonFields(CellSettings.of(worked), "", problems);

        Optional<Cell> read =
                CellSettings.read(worked.type(), worked.id(), new BlockFields(fields, problems));
        fields.noOthers();

        assertThat(problems).isEmpty();
        assertThat(read).contains(described);
    }

    @Test
    void helpThatWasTaken_isNotASettingOfATask() {
        TaskCell task =
                new TaskCell(
                        "task",
                        "T",
                        List.of("net"),
                        new CheckSpec("populationRate", Map.of()),
                        3,
                        "Ask.",
                        new HelpTaken(2, true));

        assertThat(CellSettings.of(task))
                .hasToString(
                        "{\"title\":\"T\",\"inputs\":[\"net\"],"
                                + "\"check\":{\"type\":\"populationRate\"},\"points\":3}");
    }

    /** Of a lesson whose files are empty. */
    private static final class BlockFields extends CellFields {

        BlockFields(JsonFields json, List<Problem> problems) {
            super(json, problems, MAX_ID);
        }

        @Override
        protected boolean keepsWork() {
            return false;
        }

        @Override
        protected String document(String key, int longest) {
            return "";
        }
    }
}
