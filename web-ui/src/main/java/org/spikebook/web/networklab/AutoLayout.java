package org.spikebook.web.networklab;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Position;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds places for the nodes that nobody has placed: signals flow from left to right, each node one
 * column after what drives it, recorders last. A long chain goes on in a band below, as text does
 * in lines, so that it can be read without scrolling sideways.
 */
public final class AutoLayout {

    /** Distance between columns and between rows, in pixels of the unzoomed canvas. */
    private static final double COLUMN = 250;

    private static final double ROW = 120;
    private static final double MARGIN = 40;

    /** As many as a canvas beside its inspector shows at a zoom at which names can be read. */
    private static final int COLUMNS_IN_A_BAND = 4;

    private AutoLayout() {}

    /** A position for every node, given ones unchanged. */
    public static Map<String, Position> positions(Draft draft, CanvasLayout layout) {
        Map<String, Integer> columns = columns(draft);
        Map<String, Position> placed = new HashMap<>(layout.nodes());
        placed.keySet().removeIf(key -> draft.node(key).isEmpty());
        Set<Position> taken = new HashSet<>(placed.values());
        double top = MARGIN;
        for (List<DraftNode> band : bands(draft, columns)) {
            double bottom = top;
            for (DraftNode node : band) {
                if (!placed.containsKey(node.key())) {
                    int column = columns.getOrDefault(node.key(), 0) % COLUMNS_IN_A_BAND;
                    Position at = free(column, top, taken);
                    taken.add(at);
                    placed.put(node.key(), at);
                    bottom = Math.max(bottom, at.y() + ROW);
                }
            }
            top = bottom;
        }
        return placed;
    }

    /** The nodes in the order of the document, parted by the band that their column is in. */
    private static Collection<List<DraftNode>> bands(Draft draft, Map<String, Integer> columns) {
        return draft.nodes().stream()
                .collect(
                        Collectors.groupingBy(
                                node -> columns.getOrDefault(node.key(), 0) / COLUMNS_IN_A_BAND,
                                TreeMap::new,
                                Collectors.toList()))
                .values();
    }

    private static Position free(int column, double top, Set<Position> taken) {
        Position at = new Position(MARGIN + column * COLUMN, top);
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
        Map<String, Integer> order = new HashMap<>();
        draft.nodes().forEach(node -> order.putIfAbsent(node.key(), order.size()));
        List<DraftLink> onward =
                draft.links().stream().filter(link -> leadsOn(draft, order, link)).toList();
        Map<String, Integer> columns = new HashMap<>();
        boolean moved = true;
        for (int round = 0; moved && round < order.size(); round++) {
            moved = false;
            for (DraftLink link : onward) {
                int before = columns.getOrDefault(link.to(), 0);
                int after = Math.max(before, columnAfter(link, columns));
                columns.put(link.to(), after);
                moved |= after > before;
            }
        }
        onward.stream()
                .filter(link -> startsAtStimulus(draft, link))
                .forEach(
                        link -> columns.merge(link.from(), columnBefore(link, columns), Math::max));
        return columns;
    }

    /** A stimulus stands in the first column, or in the band of what it drives. */
    private static int columnBefore(DraftLink link, Map<String, Integer> columns) {
        int driven = columns.getOrDefault(link.to(), 0);
        return driven < COLUMNS_IN_A_BAND
                ? 0
                : Math.max(driven - driven % COLUMNS_IN_A_BAND, driven - 1);
    }

    /** The next column; a recorder stays in the band of what it observes. */
    private static int columnAfter(DraftLink link, Map<String, Integer> columns) {
        int from = columns.getOrDefault(link.from(), 0);
        boolean isLastOfBand = (from + 1) % COLUMNS_IN_A_BAND == 0;
        return isLastOfBand && link.kind() == DraftLink.Kind.OBSERVATION ? from : from + 1;
    }

    /** Whether the line ends at a node that stands after its start, or starts at a stimulus. */
    private static boolean leadsOn(Draft draft, Map<String, Integer> order, DraftLink link) {
        Integer from = order.get(link.from());
        Integer to = order.get(link.to());
        return from != null && to != null && (from < to || startsAtStimulus(draft, link));
    }

    private static boolean startsAtStimulus(Draft draft, DraftLink link) {
        return draft.node(link.from()).filter(node -> node.role() == Role.STIMULUS).isPresent();
    }
}
