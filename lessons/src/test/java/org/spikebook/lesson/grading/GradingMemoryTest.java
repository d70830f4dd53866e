package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;

import java.util.List;
import java.util.Optional;

/** How much memory grading is expected to need, by the networks that are submitted. */
class GradingMemoryTest {

    private static final Grader GRADER = new Grader(Handed.LABORATORY);

    /** So many neurons, each of which reaches all of them. */
    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "cells", "size": %d, "model": {"type": "lif"},
               "receptors": {"type": "exponentialCurrent", "tauExcMs": 2, "tauInhMs": 2}}],
             "projections": [
               {"id": "all", "from": "cells", "to": "cells",
                "connector": {"type": "allToAll"}, "weightPa": 60, "delayMs": 1}],
             "recorders": [%s],
             "run": {"dtMs": 0.1, "durationMs": 100, "seed": 1}}
            """;

    private static final String RECORDER =
            "{\"id\": \"vm\", \"of\": \"cells\", \"record\": \"vMv\"}";

    @Test
    void largest_network_says_how_much() {
        NetworkCell small = cell("small", NETWORK.formatted(10, ""));
        NetworkCell large = cell("large", NETWORK.formatted(1000, ""));
        NetworkCell other = cell("other", NETWORK.formatted(20, ""));

        assertThat(needed(small)).isBetween(1L, 100_000L);
        assertThat(needed(large)).isBetween(3_900_000L, 8_000_000L); // 4 bytes a synapse
        assertThat(needed(small, large, other)).isEqualTo(needed(large));
    }

    @Test
    void what_the_student_records_does_not_count() {
        NetworkCell plain = cell("net", NETWORK.formatted(100, ""));
        NetworkCell recorded = cell("net", NETWORK.formatted(100, RECORDER));

        assertThat(needed(recorded)).isEqualTo(needed(plain));
    }

    @Test
    void what_is_not_a_network_needs_nothing() {
        assertThat(needed()).isZero();
        assertThat(needed(cell("broken", "{}"))).isZero();
    }

    private static long needed(NetworkCell... cells) {
        return GRADER.memoryBytes(new Notebook("Submitted", Optional.empty(), List.of(cells)));
    }

    private static NetworkCell cell(String id, String document) {
        return new NetworkCell(id, "", document, CanvasLayout.EMPTY);
    }
}
