package org.spikebook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.Notebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class LockedCellsTest {

    private static final NetworkLocks LOCKS =
            new NetworkLocks(List.of(), List.of("/run/dtMs"), Map.of());

    private final LockedCells cells = new LockedCells();
    private final AtomicInteger parses = new AtomicInteger();

    @Test
    void state_isReadOnce_howeverOftenItIsRequested() {
        Notebook state = notebook("{}");

        assertThat(read("a", state)).extracting(NetworkCell::id).containsExactly("net");
        assertThat(read("a", state)).hasSize(1);

        assertThat(parses).hasValue(1);
    }

    @Test
    void state_thatWasSavedHere_isNotReadAtAll() {
        cells.keep("a", notebook("{}"));

        assertThat(read("a", notebook("{}"))).hasSize(1);

        assertThat(parses).hasValue(0);
    }

    @Test
    void largeDocuments_areReadAgain() {
        Notebook large = notebook(" ".repeat(100_001));

        read("a", large);
        read("a", large);

        assertThat(parses).hasValue(2);
    }

    @Test
    void statesThatWereNotRequestedLongest_areForgotten() {
        cells.keep("a", notebook("{}"));
        for (int k = 0; k < 1000; k++) {
            cells.keep("other " + k, notebook("{}"));
        }

        read("a", notebook("{}"));

        assertThat(parses).hasValue(1);
    }

    @Test
    void manyLargeStates_areForgottenEarlier_butNotForBeingKeptTwice() {
        Notebook large = notebook(" ".repeat(100_000));
        cells.keep("a", large);
        for (int k = 0; k < 300; k++) {
            cells.keep("same", large);
        }
        for (int k = 0; k < 198; k++) {
            cells.keep("other " + k, large);
        }

        read("a", large);
        assertThat(parses).hasValue(0);
        cells.keep("one more", large);
        read("a", large);
        assertThat(parses).as("requested just before").hasValue(0);
        read("same", large);

        assertThat(parses).hasValue(1);
    }

    private List<NetworkCell> read(String sha256, Notebook state) {
        return cells.of(
                sha256,
                () -> {
                    parses.incrementAndGet();
                    return state;
                });
    }

    private static Notebook notebook(String document) {
        NetworkCell free = new NetworkCell("free", "", "{}", CanvasLayout.EMPTY);
        return new Notebook(
                "Locks",
                Optional.empty(),
                List.of(
                        new NetworkCell("net", "", document, CanvasLayout.EMPTY).withLocks(LOCKS),
                        free));
    }
}
