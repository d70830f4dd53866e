package org.spikebook.web.notebook.ui;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.PredictionGate;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a notebook that wait for a prediction. They never come to the page: neither views
 * nor menus nor downloads know them.
 */
final class HeldCells {

    private List<Cell> held = List.of();
    private boolean released;

    /**
     * @param released whether nothing is held back from the start
     */
    HeldCells(boolean released) {
        this.released = released;
    }

    /** The part of a whole notebook for the page; the rest is held from now on. */
    Notebook shown(Notebook whole) {
        if (released) {
            return whole;
        }
        PredictionGate gate = PredictionGate.of(whole);
        held = gate.held();
        return gate.open();
    }

    /** The whole notebook of which this is the part on the page. */
    Notebook joined(Notebook shown) {
        if (held.isEmpty()) {
            return shown;
        }
        List<Cell> cells = new ArrayList<>(shown.cells());
        cells.addAll(held);
        return new Notebook(shown.title(), shown.lesson(), cells);
    }

    /** Holds nothing back any more. */
    void release() {
        released = true;
        held = List.of();
    }

    boolean isReleased() {
        return released;
    }

    int count() {
        return held.size();
    }

    boolean has(String cellId) {
        return held.stream().anyMatch(cell -> cell.id().equals(cellId));
    }
}
