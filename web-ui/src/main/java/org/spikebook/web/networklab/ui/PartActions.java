package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;

import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.DraftNode;
import org.spikebook.web.networklab.edit.NetworkEdit;

import java.util.List;

/** What can be done to the selected part without a pointer: join it to another, delete it. */
class PartActions extends Div {

    PartActions(NetworkWorkspace workspace, boolean editable) {
        Words words = Words.of(PartActions.class);
        addClassName("sb-part-actions");
        if (!editable) {
            return;
        }
        workspace.draft().ifPresent(draft -> addConnect(workspace, draft, words));
        Button delete =
                new Button(
                        words.of("action.delete"),
                        Glyph.DELETE.draw(),
                        click -> workspace.apply(new NetworkEdit.Remove(workspace.selection())));
        delete.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        add(delete);
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
