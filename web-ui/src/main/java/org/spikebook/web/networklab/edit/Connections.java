package org.spikebook.web.networklab.edit;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.text.Text;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What may be joined with what, and how a new line starts out. */
final class Connections {

    private final NewParts parts;
    private final Observation observation;

    Connections(NewParts parts, Observation observation) {
        this.parts = parts;
        this.observation = observation;
    }

    EditResult connect(Draft draft, CanvasLayout layout, String from, String to) {
        Optional<DraftNode> source = draft.node(from);
        Optional<DraftNode> target = draft.node(to);
        if (source.isEmpty() || target.isEmpty()) {
            boolean isGroup = Stream.of(from, to).anyMatch(key -> isGroup(layout, key));
            return refused(isGroup ? "refused.groupEnd" : "refused.gone");
        }
        return connect(draft, layout, source.get(), target.get());
    }

    EditResult connectAll(Draft draft, CanvasLayout layout, NetworkEdit.ConnectAll edit) {
        EditResult.Edited joined = new EditResult.Edited(draft, layout, Set.of());
        Set<String> lines = new LinkedHashSet<>();
        for (DraftNode source : draft.nodes()) {
            if (edit.from().contains(source.key()) && !isJoined(draft, source.key(), edit.to())) {
                EditResult result =
                        connect(joined.draft(), joined.layout(), source.key(), edit.to());
                if (!(result instanceof EditResult.Edited edited)) {
                    return result;
                }
                joined = edited;
                lines.addAll(edited.selected());
            }
        }
        return lines.isEmpty()
                ? refused("refused.allJoined", edit.to())
                : new EditResult.Edited(joined.draft(), joined.layout(), lines);
    }

    private static boolean isJoined(Draft draft, String from, String to) {
        return draft.links().stream().anyMatch(l -> l.from().equals(from) && l.to().equals(to));
    }

    private static boolean isGroup(CanvasLayout layout, String key) {
        return layout.groups().stream().anyMatch(group -> group.key().equals(key));
    }

    private EditResult connect(Draft draft, CanvasLayout layout, DraftNode from, DraftNode to) {
        if (from.role() == Role.RECORDER && to.role() != Role.RECORDER) {
            return observe(draft, layout, to, from);
        }
        return switch (to.role()) {
            case STIMULUS -> refused("refused.intoStimulus", to.id());
            case RECORDER ->
                    from.role() == Role.RECORDER
                            ? refused("refused.recorders")
                            : observe(draft, layout, from, to);
            case POPULATION -> project(draft, layout, from, to);
        };
    }

    private static boolean ofStimuli(String record) {
        return record.equals(Recorder.SPIKES) || record.equals(Recorder.RATE);
    }

    /** Whether it is recordable there, as far as one can tell. */
    private boolean canRecord(Draft draft, DraftNode of, String record) {
        List<String> variables = parts.variables(draft, of);
        return ofStimuli(record) || variables.isEmpty() || variables.contains(record);
    }

    private String firstVariable(Draft draft, DraftNode of) {
        return parts.variables(draft, of).getFirst();
    }

    private EditResult observe(Draft draft, CanvasLayout layout, DraftNode of, DraftNode recorder) {
        if (of.role() == Role.STIMULUS && parts.givesCurrent(of.type())) {
            return refused("refused.observeCurrent", of.id());
        }
        if (of.role() == Role.STIMULUS && !ofStimuli(recorder.type())) {
            return refused("refused.observeState", of.id(), recorder.id());
        }
        Draft changed =
                draft.with(root -> {
                    observation.change(root, draft, recorder.pointer(), of.id());
                    String record = root.at(recorder.pointer() + "/record").asString("");
                    if (!canRecord(draft, of, record.isEmpty() ? Recorder.SPIKES : record)) {
                        Observation.record(root, recorder.pointer(), firstVariable(draft, of));
                    }
                });
        return new EditResult.Edited(changed, layout, recorder.key());
    }

    private EditResult project(Draft draft, CanvasLayout layout, DraftNode from, DraftNode to) {
        if (isJoined(draft, from.key(), to.key())) {
            return refused("refused.joined", from.id(), to.id());
        }
        String id = new PartIds(draft).fresh(from.id() + "-" + to.id());
        Draft changed =
                draft.with(root ->
                        NetworkEditor.array(root, "projections")
                                .add(parts.projection(draft, from, to, id)));
        return new EditResult.Edited(changed, layout, "projection " + id);
    }

    /**
     * Puts a population between the ends of a projection. The projection keeps its connector,
     * weights and plasticity on the side where they are valid still: it starts at the new
     * population, which has the members of the source, or ends there if it carries a current.
     */
    EditResult interpose(Draft draft, CanvasLayout layout, NetworkEdit.Interpose edit) {
        Optional<DraftLink> line =
                draft.link(edit.line()).filter(l -> l.kind() == DraftLink.Kind.PROJECTION);
        Optional<DraftNode> from = line.flatMap(l -> draft.node(l.from()));
        Optional<DraftNode> to = line.flatMap(l -> draft.node(l.to()));
        if (from.isEmpty() || to.isEmpty()) {
            return refused("refused.lineGone");
        }
        boolean isCurrent =
                from.get().role() == Role.STIMULUS && parts.givesCurrent(from.get().type());
        DraftNode like = isCurrent ? to.get() : from.get();
        String id = new PartIds(draft).fresh(edit.type());
        Draft added = draft.with(root -> parts.addLike(root, draft, like, edit.type(), id));
        DraftNode between = added.node(id).orElseThrow();
        Draft joined =
                isCurrent
                        ? join(added, line.get(), "to", between, to.get(), between)
                        : join(added, line.get(), "from", from.get(), between, between);
        CanvasLayout placed =
                edit.position()
                        .map(at -> layout.with(id, at.x(), at.y()))
                        .orElseGet(() -> NetworkEditor.asShown(joined, layout));
        return new EditResult.Edited(
                joined, grouped(placed, from.get().key(), to.get().key(), id), id);
    }

    /** What stands between two nodes of a group belongs to it. */
    private static CanvasLayout grouped(
            CanvasLayout layout, String from, String to, String between) {
        return layout.groups().stream()
                .filter(group -> group.nodes().contains(from) && group.nodes().contains(to))
                .findFirst()
                .map(group -> layout.regrouped(group.name(), group.with(between)))
                .orElse(layout);
    }

    /**
     * Leads one end of a line to {@code between}, and adds a projection for the rest of the way.
     */
    private Draft join(
            Draft draft,
            DraftLink line,
            String end,
            DraftNode from,
            DraftNode to,
            DraftNode between) {
        Draft renamed = draft.with(root -> new PartIds(draft).moveEnd(root, line, end, between));
        String id = new PartIds(renamed).fresh(from.id() + "-" + to.id());
        Optional<JsonNode> delay = draft.at(line.pointer() + "/delayMs").filter(JsonNode::isNumber);
        return renamed.with(root ->
                NetworkEditor.array(root, "projections")
                        .add(parts.relay(renamed, from, to, id, delay)));
    }

    private static EditResult refused(String key, Object... args) {
        return new EditResult.Refused(Text.of(Connections.class, key, args));
    }
}
