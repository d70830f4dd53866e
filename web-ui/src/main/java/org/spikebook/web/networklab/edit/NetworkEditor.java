package org.spikebook.web.networklab.edit;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Group;
import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Preset;
import org.spikebook.simulator.text.Text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Applies edits: (document, layout, edit) -> (document, layout), or a refusal that says why.
 * Neither needs to be valid before or after. Stateless.
 */
public final class NetworkEditor {

    private final NewParts parts;
    private final Observation observation;
    private final Connections connections;

    public NetworkEditor(ModelRegistry registry) {
        this.parts = new NewParts(registry);
        this.observation = new Observation(registry);
        this.connections = new Connections(parts, observation);
    }

    /** Applies one edit. */
    public EditResult apply(Draft draft, CanvasLayout layout, NetworkEdit edit) {
        return switch (edit) {
            case NetworkEdit.Add add -> add(draft, asShown(draft, layout), add);
            case NetworkEdit.Insert insert ->
                    new Fragments(draft, asShown(draft, layout)).insert(insert);
            case NetworkEdit.Duplicate(Set<String> keys) ->
                    new Fragments(draft, asShown(draft, layout)).duplicate(keys);
            case NetworkEdit.Interpose interpose ->
                    connections.interpose(draft, asShown(draft, layout), interpose);
            case NetworkEdit.PutAll(List<String> pointers, Optional<JsonNode> value) ->
                    edited(
                            draft.with(root ->
                                    pointers.forEach(each -> Pointers.put(root, each, value))),
                            layout);
            case NetworkEdit.ConnectAll all ->
                    connections.connectAll(draft, asShown(draft, layout), all);
            case NetworkEdit.Connect(String from, String to) ->
                    connections.connect(draft, asShown(draft, layout), from, to);
            case NetworkEdit.Move(Map<String, Position> positions) ->
                    move(draft, layout, positions);
            case NetworkEdit.Group group -> group(draft, asShown(draft, layout), group);
            case NetworkEdit.Ungroup(Set<String> keys) -> edited(draft, ungroup(layout, keys));
            case NetworkEdit.Collapse(String group, boolean collapsed) ->
                    edited(draft, asShown(draft, layout).collapsed(group, collapsed));
            case NetworkEdit.RenameGroup(String group, String newName) ->
                    renameGroup(draft, layout, group, newName);
            case NetworkEdit.Remove(Set<String> keys) ->
                    remove(draft, asShown(draft, layout), keys);
            case NetworkEdit.Rename(String key, String newId) -> rename(draft, layout, key, newId);
            case NetworkEdit.Put(String pointer, Optional<JsonNode> value) ->
                    edited(draft.with(root -> Pointers.put(root, pointer, value)), layout);
            case NetworkEdit.Choose(String pointer, String type) ->
                    edited(draft.with(root -> parts.choose(root, pointer, type)), layout);
            case NetworkEdit.Omit(String pointer) ->
                    edited(
                            draft.with(root -> Pointers.put(root, pointer, Optional.empty())),
                            layout);
            case NetworkEdit.UsePreset(String pointer, Component component, Preset preset) ->
                    edited(
                            draft.with(root -> Presets.apply(root, pointer, component, preset)),
                            layout);
            case NetworkEdit.Observe(String pointer, String id) ->
                    edited(
                            draft.with(root -> observation.change(root, draft, pointer, id)),
                            asShown(draft, layout));
            case NetworkEdit.Record(String pointer, String variable) ->
                    edited(draft.with(root -> Observation.record(root, pointer, variable)), layout);
            case NetworkEdit.Arrange(String pointer) ->
                    edited(draft.with(root -> Arrangement.change(root, pointer)), layout);
        };
    }

    /** Every node where it stands: what is added, joined or removed moves no other one. */
    static CanvasLayout asShown(Draft draft, CanvasLayout layout) {
        return layout.placed(AutoLayout.positions(draft, layout));
    }

    private static EditResult edited(Draft draft, CanvasLayout layout) {
        return new EditResult.Edited(draft, layout, "");
    }

    private EditResult add(Draft draft, CanvasLayout layout, NetworkEdit.Add add) {
        String id = new PartIds(draft).fresh(add.type());
        Draft changed =
                draft.with(root -> array(root, add.role().array()).add(parts.node(draft, add, id)));
        CanvasLayout placed =
                add.position()
                        .map(at -> layout.with(id, at.x(), at.y()))
                        .orElseGet(() -> asShown(changed, layout));
        return new EditResult.Edited(changed, placed, id);
    }

    private static EditResult move(
            Draft draft, CanvasLayout layout, Map<String, Position> positions) {
        CanvasLayout moved = layout;
        for (Map.Entry<String, Position> each : positions.entrySet()) {
            moved = moved.with(each.getKey(), each.getValue().x(), each.getValue().y());
        }
        return edited(draft, moved);
    }

    private static EditResult group(Draft draft, CanvasLayout layout, NetworkEdit.Group edit) {
        Set<String> nodes =
                draft.nodes().stream()
                        .map(DraftNode::key)
                        .filter(edit.keys()::contains)
                        .collect(Collectors.toSet());
        if (nodes.size() < 2) {
            return refused("refused.groupOfOne");
        }
        if (layout.groups().size() >= CanvasLayout.MOST_GROUPS) {
            return refused("refused.groups", CanvasLayout.MOST_GROUPS);
        }
        Group group = new Group(layout.freeName(edit.name()), nodes, false);
        return new EditResult.Edited(draft, layout.grouped(group), nodes);
    }

    private static CanvasLayout ungroup(CanvasLayout layout, Set<String> keys) {
        CanvasLayout left = layout;
        for (Group group : layout.groups()) {
            if (group.nodes().stream().anyMatch(keys::contains)) {
                left = left.ungrouped(group.name());
            }
        }
        return left;
    }

    private static EditResult renameGroup(
            Draft draft, CanvasLayout layout, String name, String newName) {
        Optional<Group> group = layout.group(name);
        if (group.isEmpty()) {
            return edited(draft, layout);
        }
        if (!Group.isName(newName)) {
            return refused("refused.groupName", Group.LONGEST_NAME);
        }
        if (!newName.equals(name) && layout.group(newName).isPresent()) {
            return refused("refused.idTaken", newName);
        }
        Group renamed = new Group(newName, group.get().nodes(), group.get().collapsed());
        return edited(draft, layout.regrouped(name, renamed));
    }

    private static EditResult refused(String key, Object... arguments) {
        return new EditResult.Refused(Text.of(NetworkEditor.class, key, arguments));
    }

    private static EditResult remove(Draft draft, CanvasLayout layout, Set<String> keys) {
        CanvasLayout left = layout;
        for (String key : keys) {
            left = left.without(key);
        }
        return edited(draft.with(new PartRemoval(draft, keys)::apply), left);
    }

    private static EditResult rename(Draft draft, CanvasLayout layout, String key, String newId) {
        Optional<Text> refusal = new PartIds(draft).refusal(key, newId);
        if (refusal.isPresent()) {
            return new EditResult.Refused(refusal.get());
        }
        Draft renamed = draft.with(root -> new PartIds(draft).rename(root, key, newId));
        return new EditResult.Edited(renamed, layout.renamed(key, newId), keyOf(renamed, newId));
    }

    private static String keyOf(Draft draft, String id) {
        return draft.node(id).isPresent() ? id : "projection " + id;
    }

    /** The array under a key of the document, made if it is not there. */
    static ArrayNode array(ObjectNode root, String key) {
        return root.get(key) instanceof ArrayNode array ? array : root.putArray(key);
    }
}
