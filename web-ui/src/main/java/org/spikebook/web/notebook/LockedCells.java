package org.spikebook.web.notebook;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.LockedNetwork;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
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

    /** In characters of the network documents of all states together. */
    private static final long MOST_CHARACTERS = 20_000_000;

    /** Those that were requested longest ago first; guarded by itself, as are its characters. */
    private final LinkedHashMap<String, List<NetworkCell>> kept =
            new LinkedHashMap<>(16, 0.75f, true);

    private long characters;

    /**
     * Those of a state.
     *
     * @param read reads it if it is not known
     */
    List<NetworkCell> of(String sha256, Supplier<Notebook> read) {
        List<NetworkCell> known;
        synchronized (kept) {
            known = kept.get(sha256);
        }
        return known == null ? keep(sha256, read.get()) : known;
    }

    /** Those of a state that is in memory, such as one that is being saved. */
    List<NetworkCell> keep(String sha256, Notebook notebook) {
        List<NetworkCell> cells = LockedNetwork.lockedCells(notebook);
        if (characters(cells) <= LARGEST_KEPT) {
            synchronized (kept) {
                add(sha256, cells);
            }
        }
        return cells;
    }

    private void add(String sha256, List<NetworkCell> cells) {
        characters += characters(cells);
        List<NetworkCell> before = kept.put(sha256, cells);
        if (before != null) {
            characters -= characters(before);
        }
        while (kept.size() > KEPT || characters > MOST_CHARACTERS) {
            characters -= characters(kept.pollFirstEntry().getValue());
        }
    }

    private static long characters(List<NetworkCell> cells) {
        return cells.stream().mapToLong(cell -> cell.document().length()).sum();
    }
}
