package org.spikebook.web.networklab;

import org.spikebook.lesson.notebook.CanvasLayout.Position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of nodes on a grid, in whose cells a free place is found in a time that does not grow
 * with the number of nodes.
 */
public final class PlacedNodes {

    /** Nodes whose corners are closer to each other than this share of the grid overlap. */
    private static final double CLOSE = 0.8;

    private record Cell(long column, long row) {}

    private final double columnWidth;
    private final double rowHeight;
    private final Map<Cell, List<Position>> cells = new HashMap<>();

    /** The lowest row below a starting point that is known to be taken; nodes only ever come. */
    private final Map<Position, Position> lowest = new HashMap<>();

    public PlacedNodes(double columnWidth, double rowHeight, Collection<Position> placed) {
        this.columnWidth = columnWidth;
        this.rowHeight = rowHeight;
        placed.forEach(this::add);
    }

    /** Takes the first free place at or below a starting point. */
    public Position takeBelow(Position start) {
        Position at = lowest.getOrDefault(start, start);
        while (isTaken(at)) {
            at = new Position(at.x(), at.y() + rowHeight);
        }
        lowest.put(start, at);
        add(at);
        return at;
    }

    private void add(Position at) {
        cells.computeIfAbsent(cell(at), _ -> new ArrayList<>()).add(at);
    }

    /** Whether a node there would cover another one. */
    public boolean isTaken(Position at) {
        Cell middle = cell(at);
        for (long column = middle.column() - 1; column <= middle.column() + 1; column++) {
            for (long row = middle.row() - 1; row <= middle.row() + 1; row++) {
                if (cells.getOrDefault(new Cell(column, row), List.of()).stream()
                        .anyMatch(other -> areClose(at, other))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areClose(Position at, Position other) {
        return Math.abs(other.x() - at.x()) < columnWidth * CLOSE
                && Math.abs(other.y() - at.y()) < rowHeight * CLOSE;
    }

    private Cell cell(Position at) {
        return new Cell(
                Math.floorDiv((long) at.x(), (long) columnWidth),
                Math.floorDiv((long) at.y(), (long) rowHeight));
    }
}
