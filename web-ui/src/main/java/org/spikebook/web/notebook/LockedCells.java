package org.spikebook.web.notebook;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.LockedNetwork;
import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The locked cells of states of notebooks, so that a save does not read the whole state before.
 * They are known by the hash of the state's text, which never changes. Safe for use by several
 * threads.
 */
@Component
class LockedCells {

    private static final int KEPT = 1000;

    /** In characters of the network documents of one state. */
    private static final int LARGEST_KEPT = 100_000;

    private final Map<String, List<NetworkCell>> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, List<NetworkCell>> eldest) {
                            return size() > KEPT;
                        }
                    });

    /**
     * Those of a state.
     *
     * @param read reads it if it is not known
     */
    List<NetworkCell> of(String sha256, Supplier<Notebook> read) {
        List<NetworkCell> known = kept.get(sha256);
        return known == null ? keep(sha256, read.get()) : known;
    }

    /** Those of a state that is in memory, such as one that is being saved. */
    List<NetworkCell> keep(String sha256, Notebook notebook) {
        List<NetworkCell> cells = LockedNetwork.lockedCells(notebook);
        if (cells.stream().mapToInt(cell -> cell.document().length()).sum() <= LARGEST_KEPT) {
            kept.put(sha256, cells);
        }
        return cells;
    }
}
