package org.spikebook.web.classboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TaskCell;

import java.util.List;
import java.util.Locale;
import java.util.Map;

class BoardStepTest {

    private static final List<Cell> CELLS =
            List.of(
                    new NetworkCell("net-7", "Two cells", "{}", CanvasLayout.EMPTY),
                    new TaskCell(
                            "task-8",
                            " ",
                            List.of("net-7"),
                            new CheckSpec("populationRate", Map.of()),
                            3,
                            "Find the current."));

    @Test
    void cell_withoutATitle_isCalledByItsPlace() {
        assertThat(BoardStep.of(CELLS, Locale.ENGLISH))
                .extracting(BoardStep::title)
                .containsExactly("Two cells", "Step 2", "");
        assertThat(BoardStep.of(CELLS, Locale.GERMAN))
                .extracting(BoardStep::title)
                .containsExactly("Two cells", "Schritt 2", "");
    }
}
