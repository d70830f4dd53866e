package org.spikebook.web.networklab.edit;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Group;
import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.networklab.PlacedNodes;
import org.spikebook.web.networklab.fragment.Fragment;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Takes parts out of a network as a fragment, and puts a fragment into it.
 *
 * @param layout where its parts are drawn
 */
public record Fragments(Draft draft, CanvasLayout layout) {

    /** Longest document that is typed or pasted, in characters: far above any made by hand. */
    public static final int LONGEST = 4_000_000;

    private static final double COLUMN = 250;
    private static final double ROW = 120;
    private static final Position START = new Position(40, 40);

    /** The parts with {@code keys}; empty if no population, stimulus or recorder is among them. */
    public Optional<Fragment> copy(Set<String> keys) {
        List<DraftNode> nodes =
                draft.nodes().stream().filter(node -> keys.contains(node.key())).toList();
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<ObjectNode>> parts = new HashMap<>();
        nodes.forEach(node -> add(parts, node.role().array(), node.pointer()));
        draft.links().stream()
                .filter(link -> link.kind() == DraftLink.Kind.PROJECTION)
                .filter(link -> keys.contains(link.from()) && keys.contains(link.to()))
                .forEach(link -> add(parts, "projections", link.pointer()));
        Map<String, Position> shown = AutoLayout.positions(draft, layout);
        Map<String, Position> positions = new HashMap<>();
        nodes.forEach(node ->
                Optional.ofNullable(shown.get(node.key()))
                        .ifPresent(at -> positions.putIfAbsent(node.id(), at)));
        return Optional.of(new Fragment(parts, positions, groups(nodes)));
    }

    /** The groups of which all members are among the nodes, by their ids. */
    private List<Group> groups(List<DraftNode> nodes) {
        Map<String, String> ids =
                nodes.stream().collect(Collectors.toMap(DraftNode::key, DraftNode::id));
        return layout.groups().stream()
                .filter(group -> ids.keySet().containsAll(group.nodes()))
                .map(group ->
                        new Group(
                                group.name(),
                                group.nodes().stream().map(ids::get).collect(Collectors.toSet()),
                                group.collapsed()))
                .toList();
    }

    private void add(Map<String, List<ObjectNode>> parts, String list, String pointer) {
        draft.at(pointer)
                .filter(ObjectNode.class::isInstance)
                .ifPresent(part ->
                        parts.computeIfAbsent(list, _ -> new ArrayList<>()).add((ObjectNode) part));
    }

    /** Puts a fragment beside what is there, or says why not. */
    EditResult insert(NetworkEdit.Insert insert) {
        if (insert.fragment().length() > LONGEST) {
            return refused("refused.fragmentLong");
        }
        return Fragment.parse(insert.fragment())
                .map(fragment -> insert(fragment, insert.middle()))
                .orElseGet(() -> refused("refused.noFragment"));
    }

    private EditResult insert(Fragment given, Optional<Position> middle) {
        Fragment fragment = given.renamed(new PartIds(draft).taken());
        Draft changed = draft.with(fragment::addTo);
        if (changed.text().length() > LONGEST) {
            return refused("refused.networkLong");
        }
        Map<String, Position> placed = placed(fragment, middle);
        CanvasLayout all = layout;
        for (Map.Entry<String, Position> each : placed.entrySet()) {
            all = all.with(each.getKey(), each.getValue().x(), each.getValue().y());
        }
        for (Group group : fragment.groups()) {
            String name = all.freeName(group.name());
            all = all.grouped(new Group(name, group.nodes(), group.collapsed()));
        }
        return new EditResult.Edited(changed, all, placed.keySet());
    }

    /** Puts a copy of parts below them. */
    EditResult duplicate(Set<String> keys) {
        return copy(keys)
                .map(fragment -> {
                    Position at = middle(fragment.positions().values());
                    return insert(fragment, Optional.of(at));
                })
                .orElseGet(() -> refused("refused.noSelection"));
    }

    /**
     * Where the parts of a fragment go: as they stand to each other, and covering no other part.
     */
    private Map<String, Position> placed(Fragment fragment, Optional<Position> middle) {
        Map<String, Position> own =
                AutoLayout.positions(
                        Draft.parse(fragment.text()).orElseThrow(),
                        new CanvasLayout(fragment.positions()));
        Collection<Position> there = layout.nodes().values();
        Position from = middle.isPresent() ? middle(own.values()) : corner(own.values());
        Position to = middle.orElseGet(() -> below(there));
        double x = Math.rint(to.x() - from.x());
        double down =
                freeBelow(
                        own.values(),
                        x,
                        Math.rint(to.y() - from.y()),
                        new PlacedNodes(COLUMN, ROW, there));
        return own.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> moved(e.getValue(), x, down)));
    }

    /** As little farther down as they must go to cover nothing. */
    private static double freeBelow(
            Collection<Position> own, double x, double y, PlacedNodes taken) {
        return DoubleStream.iterate(y, down -> down + ROW / 2)
                .filter(down -> own.stream().noneMatch(at -> taken.isTaken(moved(at, x, down))))
                .findFirst()
                .orElseThrow();
    }

    private static Position moved(Position at, double x, double y) {
        return new Position(at.x() + x, at.y() + y);
    }

    /** The first place below everything. */
    private static Position below(Collection<Position> there) {
        return there.isEmpty()
                ? START
                : new Position(corner(there).x(), range(there, Position::y)[1] + ROW);
    }

    private static Position corner(Collection<Position> all) {
        return new Position(range(all, Position::x)[0], range(all, Position::y)[0]);
    }

    private static Position middle(Collection<Position> all) {
        double[] x = range(all, Position::x);
        double[] y = range(all, Position::y);
        return new Position((x[0] + x[1]) / 2, (y[0] + y[1]) / 2);
    }

    private static double[] range(Collection<Position> all, ToDoubleFunction<Position> of) {
        double least = all.stream().mapToDouble(of).min().orElse(0);
        double most = all.stream().mapToDouble(of).max().orElse(0);
        return new double[] {least, most};
    }

    private static EditResult refused(String key) {
        return new EditResult.Refused(Text.of(Fragments.class, key));
    }
}
