package org.spikebook.lesson.notebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class LockedNetworkTest {

    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [
               {"id": "cell", "size": 1, "model": {"type": "lif", "tauMemMs": 13}},
               {"id": "free", "size": 2, "model": {"type": "lif"}}],
             "stimuli": [{"id": "step", "type": "stepCurrent", "size": 1, "amplitudePa": 100}],
             "run": {"dtMs": 0.1, "seed": 3}}
            """;

    private static final NetworkLocks LOCKS =
            new NetworkLocks(
                    List.of("/populations/cell"),
                    List.of("/run/dtMs"),
                    Map.of("/stimuli/step/amplitudePa", new NetworkLocks.Range(0, 300)));

    @ParameterizedTest
    @CsvSource({
        "'\"tauMemMs\": 13', '\"tauMemMs\": 20', /populations/cell locked",
        "'\"id\": \"cell\"', '\"id\": \"other\"', /populations/cell locked",
        "'\"dtMs\": 0.1, ', '', /run/dtMs locked",
        "'\"dtMs\": 0.1', '\"dtMs\": 0.2', /run/dtMs locked",
        "'\"amplitudePa\": 100', '\"amplitudePa\": 301', /stimuli/step/amplitudePa"
                + " outOfLockedRange",
        "'\"amplitudePa\": 100', '\"startMs\": 1', /stimuli/step/amplitudePa outOfLockedRange",
        "'\"amplitudePa\": 100', '\"amplitudePa\": {\"uniform\": [1, 2]}',"
                + " /stimuli/step/amplitudePa outOfLockedRange",
        "'\"run\":', '\"run\"', ' lockedNotJson'",
    })
    void change_of_what_is_locked_is_named(String right, String wrong, String expected) {
        assertThat(new LockedNetwork(LOCKS, NETWORK).violations(NETWORK.replace(right, wrong)))
                .extracting(p -> p.path() + " " + p.code())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"amplitudePa\": 100', '\"amplitudePa\": 300'",
        "'\"size\": 2', '\"size\": 7'",
        "'\"seed\": 3', '\"seed\": 4'",
        "'\"dtMs\": 0.1', '\"dtMs\": 0.10'",
        "'{\"id\": \"cell\"', '{\"id\": \"new\", \"size\": 1}, {\"id\": \"cell\"'",
    })
    void change_of_anything_else_is_not(String right, String other) {
        assertThat(new LockedNetwork(LOCKS, NETWORK).violations(NETWORK.replace(right, other)))
                .isEmpty();
    }

    @Test
    void message_names_the_part_and_the_range_in_both_languages() {
        List<Problem> problems =
                new LockedNetwork(LOCKS, NETWORK)
                        .violations(NETWORK.replace(": 100", ": 400").replace("13", "14"));

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly(
                        "'cell' is locked by the lesson",
                        "The lesson restricts 'step.amplitudePa' to 0 to 300");
    }

    @Test
    void hidden_values_are_not_shown_and_come_back() {
        String shown = new LockedNetwork(LOCKS, NETWORK).shown();

        assertThat(shown).doesNotContain("13").contains("\"cell\"", "amplitudePa");
        Reading<String> whole =
                new LockedNetwork(LOCKS, NETWORK).restored(shown.replace("100", "200"));
        assertThat(new LockedNetwork(LOCKS, NETWORK).violations(whole.orThrow("text"))).isEmpty();
        assertThat(whole.orThrow("text")).contains("13", "200");
    }

    @Test
    void hidden_parameter_is_shown_as_a_word() {
        NetworkLocks locks =
                new NetworkLocks(List.of("/populations/cell/model/tauMemMs"), List.of(), Map.of());

        String shown = new LockedNetwork(locks, NETWORK).shown();

        assertThat(shown).contains("\"tauMemMs\" : \"hidden\"").doesNotContain("13");
        assertThat(new LockedNetwork(locks, NETWORK).restored(shown).orThrow("text"))
                .contains("13");
    }

    @Test
    void something_else_in_place_of_what_is_hidden_is_refused() {
        String typed = new LockedNetwork(LOCKS, NETWORK).shown().replace("\"cell\"", "\"mine\"");

        assertThat(new LockedNetwork(LOCKS, NETWORK).restored(typed).problems())
                .extracting(Problem::code)
                .containsExactly("locked");
    }

    @Test
    void locks_that_lead_to_nothing_are_named() {
        NetworkLocks locks =
                new NetworkLocks(
                        List.of(),
                        List.of("/populations/none"),
                        Map.of("/stimuli/step/amplitudePa", new NetworkLocks.Range(500, 600)));

        assertThat(new LockedNetwork(locks, NETWORK).unfit())
                .extracting(Problem::code)
                .containsExactly("lockedNothing", "outOfLockedRange");
        assertThat(new LockedNetwork(LOCKS, NETWORK).unfit()).isEmpty();
    }

    @Test
    void locks_are_kept_in_the_notebook_and_change_no_hash_of_a_cell() {
        NetworkCell free = new NetworkCell("net", "", NETWORK, CanvasLayout.EMPTY);
        Notebook locked = notebook(free.withLocks(LOCKS));

        assertThat(NotebookJson.read(NotebookJson.write(locked)))
                .isEqualTo(new Reading.Readable<>(locked));
        assertThat(NotebookJson.write(notebook(free))).doesNotContain("locks");
        assertThat(CellHashes.of(locked).of("net"))
                .isEqualTo(CellHashes.of(notebook(free)).of("net"));
    }

    @Test
    void locks_cannot_be_taken_off_but_their_cell_may_be_deleted() {
        NetworkCell cell = new NetworkCell("net", "", NETWORK, CanvasLayout.EMPTY).withLocks(LOCKS);
        Notebook notebook = notebook(cell);
        List<NetworkCell> before = LockedNetwork.lockedCells(notebook);

        assertThat(LockedNetwork.violations(before, notebook(cell.withLocks(NetworkLocks.NONE))))
                .extracting(Problem::code)
                .containsExactly("locksChanged");
        assertThat(LockedNetwork.violations(before, notebook.withoutCell("net"))).isEmpty();
    }

    /** Its amplitude is not within the locked range, which is only seen where it is read. */
    @Test
    void network_that_stays_is_not_read_and_one_that_changes_is() {
        NetworkCell cell =
                new NetworkCell("net", "", NETWORK.replace(": 100", ": 400"), CanvasLayout.EMPTY)
                        .withLocks(LOCKS);
        List<NetworkCell> before = List.of(cell);

        assertThat(LockedNetwork.violations(before, notebook(cell.withTitle("Renamed")))).isEmpty();
        assertThat(
                        LockedNetwork.violations(
                                before,
                                notebook(
                                        cell.withDocument(
                                                cell.document()
                                                        .replace("\"seed\": 3", "\"seed\": 4")))))
                .extracting(Problem::code)
                .containsExactly("outOfLockedRange");
    }

    private static Notebook notebook(NetworkCell cell) {
        return new Notebook("", Optional.empty(), List.of(cell));
    }
}
