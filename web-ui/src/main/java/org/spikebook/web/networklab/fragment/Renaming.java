package org.spikebook.web.networklab.fragment;

import org.spikebook.lesson.notebook.CanvasLayout.Group;
import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.simulator.model.plasticity.RewardStdpParameters;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives the parts of a fragment ids that are not in use, wherever they are named; used once. */
final class Renaming {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private final Fragment fragment;
    private final Set<String> there;
    private final Set<String> taken;
    private final FreshIds fresh;
    private final Map<String, String> members = new HashMap<>();
    private final Map<String, String> projections = new HashMap<>();
    private final Map<String, Position> positions = new HashMap<>();

    /** Fresh ids of populations, stimuli and recorders. */
    private final Map<String, String> renamed = new HashMap<>();

    Renaming(Fragment fragment, Set<String> there) {
        this.fragment = fragment;
        this.there = there;
        this.taken = new HashSet<>(there);
        this.fresh = new FreshIds(taken);
    }

    Fragment result() {
        Map<String, List<ObjectNode>> parts = new HashMap<>();
        for (String list : List.of(Fragment.POPULATIONS, Fragment.STIMULI)) {
            parts.put(list, fragment.list(list).stream().map(part -> member(part, list)).toList());
        }
        parts.put(Fragment.PROJECTIONS, projections());
        parts.put(
                Fragment.RECORDERS,
                fragment.list(Fragment.RECORDERS).stream().map(this::recorder).toList());
        return new Fragment(parts, positions, fragment.groups().stream().map(this::group).toList());
    }

    private Group group(Group group) {
        Set<String> nodes =
                group.nodes().stream()
                        .flatMap(id -> Stream.ofNullable(renamed.get(id)))
                        .collect(Collectors.toSet());
        return new Group(group.name(), nodes, group.collapsed());
    }

    private ObjectNode member(ObjectNode part, String list) {
        ObjectNode copy = node(part, list);
        if (!Fragment.id(part).isEmpty()) {
            members.putIfAbsent(Fragment.id(part), Fragment.id(copy));
        }
        return copy;
    }

    private ObjectNode recorder(ObjectNode part) {
        ObjectNode copy = node(part, Fragment.RECORDERS);
        String of = part.path("of").asString("");
        boolean ofWeights = part.path("record").asString("").equals("weight");
        Map<String, String> first = ofWeights ? projections : members;
        Map<String, String> then = ofWeights ? members : projections;
        String now = first.getOrDefault(of, then.getOrDefault(of, of));
        if (first.containsKey(of) || then.containsKey(of) || there.contains(of)) {
            copy.put("of", now);
        } else {
            copy.remove("of");
        }
        return copy;
    }

    /** A copy with a fresh id, at the place of the original. */
    private ObjectNode node(ObjectNode part, String list) {
        String id = Fragment.id(part);
        ObjectNode copy = withId(part, fresh.ofCopy(ID.matcher(id).matches() ? id : list));
        renamed.putIfAbsent(id, Fragment.id(copy));
        Position at = fragment.positions().get(id);
        if (at != null) {
            positions.putIfAbsent(Fragment.id(copy), at);
        }
        return copy;
    }

    private List<ObjectNode> projections() {
        List<ObjectNode> all = new ArrayList<>();
        for (ObjectNode part : fragment.list(Fragment.PROJECTIONS)) {
            String from = members.get(part.path("from").asString(""));
            String to = members.get(part.path("to").asString(""));
            if (from != null && to != null) {
                all.add(projection(part, from, to));
            }
        }
        return all;
    }

    /** One that is called after its ends stays so. */
    private ObjectNode projection(ObjectNode part, String from, String to) {
        String id = Fragment.id(part);
        String ends = part.path("from").asString("") + "-" + part.path("to").asString("");
        boolean isOfEnds = id.equals(ends) || !ID.matcher(id).matches();
        ObjectNode copy = withId(part, isOfEnds ? fresh.of(from + "-" + to) : fresh.ofCopy(id));
        projections.putIfAbsent(id, Fragment.id(copy));
        copy.put("from", from).put("to", to);
        JsonNode rule = copy.path("plasticity");
        String reward = members.get(rule.path(RewardStdpParameters.REWARD_FROM).asString(""));
        if (reward != null && rule instanceof ObjectNode plasticity) {
            plasticity.put(RewardStdpParameters.REWARD_FROM, reward);
        }
        return copy;
    }

    private ObjectNode withId(ObjectNode part, String id) {
        taken.add(id);
        ObjectNode copy = part.deepCopy();
        copy.put("id", id);
        return copy;
    }
}
