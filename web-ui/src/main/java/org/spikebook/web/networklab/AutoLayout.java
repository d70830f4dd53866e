package org.spikebook.web.networklab;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds places for the nodes that nobody has placed: signals flow from left to right, each node one
 * column after what drives it, recorders last.
 */
public final class AutoLayout {

    /** Distance between columns and between rows, in pixels of the unzoomed canvas. */
    private static final double COLUMN = 250;

    private static final double ROW = 120;
    private static final double MARGIN = 40;

    private AutoLayout() {}

    /** A position for every node, given ones unchanged. */
    public static Map<String, Position> positions(Draft draft, CanvasLayout layout) {
        Map<String, Integer> columns = columns(draft);
        Map<String, Position> placed = new LinkedHashMap<>();
        Set<Position> taken = new HashSet<>(layout.nodes().values());
        for (DraftNode node : draft.nodes()) {
            Position given = layout.nodes().get(node.key());
            Position at = given != null ? given : free(columns.getOrDefault(node.key(), 0), taken);
            taken.add(at);
            placed.put(node.key(), at);
        }
        return placed;
    }

    private static Position free(int column, Set<Position> taken) {
        Position at = new Position(MARGIN + column * COLUMN, MARGIN);
        while (isCrowded(at, taken)) {
            at = new Position(at.x(), at.y() + ROW);
        }
        return at;
    }

    private static boolean isCrowded(Position at, Set<Position> taken) {
        return taken.stream()
                .anyMatch(other ->
                        Math.abs(other.x() - at.x()) < COLUMN * 0.8
                                && Math.abs(other.y() - at.y()) < ROW * 0.8);
    }

    /** The longest way from a source, along lines that do not lead back. */
    private static Map<String, Integer> columns(Draft draft) {
        Map<String, Integer> columns = new HashMap<>();
        draft.nodes().forEach(node -> columns.put(node.key(), 0));
        int rounds = Math.min(draft.nodes().size(), 12);
        for (int round = 0; round < rounds; round++) {
            for (DraftLink link : draft.links()) {
                Integer from = columns.get(link.from());
                Integer to = columns.get(link.to());
                if (from != null
                        && to != null
                        && to <= from
                        && from + 1 <= rounds
                        && !leadsBack(draft, link)) {
                    columns.put(link.to(), from + 1);
                }
            }
        }
        return columns;
    }

    /** Whether the line ends at a node that stands before its start in the document. */
    private static boolean leadsBack(Draft draft, DraftLink link) {
        return position(draft, link.to()) <= position(draft, link.from())
                && draft.node(link.from()).filter(n -> n.role() == Role.POPULATION).isPresent();
    }

    private static int position(Draft draft, String key) {
        return draft.node(key).map(draft.nodes()::indexOf).orElse(0);
    }
}
