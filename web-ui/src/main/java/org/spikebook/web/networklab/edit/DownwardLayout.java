package org.spikebook.web.networklab.edit;

import org.spikebook.lesson.notebook.CanvasLayout.Position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Places for all nodes on a screen without room for columns: signals flow from top to bottom, two
 * nodes beside each other at most, each below what drives or is observed by it. Where the hand has
 * moved nodes on a wide screen says nothing here.
 */
public final class DownwardLayout {

    /** Distance between nodes beside each other and between rows, in pixels. */
    private static final double BESIDE = 232;

    private static final double ROW = 116;
    private static final int IN_A_ROW = 2;

    /** Rank of parts that no line leads to or from. */
    private static final int UNLINKED = Integer.MAX_VALUE;

    private final Draft draft;
    private final SignalOrder order;
    private final Map<String, Position> places = new HashMap<>();

    private DownwardLayout(Draft draft) {
        this.draft = draft;
        order = new SignalOrder(draft);
    }

    /** A position for every node. */
    public static Map<String, Position> positions(Draft draft) {
        return new DownwardLayout(draft).placed();
    }

    private Map<String, Position> placed() {
        Map<String, Integer> ranks = ranks();
        TreeMap<Integer, List<DraftNode>> byRank =
                draft.nodes().stream()
                        .collect(
                                Collectors.groupingBy(
                                        node -> ranks.getOrDefault(node.key(), 0),
                                        TreeMap::new,
                                        Collectors.toList()));
        double y = 0;
        for (Map.Entry<Integer, List<DraftNode>> rank : byRank.entrySet()) {
            List<DraftNode> nodes = rank.getValue();
            for (int from = 0; from < nodes.size(); from += IN_A_ROW) {
                int to = Math.min(from + IN_A_ROW, nodes.size());
                placeRow(nodes.subList(from, to), y, rank.getKey() == UNLINKED);
                y += ROW;
            }
        }
        return places;
    }

    /** One node stands in the middle, but for one that would have to make room for the next. */
    private void placeRow(List<DraftNode> row, double y, boolean fromLeft) {
        double left = fromLeft ? 0 : (IN_A_ROW - row.size()) * BESIDE / 2;
        for (int k = 0; k < row.size(); k++) {
            places.put(row.get(k).key(), new Position(left + k * BESIDE, y));
        }
    }

    /** A stimulus stands right above the first that it drives. */
    private Map<String, Integer> ranks() {
        List<DraftLink> onward = order.links();
        Map<String, Integer> ranks = order.ranks(onward, (_, from) -> from + 1);
        Map<String, Integer> driven =
                onward.stream()
                        .filter(order::startsAtStimulus)
                        .filter(link -> link.kind() == DraftLink.Kind.PROJECTION)
                        .collect(
                                Collectors.toMap(
                                        DraftLink::from,
                                        link -> ranks.getOrDefault(link.to(), 0),
                                        Math::min));
        driven.forEach((stimulus, rank) -> ranks.put(stimulus, Math.max(0, rank - 1)));
        putUnlinkedLast(ranks);
        return ranks;
    }

    /** A part that is added stands below all others, so that it moves none of them. */
    private void putUnlinkedLast(Map<String, Integer> ranks) {
        Set<String> linked = order.linked();
        draft.nodes().stream()
                .map(DraftNode::key)
                .filter(key -> !linked.contains(key))
                .forEach(key -> ranks.put(key, UNLINKED));
    }
}
