package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;

import java.util.List;

/** The visitor's notebooks, the one changed last first. */
class NotebookList extends UnorderedList {

    private final Words words = Words.of(NotebookList.class);
    private final NotebookService notebooks;

    NotebookList(List<NotebookSummary> mine, NotebookService notebooks) {
        this.notebooks = notebooks;
        addClassName("sb-notebook-list");
        mine.forEach(notebook -> add(item(notebook)));
    }

    private ListItem item(NotebookSummary notebook) {
        Anchor open = new Anchor("notebook/" + notebook.id(), notebook.title());
        Span changed =
                new Span(words.of("mine.changed", LocalTime.dateAndTime(notebook.updatedAt())));
        changed.addClassName("sb-muted");
        ListItem item = new ListItem(open, changed);
        Button delete = new Button(Glyph.DELETE.draw(), click -> confirm(notebook, item));
        delete.addThemeVariants(
                ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        delete.setAriaLabel(words.of("mine.delete", notebook.title()));
        Button copy =
                new Button(
                        Glyph.COPY.draw(),
                        click ->
                                UI.getCurrent()
                                        .navigate(
                                                "notebook/"
                                                        + notebooks.duplicate(notebook.id()).id()));
        copy.addThemeVariants(
                ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        copy.setAriaLabel(words.of("mine.duplicate", notebook.title()));
        copy.setTooltipText(words.of("mine.duplicate", notebook.title()));
        copy.setDisableOnClick(true);
        delete.setTooltipText(words.of("mine.delete", notebook.title()));
        item.add(copy, delete);
        return item;
    }

    private void confirm(NotebookSummary notebook, ListItem item) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.of("delete.title", notebook.title()));
        dialog.setText(words.of("delete.text"));
        dialog.setConfirmText(words.of("delete.confirm"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(words.of("delete.cancel"));
        dialog.addConfirmListener(confirmed -> {
            notebooks.delete(notebook.id());
            remove(item);
        });
        dialog.open();
    }
}
