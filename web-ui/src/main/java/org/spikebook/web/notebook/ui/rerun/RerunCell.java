package org.spikebook.web.notebook.ui.rerun;

import org.spikebook.web.notebook.ui.cell.CellState;

import java.util.List;

/**
 * A cell on the page as it stands.
 *
 * @param name what readers call it
 * @param inputs ids of the cells that it works on
 */
public record RerunCell(String id, String name, List<String> inputs, CellState state) {

    public RerunCell {
        inputs = List.copyOf(inputs);
    }

    /** Whether its result is still being made or fetched. */
    boolean isRunning() {
        return state instanceof CellState.Running || state instanceof CellState.Loading;
    }

    /** Whether it shows a result of its inputs as they are. */
    boolean isUpToDate() {
        return state instanceof CellState.Ready || state instanceof CellState.Settled;
    }
}
