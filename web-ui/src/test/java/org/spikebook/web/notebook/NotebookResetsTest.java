package org.spikebook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class NotebookResetsTest {

    private static final RunMeasure RATE = new RunMeasure(SweepMeasure.POPULATION_RATE, "n");
    private static final RunRow ROW = new RunRow(Instant.EPOCH, 7, 0.1, "{}", Map.of());
    private static final RunsCell START =
            new RunsCell("runs", "R", "net", "{\"a\": 1}", List.of(RATE), 100);

    @Test
    void tableOfRuns_isAsInTheLesson_withTheRunsOfTheStudent() {
        RunsCell mine = START.withTitle("Mine").withMeasures(List.of()).withRow(ROW);

        assertThat(reset(mine)).containsExactly(START.withRow(ROW));
    }

    @Test
    void tableOfAnotherNetwork_losesItsRuns() {
        RunsCell other = START.withInput("other").withRow(ROW);

        assertThat(reset(other)).containsExactly(START);
        assertThat(reset(new TextCell("runs", "A text"))).containsExactly(START);
    }

    private static List<Cell> reset(Cell shown) {
        Notebook notebook = new Notebook("T", Optional.empty(), List.of(shown));
        return NotebookResets.with(notebook, List.of(START)).cells();
    }
}
