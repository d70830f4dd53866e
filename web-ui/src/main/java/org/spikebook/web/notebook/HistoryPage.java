package org.spikebook.web.notebook;

import java.util.List;

/**
 * A part of a notebook's history.
 *
 * @param entries newest first
 * @param isLast whether there is no state before them
 */
public record HistoryPage(List<HistoryEntry> entries, boolean isLast) {

    public HistoryPage {
        entries = List.copyOf(entries);
    }
}
