package org.spikebook.lesson.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class CellHashesTest {

    private static final TextCell TEXT = new TextCell("intro", "Hello");
    private static final NetworkCell NETWORK =
            new NetworkCell("net", "Network", "{\"a\": 20.0, \"b\": [1]}", CanvasLayout.EMPTY);
    private static final TrainingCell TRAINING =
            new TrainingCell("train", "Training", "net", "{\"epochs\": 3}");
    private static final ChipCell CHIP = new ChipCell("chip", "Chip", "train", "loihi1", 100);
    private static final TaskCell TASK =
            new TaskCell(
                    "task",
                    "Task",
                    List.of("chip"),
                    new CheckSpec("energyPerInference", Map.of("budgetNj", Value.of(100.0))),
                    3,
                    "Save energy.");
    private static final Notebook NOTEBOOK = notebook(TASK, CHIP, TRAINING, TEXT, NETWORK);

    @Test
    void changed_network_changes_itself_and_all_that_depend_on_it() {
        Notebook changed = NOTEBOOK.withCell(NETWORK.withDocument("{\"a\": 21, \"b\": [1]}"));

        assertThat(staleAfter(changed)).containsExactlyInAnyOrder("net", "train", "chip", "task");
    }

    @Test
    void changed_plan_leaves_the_network_fresh() {
        Notebook changed = NOTEBOOK.withCell(TRAINING.withPlan("{\"epochs\": 4}"));

        assertThat(staleAfter(changed)).containsExactlyInAnyOrder("train", "chip", "task");
    }

    @Test
    void a_chip_of_ones_own_counts_where_it_is_used() {
        Notebook own = NOTEBOOK.withCell(CHIP.withOwnChip("{\"id\": \"own\"}"));
        Notebook other = NOTEBOOK.withCell(CHIP.withOwnChip("{\"id\": \"other\"}"));
        Notebook unused = own.withCell(CHIP.withOwnChip("{}").withChip("loihi1"));

        assertThat(staleAfter(own)).containsExactlyInAnyOrder("chip", "task");
        assertThat(CellHashes.of(own).of("chip")).isNotEqualTo(CellHashes.of(other).of("chip"));
        assertThat(staleAfter(unused)).isEmpty();
    }

    @Test
    void a_trained_network_from_a_file_has_a_hash_of_its_own_until_the_plan_changes() {
        TrainingCell holding = TRAINING.withBrought(TRAINING.plan(), "sha256:1");

        assertThat(staleAfter(NOTEBOOK.withCell(holding)))
                .containsExactlyInAnyOrder("train", "chip", "task");
        assertThat(staleAfter(NOTEBOOK.withCell(holding.withPlan(TRAINING.plan())))).isEmpty();
        assertThat(staleAfter(NOTEBOOK.withCell(holding.withoutBrought()))).isEmpty();
    }

    @Test
    void what_cannot_change_a_result_makes_nothing_stale() {
        Notebook changed =
                NOTEBOOK.withCell(NETWORK.withLayout(CanvasLayout.EMPTY.with("exc", 10, 20)))
                        .withCell(TEXT.withMarkdown("Good day"))
                        .withCell(TRAINING.withTitle("Learn").withPlan(" {\"epochs\":3.0}\n"))
                        .withCellMoved("net", 0);
        Notebook spelledOtherwise =
                changed.withCell(NETWORK.withDocument("{ \"b\":[1.0], \"a\":2e1 }"));

        assertThat(staleAfter(changed)).isEmpty();
        assertThat(staleAfter(spelledOtherwise)).isEmpty();
    }

    @Test
    void another_name_or_recorder_leaves_the_training_fresh() {
        Notebook renamed =
                NOTEBOOK.withCell(
                        NETWORK.withDocument(
                                NETWORK.document()
                                        .replaceFirst(
                                                "\\{",
                                                "{\"name\": \"Mine\", \"recorders\": [{\"id\":"
                                                        + " \"r\"}],")));

        assertThat(staleAfter(renamed)).contains("net").doesNotContain("train", "chip");
    }

    @Test
    void broken_documents_differ_by_every_character() {
        Notebook broken = NOTEBOOK.withCell(NETWORK.withDocument("{\"a\": "));
        Notebook brokenOtherwise = NOTEBOOK.withCell(NETWORK.withDocument("{\"a\":  "));

        assertThat(CellHashes.of(broken).of("net"))
                .isNotEqualTo(CellHashes.of(brokenOtherwise).of("net"));
    }

    @Test
    void deleted_input_makes_its_users_stale_and_stays_a_notebook() {
        Notebook deleted = NOTEBOOK.withoutCell("net");

        assertThat(CellHashes.of(deleted).of("train"))
                .isNotEqualTo(CellHashes.of(NOTEBOOK).of("train"));
        assertThat(deleted.dependents("net")).containsExactly(TRAINING);
    }

    @Test
    void circle_of_cells_is_refused() {
        List<Cell> circle = List.of(CHIP, TRAINING.withInput("chip"));

        assertThat(Notebook.problems(circle))
                .extracting(Problem::path, Problem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/cells/1", "wrongInput"));
        assertThatThrownBy(() -> new Notebook("n", Optional.empty(), circle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cell 'train' cannot use 'chip'");
    }

    /** Documents of some MB are read once for each edit of theirs, not for each of any cell. */
    @Test
    void edit_leaves_cells_unread_that_it_does_not_concern() {
        CellHashes before = CellHashes.of(NOTEBOOK);

        CellHashes after = before.after(NOTEBOOK.withCell(TRAINING.withPlan("{\"epochs\": 4}")));

        assertThat(after.of("net")).isSameAs(before.of("net"));
        assertThat(after.of("train")).isNotEqualTo(before.of("train"));
    }

    @Test
    void deleted_and_added_inputs_are_edits_of_their_users() {
        Notebook deleted = NOTEBOOK.withoutCell("net");

        assertThat(CellHashes.of(NOTEBOOK).after(deleted).asMap())
                .isEqualTo(CellHashes.of(deleted).asMap());
        assertThat(CellHashes.of(deleted).after(NOTEBOOK).asMap())
                .isEqualTo(CellHashes.of(NOTEBOOK).asMap());
        assertThat(CellHashes.of(deleted).after(deleted).asMap())
                .isEqualTo(CellHashes.of(deleted).asMap());
    }

    private static List<String> staleAfter(Notebook changed) {
        CellHashes before = CellHashes.of(NOTEBOOK);
        CellHashes after = before.after(changed);
        assertThat(after.asMap()).isEqualTo(CellHashes.of(changed).asMap());
        return NOTEBOOK.cells().stream()
                .map(Cell::id)
                .filter(id -> !before.of(id).equals(after.of(id)))
                .toList();
    }

    private static Notebook notebook(Cell... cells) {
        return new Notebook("Test", Optional.empty(), List.of(cells));
    }
}
