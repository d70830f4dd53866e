package org.spikebook.web.networklab.edit;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.web.networklab.PlacedNodes;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds places for the nodes that no one has placed: signals flow from left to right, each node one
 * column after what drives it, recorders last. A long chain continues in a band below, as text does
 * in lines, so that it can be read without scrolling sideways.
 */
public final class AutoLayout {

    /** Distance between columns and between rows, in pixels of the unzoomed canvas. */
    private static final double COLUMN = 250;

    private static final double ROW = 120;
    private static final double MARGIN = 40;

    /** As many as a canvas beside its inspector shows at a zoom at which names can be read. */
    private static final int COLUMNS_IN_A_BAND = 4;

    private final Draft draft;
    private final SignalOrder order;
    private final Map<String, Integer> columns;

    private AutoLayout(Draft draft) {
        this.draft = draft;
        order = new SignalOrder(draft);
        columns = columns();
    }

    /** A position for every node, given ones unchanged. */
    public static Map<String, Position> positions(Draft draft, CanvasLayout layout) {
        return new AutoLayout(draft).placed(layout);
    }

    private Map<String, Position> placed(CanvasLayout layout) {
        Map<String, Position> placed = new HashMap<>(layout.nodes());
        placed.keySet().removeIf(key -> draft.node(key).isEmpty());
        PlacedNodes taken = new PlacedNodes(COLUMN, ROW, placed.values());
        double top = MARGIN;
        for (List<DraftNode> band : bands()) {
            double bottom = top;
            for (DraftNode node : band) {
                if (!placed.containsKey(node.key())) {
                    int column = column(node) % COLUMNS_IN_A_BAND;
                    Position at = taken.takeBelow(new Position(MARGIN + column * COLUMN, top));
                    placed.put(node.key(), at);
                    bottom = Math.max(bottom, at.y() + ROW);
                }
            }
            top = bottom;
        }
        return placed;
    }

    /** The nodes in the order of the document, separated by the band that their column is in. */
    private Collection<List<DraftNode>> bands() {
        return draft.nodes().stream()
                .collect(
                        Collectors.groupingBy(
                                node -> column(node) / COLUMNS_IN_A_BAND,
                                TreeMap::new,
                                Collectors.toList()))
                .values();
    }

    private int column(DraftNode node) {
        return columns.getOrDefault(node.key(), 0);
    }

    /**
     * The columns of nodes, the stimuli and recorders in the band of what they drive or observe.
     */
    private Map<String, Integer> columns() {
        List<DraftLink> onward = order.links();
        Map<String, Integer> found = order.ranks(onward, AutoLayout::columnAfter);
        onward.stream()
                .filter(order::startsAtStimulus)
                .forEach(link -> found.merge(link.from(), columnBefore(link, found), Math::max));
        putUnlinked(found);
        return found;
    }

    /** A part that nothing is joined to yet stands where it will have to once it is. */
    private void putUnlinked(Map<String, Integer> found) {
        Set<String> linked = order.linked();
        for (DraftNode node : draft.nodes()) {
            if (!linked.contains(node.key())) {
                found.put(node.key(), node.role().ordinal());
            }
        }
    }

    /** A stimulus stands in the first column, or in the band of what it drives. */
    private static int columnBefore(DraftLink link, Map<String, Integer> found) {
        int driven = found.getOrDefault(link.to(), 0);
        return driven < COLUMNS_IN_A_BAND
                ? 0
                : Math.max(driven - driven % COLUMNS_IN_A_BAND, driven - 1);
    }

    /** The next column; a recorder stays in the band of what it observes. */
    private static int columnAfter(DraftLink link, int from) {
        boolean isLastOfBand = (from + 1) % COLUMNS_IN_A_BAND == 0;
        return isLastOfBand && link.kind() == DraftLink.Kind.OBSERVATION ? from : from + 1;
    }
}
