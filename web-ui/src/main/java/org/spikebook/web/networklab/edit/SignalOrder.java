package org.spikebook.web.networklab.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way that signals take through a network: what comes after what, where nodes are laid out. */
record SignalOrder(Draft draft) {

    /** The lines that do not lead back. */
    List<DraftLink> links() {
        Map<String, Integer> order = new HashMap<>();
        draft.nodes().forEach(node -> order.putIfAbsent(node.key(), order.size()));
        return draft.links().stream().filter(link -> leadsOn(order, link)).toList();
    }

    /**
     * How far each node that a line leads to is from a source, by the longest way.
     *
     * @param after the rank of the end of a line, from that of its start
     */
    Map<String, Integer> ranks(List<DraftLink> onward, ToIntBiFunction<DraftLink, Integer> after) {
        Map<String, Integer> ranks = new HashMap<>();
        boolean moved = true;
        for (int round = 0; moved && round < draft.nodes().size(); round++) {
            moved = false;
            for (DraftLink link : onward) {
                int before = ranks.getOrDefault(link.to(), 0);
                int from = ranks.getOrDefault(link.from(), 0);
                int rank = Math.max(before, after.applyAsInt(link, from));
                ranks.put(link.to(), rank);
                moved |= rank > before;
            }
        }
        return ranks;
    }

    /** Whether the line ends at a node that stands after its start, or starts at a stimulus. */
    private boolean leadsOn(Map<String, Integer> order, DraftLink link) {
        Integer from = order.get(link.from());
        Integer to = order.get(link.to());
        return from != null && to != null && (from < to || startsAtStimulus(link));
    }

    /** Keys of the nodes at the ends of lines. */
    Set<String> linked() {
        return draft.links().stream()
                .filter(link -> !link.from().isEmpty() && !link.to().isEmpty())
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .collect(Collectors.toSet());
    }

    boolean startsAtStimulus(DraftLink link) {
        return draft.node(link.from()).filter(node -> node.role() == Role.STIMULUS).isPresent();
    }
}
