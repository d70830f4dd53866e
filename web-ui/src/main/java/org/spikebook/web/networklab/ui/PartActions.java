package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;

import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.Alignment;
import org.spikebook.web.networklab.edit.AutoLayout;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.DraftLink;
import org.spikebook.web.networklab.edit.DraftNode;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.ui.canvas.PartClipboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done to the selected parts without a pointer: join one to another, copy, align,
 * delete; and paste.
 */
class PartActions extends Div {

    PartActions(NetworkWorkspace workspace, boolean editable) {
        Words words = Words.of(PartActions.class);
        addClassName("sb-part-actions");
        if (!editable) {
            return;
        }
        workspace.draft().ifPresent(draft -> addConnect(workspace, draft, words));
        workspace.draft().ifPresent(draft -> addInterpose(workspace, draft, words));
        workspace.draft().ifPresent(draft -> addAlignments(workspace, draft, words));
        Set<String> selection = workspace.selection();
        boolean holdsNode =
                workspace.draft().stream()
                        .flatMap(draft -> draft.nodes().stream())
                        .anyMatch(node -> selection.contains(node.key()));
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

    private void addConnect(NetworkWorkspace workspace, Draft draft, Words words) {
        if (workspace.selection().size() != 1) {
            return;
        }
        String from = workspace.selection().iterator().next();
        if (draft.node(from).isEmpty()) {
            return;
        }
        Select<String> to = new Select<>();
        List<String> keys = draft.nodes().stream().map(DraftNode::key).toList();
        to.setItems(keys);
        to.setItemLabelGenerator(key -> draft.node(key).map(DraftNode::id).orElse(key));
        to.setLabel(words.of("action.connect"));
        to.setPlaceholder(words.of("action.connectTo"));
        to.addThemeVariants(SelectVariant.LUMO_SMALL);
        to.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                workspace.apply(new NetworkEdit.Connect(from, change.getValue()));
                to.clear();
            }
        });
        add(to);
    }
}
