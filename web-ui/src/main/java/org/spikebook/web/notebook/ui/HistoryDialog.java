package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.HistoryEntry;

/** Every saved state of a notebook, the newest first; any of them can be shown again. */
class HistoryDialog extends Dialog {

    private final Words words = Words.of(HistoryDialog.class);

    HistoryDialog(NotebookEditing editing) {
        setHeaderTitle(words.of("history.name"));
        addClassName("sb-history");
        add(new Paragraph(words.of("history.explanation")));
        OrderedList list = new OrderedList();
        list.addClassName("sb-history-list");
        editing.history().forEach(entry -> list.add(item(entry, editing)));
        add(list);
        getFooter().add(new Button(words.of("history.close"), click -> close()));
    }

    private ListItem item(HistoryEntry entry, NotebookEditing editing) {
        ListItem item = new ListItem(new Span(LocalTime.dateAndTime(entry.savedAt())));
        if (entry.shown()) {
            Span shown = new Span(words.of("history.shown"));
            shown.addClassName("sb-muted");
            item.add(shown);
            return item;
        }
        Button show =
                new Button(
                        words.of("history.show"),
                        click -> {
                            editing.goTo(entry.revision());
                            close();
                        });
        show.addThemeVariants(ButtonVariant.LUMO_SMALL);
        show.setAriaLabel(words.of("history.showFrom", LocalTime.dateAndTime(entry.savedAt())));
        item.add(show);
        return item;
    }
}
