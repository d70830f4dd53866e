package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.DraftLink;
import org.spikebook.web.networklab.edit.DraftNode;
import org.spikebook.web.networklab.edit.InspectorPlan;
import org.spikebook.web.networklab.edit.InspectorPlan.Chooser;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;
import org.spikebook.web.networklab.edit.InspectorPlan.Group;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.edit.Role;
import org.spikebook.web.networklab.lock.DraftLocks;
import org.spikebook.web.networklab.ui.field.LargeEditor;
import org.spikebook.web.networklab.ui.field.LockNote;
import org.spikebook.web.networklab.ui.field.ParameterField;
import org.spikebook.web.networklab.ui.field.ParameterFields;
import org.spikebook.web.networklab.ui.field.SharedField;
import org.spikebook.web.networklab.ui.field.SharedParameters;
import org.spikebook.web.networklab.ui.field.SharedParameters.PartForm;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The form of what is selected, generated from the descriptions of its models. Fields stay in place
 * while values change, so that typing is never interrupted; the form is built again only when it
 * has other fields.
 */
class Inspector extends Div {

    /** Remembers in which field the focus is, for the form that may take this one's place. */
    private static final String WATCH_FOCUS =
            """
            this.addEventListener('focusin', event => {
              this.focused = event.target.closest('[data-parameter]')?.dataset.parameter;
            });
            """;

    /** When the form that had the focus went away, the form that took its place gets it. */
    private static final String KEEP_FOCUS =
            """
            if (document.activeElement !== document.body) return;
            const field = this.querySelector(`[data-parameter="${this.focused}"]`);
            (field?.querySelector('input, textarea') ?? this).focus({preventScroll: true});
            if (field) requestAnimationFrame(() => field.scrollIntoView({block: 'nearest'}));
            """;

    private final Words words = Words.of(Inspector.class);
    private final NetworkWorkspace workspace;
    private final boolean editable;
    private final InspectorPlan plan;
    private final List<ParameterField> fields = new ArrayList<>();
    private final List<SharedField> sharedFields = new ArrayList<>();
    private final List<PresetChooser> presets = new ArrayList<>();
    private Optional<RecorderForm> recorder = Optional.empty();
    private Optional<LargeEditor> large = Optional.empty();
    private String structure = "";

    Inspector(NetworkWorkspace workspace, boolean editable) {
        this.workspace = workspace;
        this.editable = editable;
        this.plan = new InspectorPlan(workspace.context().registry());
        addClassName("sb-inspector");
        getElement().executeJs(WATCH_FOCUS);
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.of("inspector.name"));
        refresh();
    }

    /** Shows what is selected as it is now. */
    final void refresh() {
        Optional<Draft> draft = workspace.draft();
        if (draft.isEmpty()) {
            structure = "";
            removeAll();
            return;
        }
        String now = structureOf(draft.get());
        if (!now.equals(structure)) {
            boolean another = !structure.isEmpty();
            structure = now;
            build(draft.get());
            if (another) {
                getElement().executeJs(KEEP_FOCUS);
            }
        }
        showValues(draft.get());
    }

    private void showValues(Draft draft) {
        List<Problem> problems = workspace.problems();
        presets.forEach(chooser -> chooser.show(draft));
        recorder.ifPresent(form -> form.show(draft));
        fields.forEach(field -> field.show(draft, problems));
        sharedFields.forEach(field -> field.show(draft, problems));
        large.ifPresent(editor -> editor.show(draft, problems));
    }

    /** What decides which fields there are. */
    private String structureOf(Draft draft) {
        StringBuilder shape = new StringBuilder(workspace.selection().toString());
        shape.append(workspace.cell().layout().groups());
        single(draft)
                .ifPresent(part -> {
                    shape.append(part.pointer());
                    part.groups(plan, draft)
                            .forEach(group -> {
                                group.chooser().ifPresent(c -> shape.append(c.type()));
                                group.entries().forEach(e -> shape.append(e.pointer()));
                            });
                    if (part.isRecorder()) {
                        shape.append(draft.textAt(part.pointer() + "/of"));
                        draft.nodes().forEach(n -> shape.append(n.id()).append(n.type()));
                    }
                });
        shared(draft).stream()
                .flatMap(parts -> parts.groups().stream())
                .flatMap(group -> group.entries().stream())
                .forEach(entry -> shape.append(entry.pointer()));
        return shape.toString();
    }

    private void build(Draft draft) {
        removeAll();
        fields.clear();
        sharedFields.clear();
        presets.clear();
        recorder = Optional.empty();
        Optional<SelectedPart> part = single(draft);
        if (part.isPresent()) {
            buildPart(draft, part.get());
        } else if (workspace.selection().isEmpty()) {
            add(new H4(words.of("inspector.network")));
            Paragraph hint =
                    new Paragraph(
                            words.of(editable ? "inspector.hint" : "inspector.hint.readOnly"));
            hint.addClassName("sb-muted");
            add(hint);
            plan.run().forEach(this::addGroup);
            add(new PartActions(workspace, editable));
        } else {
            add(new Paragraph(words.of("inspector.several", workspace.selection().size())));
            shared(draft).ifPresent(this::addShared);
            add(new PartActions(workspace, editable));
        }
    }

    /** What the selected parts have in common, if they are several of one kind. */
    private Optional<SharedParameters> shared(Draft draft) {
        Set<String> keys = workspace.selection();
        List<DraftNode> nodes =
                draft.nodes().stream().filter(node -> keys.contains(node.key())).toList();
        List<DraftLink> lines =
                draft.links().stream()
                        .filter(link -> link.kind() == DraftLink.Kind.PROJECTION)
                        .filter(link -> keys.contains(link.key()))
                        .toList();
        boolean ofOneRole = nodes.stream().map(DraftNode::role).distinct().count() == 1;
        int alike = ofOneRole ? nodes.size() : lines.size();
        if (keys.size() < 2 || alike < keys.size()) {
            return Optional.empty();
        }
        Stream<SelectedPart> parts =
                ofOneRole
                        ? nodes.stream()
                                .map(n -> new SelectedPart(Optional.of(n), Optional.empty()))
                        : lines.stream()
                                .map(l -> new SelectedPart(Optional.empty(), Optional.of(l)));
        return Optional.of(
                new SharedParameters(
                        parts.map(part -> new PartForm(part.pointer(), part.groups(plan, draft)))
                                .toList()));
    }

    private void addShared(SharedParameters shared) {
        for (Group group : shared.groups()) {
            Div box = new Div(new H4(words.of(group.title())));
            box.addClassName("sb-inspector-group");
            for (Entry entry : group.entries()) {
                List<String> pointers = shared.pointers(entry);
                if (pointers.stream().noneMatch(locks()::isHidden)) {
                    box.add(sharedField(entry, pointers));
                }
            }
            add(box);
        }
    }

    private SharedField sharedField(Entry entry, List<String> pointers) {
        boolean isFree = editable && pointers.stream().noneMatch(locks()::isFixed);
        SharedField field =
                new SharedField(
                        entry,
                        pointers,
                        isFree,
                        value -> workspace.apply(new NetworkEdit.PutAll(pointers, value)));
        pointers.stream()
                .flatMap(pointer -> locks().reason(pointer, words.locale()).stream())
                .findFirst()
                .ifPresent(field::lock);
        sharedFields.add(field);
        return field;
    }

    private DraftLocks locks() {
        return workspace.locks().orElseThrow();
    }

    private void buildPart(Draft draft, SelectedPart part) {
        add(new PartHeading(workspace, draft, part, editable));
        if (locks().isHidden(part.pointer())) {
            return;
        }
        if (part.isRecorder()) {
            boolean isFree = editable && !locks().isFixed(part.pointer());
            RecorderForm form =
                    new RecorderForm(workspace, draft, part.node().orElseThrow(), isFree);
            recorder = Optional.of(form);
            add(form);
        }
        part.groups(plan, draft).forEach(this::addGroup);
        part.node().filter(DraftNode::isMember).ifPresent(node -> addArrangement(draft, node));
        add(new PartActions(workspace, editable));
    }

    private void addGroup(Group group) {
        Div box = new Div(new H4(words.of(group.title())));
        box.addClassName("sb-inspector-group");
        group.chooser()
                .filter(chooser -> !locks().isHidden(chooser.pointer()))
                .ifPresent(chooser -> {
                    boolean isFree = editable && !locks().isFixed(chooser.pointer());
                    box.add(new ModelChooser(chooser, workspace, isFree));
                    addPresets(box, chooser);
                });
        Optional<Entry> longText = longText(group);
        for (Entry entry : group.entries()) {
            if (locks().isHidden(entry.pointer())) {
                box.add(hidden(entry));
            } else {
                addField(box, entry, longText.filter(entry::equals).isPresent());
            }
        }
        add(box);
    }

    private void addField(Div box, Entry entry, boolean isLong) {
        boolean isFree = editable && !locks().isFixed(entry.pointer());
        ParameterField field = ParameterFields.of(entry, isFree, value -> put(entry, value));
        locks().reason(entry.pointer(), words.locale()).ifPresent(field::lock);
        fields.add(field);
        if (isFree && isLong) {
            box.add(enlarger(entry));
        }
        box.add(field);
    }

    /** The name of a parameter whose value is not shown. */
    private Div hidden(Entry entry) {
        Div line =
                new Div(
                        new Span(ParameterField.label(words, entry)),
                        new LockNote(
                                locks().reason(entry.pointer(), words.locale()).orElseThrow()));
        line.addClassName("sb-hidden-parameter");
        return line;
    }

    /** The first text of a model, such as its equations; those behind it are short. */
    private static Optional<Entry> longText(Group group) {
        return group.entries().stream()
                .filter(entry -> entry.info().kind() == ParameterInfo.Kind.TEXT)
                .findFirst();
    }

    private void put(Entry entry, Optional<JsonNode> value) {
        workspace.apply(new NetworkEdit.Put(entry.pointer(), value));
    }

    private NativeButton enlarger(Entry entry) {
        NativeButton button = new NativeButton(words.of("large.open"), click -> enlarge(entry));
        button.addClassName("sb-link-button");
        button.setAriaLabel(words.of("large.openOf", ParameterField.label(words, entry)));
        return button;
    }

    private void enlarge(Entry entry) {
        LargeEditor editor = new LargeEditor(entry, value -> put(entry, value));
        editor.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                large = Optional.empty();
            }
        });
        large = Optional.of(editor);
        workspace.draft().ifPresent(this::showValues);
        editor.open();
    }

    private void addPresets(Div box, Chooser chooser) {
        chooser.options().stream()
                .filter(option -> option.type().equals(chooser.type()))
                .filter(option -> !option.presets().isEmpty())
                .map(option ->
                        new PresetChooser(
                                chooser.pointer(),
                                option,
                                workspace,
                                editable && !locks().isFixed(chooser.pointer())))
                .forEach(presetChooser -> {
                    presets.add(presetChooser);
                    box.add(presetChooser);
                });
    }

    private void addArrangement(Draft draft, DraftNode node) {
        if (editable) {
            boolean isImage = draft.at(node.pointer() + "/shape").isPresent();
            NativeButton arrange =
                    new NativeButton(
                            words.of(isImage ? "inspector.asNumber" : "inspector.asImage"),
                            click -> workspace.apply(new NetworkEdit.Arrange(node.pointer())));
            arrange.addClassName("sb-link-button");
            getChildren()
                    .filter(child ->
                            child.getElement().getClassList().contains("sb-inspector-group"))
                    .findFirst()
                    .ifPresent(members -> ((Div) members).add(arrange));
        }
    }

    private Optional<SelectedPart> single(Draft draft) {
        if (workspace.selection().size() != 1) {
            return Optional.empty();
        }
        String key = workspace.selection().iterator().next();
        Optional<DraftLink> link = draft.link(key);
        Optional<DraftNode> node =
                draft.node(key)
                        .or(() ->
                                link.filter(l -> l.kind() == DraftLink.Kind.OBSERVATION)
                                        .flatMap(l -> draft.node(l.to())));
        return node.map(n -> new SelectedPart(node, Optional.empty()))
                .or(() -> link.map(l -> new SelectedPart(Optional.empty(), link)));
    }

    /** The one node or projection that is selected. */
    record SelectedPart(Optional<DraftNode> node, Optional<DraftLink> link) {

        String pointer() {
            return node.map(DraftNode::pointer)
                    .or(() -> link.map(DraftLink::pointer))
                    .orElseThrow();
        }

        String key() {
            return node.map(DraftNode::key).or(() -> link.map(DraftLink::key)).orElseThrow();
        }

        String id() {
            return node.map(DraftNode::id).or(() -> link.map(DraftLink::id)).orElseThrow();
        }

        boolean isRecorder() {
            return node.filter(n -> n.role() == Role.RECORDER).isPresent();
        }

        List<Group> groups(InspectorPlan plan, Draft draft) {
            return node.map(n -> plan.of(draft, n))
                    .or(() -> link.map(l -> plan.of(draft, l)))
                    .orElseThrow();
        }
    }
}
