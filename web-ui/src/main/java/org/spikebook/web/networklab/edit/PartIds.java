package org.spikebook.web.networklab.edit;

import org.spikebook.simulator.model.plasticity.RewardStdpParameters;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.networklab.fragment.FreshIds;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids of the nodes and projections of a network: new ones, and changes of them. */
record PartIds(Draft draft) {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** {@code base} if no one has it, else {@code base-2}, {@code base-3} … */
    String fresh(String base) {
        return new FreshIds(taken()).of(base);
    }

    /** Why what has {@code key} cannot be called {@code newId}, if it cannot. */
    Optional<Text> refusal(String key, String newId) {
        if (!ID.matcher(newId).matches()) {
            return Optional.of(Text.of(PartIds.class, "refused.idForm"));
        }
        boolean unchanged = current(key).filter(newId::equals).isPresent();
        return !unchanged && taken().contains(newId)
                ? Optional.of(Text.of(PartIds.class, "refused.idTaken", newId))
                : Optional.empty();
    }

    /** Renames in the document of the network, wherever the id is named. */
    void rename(ObjectNode root, String key, String newId) {
        draft.link(key)
                .ifPresent(link -> {
                    setId(root, link.pointer(), newId);
                    renameObserved(root, link.id(), newId);
                });
        draft.node(key)
                .ifPresent(node -> {
                    setId(root, node.pointer(), newId);
                    if (node.isMember()) {
                        renameReferences(root, node.id(), newId);
                    }
                });
    }

    /** Leads an end of a projection elsewhere; one that is called after its ends stays so. */
    void moveEnd(ObjectNode root, DraftLink line, String end, DraftNode where) {
        String from = draft.textAt(line.pointer() + "/from");
        String to = draft.textAt(line.pointer() + "/to");
        Pointers.put(root, line.pointer() + "/" + end, Optional.of(StringNode.valueOf(where.id())));
        if (line.id().equals(from + "-" + to)) {
            String ends = end.equals("from") ? where.id() + "-" + to : from + "-" + where.id();
            rename(root, line.key(), fresh(ends));
        }
    }

    private static void setId(ObjectNode root, String pointer, String newId) {
        Pointers.put(root, pointer + "/id", Optional.of(StringNode.valueOf(newId)));
    }

    private static void renameReferences(ObjectNode root, String id, String newId) {
        for (JsonNode projection : root.path("projections")) {
            renameReference(projection, "from", id, newId);
            renameReference(projection, "to", id, newId);
            renameReference(
                    projection.path("plasticity"), RewardStdpParameters.REWARD_FROM, id, newId);
        }
        renameObserved(root, id, newId);
    }

    /** Recorders observe members, and the weights of projections. */
    private static void renameObserved(ObjectNode root, String id, String newId) {
        for (JsonNode recorder : root.path("recorders")) {
            renameReference(recorder, "of", id, newId);
        }
    }

    private static void renameReference(
            JsonNode element, String property, String id, String newId) {
        if (element instanceof ObjectNode object && object.path(property).asString("").equals(id)) {
            object.put(property, newId);
        }
    }

    private Optional<String> current(String key) {
        return draft.node(key).map(DraftNode::id).or(() -> draft.link(key).map(DraftLink::id));
    }

    /** Ids in use. */
    Set<String> taken() {
        return Stream.concat(
                        draft.nodes().stream().map(DraftNode::id),
                        draft.links().stream().map(DraftLink::id))
                .collect(Collectors.toSet());
    }
}
