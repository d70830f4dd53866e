package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class LockReviewTest {

    private static final String NETWORK =
            """
            {"populations": [{"id": "cell", "size": 1, "model": {"type": "lif", "tauMemMs": 13}}]}
            """;

    private static final NetworkLocks LOCKS =
            new NetworkLocks(List.of(), List.of("/populations/cell"), Map.of());

    private static final NetworkCell NET =
            new NetworkCell("net", "Cell", NETWORK, CanvasLayout.EMPTY).withLocks(LOCKS);
    private static final TrainingCell TRAINING = new TrainingCell("train", "", "net", "{}");
    private static final TaskCell TASK =
            new TaskCell("task", "", List.of("train"), new CheckSpec("trainedBy", Map.of()), 3, "");
    private static final Notebook LESSON =
            new Notebook("", Optional.empty(), List.of(NET, TRAINING, TASK));

    @Test
    void unchanged_network_gives_no_reason() {
        assertThat(reasons(LESSON)).isEmpty();
    }

    @Test
    void changed_value_is_found_even_where_the_copy_has_no_locks() {
        NetworkCell changed =
                NET.withLocks(NetworkLocks.NONE).withDocument(NETWORK.replace("13", "20"));

        assertThat(reasons(LESSON.withCell(changed)))
                .containsExactly(
                        "What the lesson locks in network 'Cell' was changed, so the task gives no"
                                + " points. Undo that change.",
                        "'cell' is locked by the lesson");
    }

    @Test
    void training_of_another_network_is_found() {
        Notebook other =
                new Notebook(
                        "",
                        Optional.empty(),
                        List.of(NET, NET.withId("mine"), TRAINING.withInput("mine"), TASK));

        assertThat(reasons(other))
                .singleElement()
                .asString()
                .startsWith("The task is judged by the network 'Cell'");
    }

    private static List<String> reasons(Notebook submitted) {
        return new LockReview(LESSON, submitted)
                .reasons(TASK).stream().map((Text text) -> text.in(Locale.ENGLISH)).toList();
    }
}
