package org.spikebook.web.notebook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A saved state in a notebook's tree of states.
 *
 * @param parent the state it was made from; none for the first
 * @param shown whether it is the one that is shown now
 * @param changes what became different from its parent; empty for the first state
 */
public record HistoryEntry(
        long revision,
        @Nullable Long parent,
        Instant savedAt,
        boolean shown,
        List<NotebookChange> changes) {

    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
