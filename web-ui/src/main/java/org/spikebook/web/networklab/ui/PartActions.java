package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Group;
import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.Alignment;
import org.spikebook.web.networklab.edit.AutoLayout;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.DraftLink;
import org.spikebook.web.networklab.edit.DraftNode;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.edit.Role;
import org.spikebook.web.networklab.ui.canvas.PartClipboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be done to the selected parts without a pointer: join one to another, copy, align,
 * group, delete; and paste.
 */
class PartActions extends Div {

    /** Fewer parts need no arranging. */
    private static final int LEAST_ARRANGED = 3;

    PartActions(NetworkWorkspace workspace, boolean editable) {
        Words words = Words.of(PartActions.class);
        addClassName("sb-part-actions");
        if (!editable) {
            return;
        }
        workspace.draft().ifPresent(draft -> addConnect(workspace, draft, words));
        workspace.draft().ifPresent(draft -> addInterpose(workspace, draft, words));
        workspace.draft().ifPresent(draft -> addAlignments(workspace, draft, words));
        workspace.draft().ifPresent(draft -> addArrange(workspace, draft, words));
        Set<String> selection = workspace.selection();
        boolean holdsNode =
                workspace.draft().stream()
                        .flatMap(draft -> draft.nodes().stream())
                        .anyMatch(node -> selection.contains(node.key()));
        workspace.draft().ifPresent(draft -> addGrouping(workspace, draft, words));
        add(clipboard(words, holdsNode));
        if (!selection.isEmpty()) {
            add(delete(workspace, words));
        }
    }

    private static Button delete(NetworkWorkspace workspace, Words words) {
        Button delete =
                new Button(
                        words.of("action.delete"),
                        Glyph.DELETE.draw(),
                        click -> workspace.apply(new NetworkEdit.Remove(workspace.selection())));
        delete.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        if (workspace.keepsSome(workspace.selection())) {
            delete.setEnabled(false);
            delete.setTooltipText(words.of("action.deleteLocked"));
            delete.getElement().setAttribute("aria-description", words.of("action.deleteLocked"));
        }
        return delete;
    }

    private static Div clipboard(Words words, boolean holdsNode) {
        Div buttons = new Div();
        buttons.addClassName("sb-part-buttons");
        if (holdsNode) {
            buttons.add(
                    PartClipboard.button(words, "copy"),
                    PartClipboard.button(words, "cut"),
                    PartClipboard.button(words, "duplicate"));
        }
        buttons.add(PartClipboard.button(words, "paste"));
        return buttons;
    }

    /** Several nodes can be grouped; what is of one group can be done to it. */
    private void addGrouping(NetworkWorkspace workspace, Draft draft, Words words) {
        Set<String> nodes =
                draft.nodes().stream()
                        .map(DraftNode::key)
                        .filter(workspace.selection()::contains)
                        .collect(Collectors.toSet());
        List<Group> groups =
                workspace.cell().layout().groups().stream()
                        .filter(group -> group.nodes().stream().anyMatch(nodes::contains))
                        .toList();
        Div buttons = new Div();
        buttons.addClassName("sb-part-buttons");
        boolean isOne = groups.size() == 1 && groups.getFirst().nodes().containsAll(nodes);
        if (isOne) {
            add(groupName(workspace, groups.getFirst(), words));
            buttons.add(collapse(workspace, groups.getFirst(), words));
        }
        if (nodes.size() > 1 && !(isOne && nodes.containsAll(groups.getFirst().nodes()))) {
            buttons.add(
                    small(
                            words.of("action.group"),
                            new NetworkEdit.Group(nodes, words.of("group.fresh")),
                            workspace));
        }
        if (!groups.isEmpty()) {
            buttons.add(
                    small(words.of("action.ungroup"), new NetworkEdit.Ungroup(nodes), workspace));
        }
        if (buttons.getComponentCount() > 0) {
            add(buttons);
        }
    }

    private static Button collapse(NetworkWorkspace workspace, Group group, Words words) {
        boolean collapses = !group.collapsed();
        return small(
                words.of(collapses ? "action.collapse" : "action.expand"),
                new NetworkEdit.Collapse(group.name(), collapses),
                workspace);
    }

    private static Button small(String text, NetworkEdit edit, NetworkWorkspace workspace) {
        Button button = new Button(text, click -> workspace.apply(edit));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static TextField groupName(NetworkWorkspace workspace, Group group, Words words) {
        TextField name = new TextField(words.of("group.name"));
        name.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        name.setMaxLength(Group.LONGEST_NAME);
        name.setValue(group.name());
        name.setManualValidation(true);
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Optional<Text> refusal =
                        workspace.apply(
                                new NetworkEdit.RenameGroup(
                                        group.name(), change.getValue().strip()));
                name.setErrorMessage(refusal.map(words::of).orElse(""));
                name.setInvalid(refusal.isPresent());
            }
        });
        return name;
    }

    private void addAlignments(NetworkWorkspace workspace, Draft draft, Words words) {
        int selected = selectedPlaces(workspace, draft).size();
        Div buttons = new Div();
        buttons.addClassName("sb-part-buttons");
        for (Alignment alignment : Alignment.values()) {
            if (selected >= alignment.least()) {
                Button align =
                        new Button(
                                words.of("align." + alignment.name().toLowerCase(Locale.ROOT)),
                                click -> align(workspace, alignment));
                align.addThemeVariants(ButtonVariant.LUMO_SMALL);
                buttons.add(align);
            }
        }
        if (buttons.getComponentCount() > 0) {
            add(buttons);
        }
    }

    /** Without a selection, all parts can be placed again, wherever they were moved. */
    private void addArrange(NetworkWorkspace workspace, Draft draft, Words words) {
        if (workspace.selection().isEmpty() && draft.nodes().size() >= LEAST_ARRANGED) {
            Button arrange = new Button(words.of("action.arrange"), click -> arrange(workspace));
            arrange.addThemeVariants(ButtonVariant.LUMO_SMALL);
            arrange.addClassName("sb-arrange");
            add(arrange);
        }
    }

    private static void arrange(NetworkWorkspace workspace) {
        workspace
                .draft()
                .map(draft -> AutoLayout.positions(draft, CanvasLayout.EMPTY))
                .ifPresent(places -> workspace.apply(new NetworkEdit.Move(places)));
    }

    /** From where parts stand by then: a move does not renew these buttons. */
    private static void align(NetworkWorkspace workspace, Alignment alignment) {
        workspace
                .draft()
                .map(draft -> alignment.of(selectedPlaces(workspace, draft)))
                .ifPresent(places -> workspace.apply(new NetworkEdit.Move(places)));
    }

    private static Map<String, Position> selectedPlaces(NetworkWorkspace workspace, Draft draft) {
        Map<String, Position> places = AutoLayout.positions(draft, workspace.cell().layout());
        places.keySet().retainAll(workspace.selection());
        return places;
    }

    /** The same as to drop a population on a line. */
    private void addInterpose(NetworkWorkspace workspace, Draft draft, Words words) {
        Optional<String> line =
                workspace.selection().stream()
                        .filter(key -> workspace.selection().size() == 1)
                        .filter(key ->
                                draft.link(key)
                                        .filter(l -> l.kind() == DraftLink.Kind.PROJECTION)
                                        .isPresent())
                        .findFirst();
        if (line.isEmpty()) {
            return;
        }
        Select<NeuronModel> between = new Select<>();
        between.setItems(workspace.context().registry().neurons());
        between.setItemLabelGenerator(model -> words.of(model.name()));
        between.setLabel(words.of("action.interpose"));
        between.setPlaceholder(words.of("action.interposeWhat"));
        between.addThemeVariants(SelectVariant.LUMO_SMALL);
        between.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                workspace.apply(
                        new NetworkEdit.Interpose(
                                change.getValue().type(), line.get(), Optional.empty()));
            }
        });
        add(between);
    }

    /** From one part to any other, or from several to a population. */
    private void addConnect(NetworkWorkspace workspace, Draft draft, Words words) {
        Set<String> from =
                draft.nodes().stream()
                        .filter(node -> workspace.selection().contains(node.key()))
                        .filter(node ->
                                workspace.selection().size() == 1 || node.role() != Role.RECORDER)
                        .map(DraftNode::key)
                        .collect(Collectors.toSet());
        if (from.isEmpty()) {
            return;
        }
        boolean isOne = from.size() == 1;
        List<String> targets =
                draft.nodes().stream()
                        .filter(node -> isOne || node.role() == Role.POPULATION)
                        .map(DraftNode::key)
                        .toList();
        Select<String> to = new Select<>();
        to.setItems(targets);
        to.setItemLabelGenerator(key -> draft.node(key).map(DraftNode::id).orElse(key));
        to.setLabel(words.of(isOne ? "action.connect" : "action.connectAll"));
        to.setPlaceholder(words.of("action.connectTo"));
        to.addThemeVariants(SelectVariant.LUMO_SMALL);
        to.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                workspace.apply(
                        isOne
                                ? new NetworkEdit.Connect(from.iterator().next(), change.getValue())
                                : new NetworkEdit.ConnectAll(from, change.getValue()));
                to.clear();
            }
        });
        add(to);
    }
}
