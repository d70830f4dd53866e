package org.spikebook.lesson.notebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TwinFieldsTest {

    private static final String NETWORK =
            "{\"stimuli\":[{\"id\":\"noise\",\"rateHz\":400}],\"run\":{\"seed\":1}}";

    private static final NetworkCell CELL =
            new NetworkCell("net", "", NETWORK, CanvasLayout.EMPTY)
                    .withTwin(new NetworkTwin("/stimuli/noise/rateHz", 600));

    @Test
    void twin_is_kept_in_the_notebook_and_changes_no_hash_of_a_cell() {
        Notebook with = notebook(CELL);
        Notebook without = notebook(new NetworkCell("net", "", NETWORK, CanvasLayout.EMPTY));

        assertThat(NotebookJson.read(NotebookJson.write(with)))
                .isEqualTo(new Reading.Readable<>(with));
        assertThat(NotebookJson.write(without)).doesNotContain("twin");
        assertThat(CellHashes.of(with).of("net")).isEqualTo(CellHashes.of(without).of("net"));
    }

    @Test
    void document_of_the_second_run_differs_in_one_number() {
        List<Problem> problems = new ArrayList<>();

        assertThat(TwinFields.document(CELL.twin().orElseThrow(), NETWORK, problems))
                .contains(NETWORK.replace("400", "600"));
        assertThat(problems).isEmpty();
    }

    @Test
    void path_to_no_number_is_a_problem() {
        List<Problem> problems = new ArrayList<>();

        assertThat(TwinFields.document(new NetworkTwin("/stimuli/none/x", 1), NETWORK, problems))
                .isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("leadsNowhere");
    }

    private static Notebook notebook(NetworkCell cell) {
        return new Notebook("", Optional.empty(), List.of(cell));
    }
}
