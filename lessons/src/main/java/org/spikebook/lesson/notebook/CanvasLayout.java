package org.spikebook.lesson.notebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the nodes of a network are shown on the canvas: where they stand, and which of them are
 * grouped. Kept beside the document, never in it, so that moving or grouping nodes changes no hash,
 * no cached result and no grade.
 *
 * @param nodes position of a population, stimulus or recorder, by its id; a node without an entry
 *     is placed automatically
 * @param groups with different names; a node is in one of them at most
 */
public record CanvasLayout(Map<String, Position> nodes, List<Group> groups) {

    /** Most groups of a network. */
    public static final int MOST_GROUPS = 200;

    /** Upper left corner of a node, in pixels of the unzoomed canvas. */
    public record Position(double x, double y) {
        public Position {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("position must be finite, was " + x + ", " + y);
            }
        }
    }

    /**
     * Nodes that are shown together.
     *
     * @param name 1 to {@value #LONGEST_NAME} characters, not only spaces
     * @param nodes ids of its members
     * @param collapsed whether it is drawn as one node in place of its members
     */
    public record Group(String name, Set<String> nodes, boolean collapsed) {

        /** Longest name, in characters. */
        public static final int LONGEST_NAME = 64;

        public Group {
            if (!isName(name)) {
                throw new IllegalArgumentException("no name of a group: " + name);
            }
            nodes = Collections.unmodifiableSet(new TreeSet<>(nodes));
        }

        /** Its key on the canvas, unlike the id of any node that is valid. */
        public String key() {
            return "group " + name;
        }

        /** The same with a further member. */
        public Group with(String node) {
            Set<String> more = new TreeSet<>(nodes);
            more.add(node);
            return new Group(name, more, collapsed);
        }

        /** Whether a group can be called so. */
        public static boolean isName(String name) {
            return !name.isBlank() && name.length() <= LONGEST_NAME;
        }
    }

    /** Nothing placed yet. */
    public static final CanvasLayout EMPTY = new CanvasLayout(Map.of());

    /**
     * Of several groups with one name, or with a node in common, the first has it; groups without
     * nodes, and those beyond {@link #MOST_GROUPS}, are left out.
     */
    public CanvasLayout {
        nodes = Collections.unmodifiableMap(new TreeMap<>(nodes));
        groups = distinct(groups);
    }

    /** Without groups. */
    public CanvasLayout(Map<String, Position> nodes) {
        this(nodes, List.of());
    }

    private static List<Group> distinct(List<Group> given) {
        Set<String> names = new HashSet<>();
        Set<String> grouped = new HashSet<>();
        List<Group> groups = new ArrayList<>();
        for (Group group : given) {
            Set<String> left = new TreeSet<>(group.nodes());
            left.removeAll(grouped);
            if (!left.isEmpty() && groups.size() < MOST_GROUPS && names.add(group.name())) {
                grouped.addAll(left);
                groups.add(new Group(group.name(), left, group.collapsed()));
            }
        }
        return List.copyOf(groups);
    }

    /** The same with one node placed. */
    public CanvasLayout with(String nodeId, double x, double y) {
        TreeMap<String, Position> changed = new TreeMap<>(nodes);
        changed.put(nodeId, new Position(x, y));
        return new CanvasLayout(changed, groups);
    }

    /** The same with one node forgotten. */
    public CanvasLayout without(String nodeId) {
        TreeMap<String, Position> changed = new TreeMap<>(nodes);
        changed.remove(nodeId);
        return new CanvasLayout(changed, withoutMembers(Set.of(nodeId)));
    }

    /** The same with a node under another id, where it stands and in its group. */
    public CanvasLayout renamed(String nodeId, String newId) {
        TreeMap<String, Position> changed = new TreeMap<>(nodes);
        Position at = changed.remove(nodeId);
        if (at != null) {
            changed.put(newId, at);
        }
        UnaryOperator<Group> rename =
                group -> {
                    Set<String> members = new TreeSet<>(group.nodes());
                    if (members.remove(nodeId)) {
                        members.add(newId);
                    }
                    return new Group(group.name(), members, group.collapsed());
                };
        return new CanvasLayout(changed, groups.stream().map(rename).toList());
    }

    /** The same groups with all nodes placed. */
    public CanvasLayout placed(Map<String, Position> positions) {
        return new CanvasLayout(positions, groups);
    }

    /** The group with a name. */
    public Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /** The same with a further group, whose nodes leave those that they are in. */
    public CanvasLayout grouped(Group group) {
        return new CanvasLayout(
                nodes,
                Stream.concat(withoutMembers(group.nodes()).stream(), Stream.of(group)).toList());
    }

    /** The same without a group; its nodes stay. */
    public CanvasLayout ungrouped(String name) {
        return new CanvasLayout(
                nodes, groups.stream().filter(group -> !group.name().equals(name)).toList());
    }

    /** The same with a group drawn as one node, or as its members. */
    public CanvasLayout collapsed(String name, boolean collapsed) {
        return group(name)
                .map(group -> regrouped(name, new Group(name, group.nodes(), collapsed)))
                .orElse(this);
    }

    /** A name that no group has: the given one, or its beginning with a number from 2. */
    public String freeName(String name) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? name : numbered(name, n))
                .filter(each -> group(each).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String numbered(String name, int number) {
        String end = " " + number;
        return name.substring(0, Math.min(name.length(), Group.LONGEST_NAME - end.length())) + end;
    }

    /** The same with another group in the place of one. */
    public CanvasLayout regrouped(String name, Group changed) {
        return new CanvasLayout(
                nodes,
                groups.stream().map(group -> group.name().equals(name) ? changed : group).toList());
    }

    private List<Group> withoutMembers(Set<String> gone) {
        return groups.stream()
                .map(group -> {
                    Set<String> left = new TreeSet<>(group.nodes());
                    left.removeAll(gone);
                    return new Group(group.name(), left, group.collapsed());
                })
                .toList();
    }
}
