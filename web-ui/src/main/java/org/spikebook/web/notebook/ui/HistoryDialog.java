package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.HistoryEntry;
import org.spikebook.web.notebook.HistoryPage;
import org.spikebook.web.notebook.NotebookChange;
import org.spikebook.web.notebook.checkpoint.CheckpointService;
import org.spikebook.web.notebook.ui.checkpoint.CheckpointsPanel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every saved state of a notebook, the newest first; any of them can be shown again. */
class HistoryDialog extends Dialog {

    private final Words words = Words.of(HistoryDialog.class);
    private final transient NotebookEditing editing;
    private final OrderedList list = new OrderedList();
    private final Button older;
    private long oldest;

    HistoryDialog(NotebookEditing editing, CheckpointService checkpoints) {
        this.editing = editing;
        setHeaderTitle(words.of("history.name"));
        addClassName("sb-history");
        list.addClassName("sb-history-list");
        older = new Button(words.of("history.older"), click -> showOlder());
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        CheckpointsPanel named =
                new CheckpointsPanel(
                        checkpoints,
                        editing.session(),
                        this::goTo,
                        earlier -> changes(editing.changesSince(earlier)));
        add(
                new Paragraph(words.of("history.explanation")),
                named,
                new H3(words.of("history.all")),
                list,
                older);
        getFooter().add(new Button(words.of("history.close"), click -> close()));
        show(editing.history());
    }

    private void show(HistoryPage page) {
        page.entries().forEach(entry -> list.add(item(entry)));
        oldest = page.entries().getLast().revision();
        older.setVisible(!page.isLast());
    }

    /** The first that can be shown has the focus: it is where the reading continues. */
    private void showOlder() {
        int shown = list.getComponentCount();
        show(editing.historyBefore(oldest));
        list.getChildren()
                .skip(shown)
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::focus);
    }

    private ListItem item(HistoryEntry entry) {
        String changes = changes(entry);
        Span at = new Span(LocalTime.dateAndTime(entry.savedAt()));
        at.addClassNames("sb-muted", "sb-small");
        ListItem item = new ListItem(new Div(new Span(changes), at));
        if (entry.shown()) {
            Span shown = new Span(words.of("history.shown"));
            shown.addClassName("sb-muted");
            item.add(shown);
            return item;
        }
        Button show = new Button(words.of("history.show"), click -> goTo(entry.revision()));
        show.addThemeVariants(ButtonVariant.LUMO_SMALL);
        show.setAriaLabel(
                words.of("history.showFrom", LocalTime.dateAndTime(entry.savedAt()), changes));
        item.add(show);
        return item;
    }

    private String changes(HistoryEntry entry) {
        return entry.changes().isEmpty()
                ? words.of(entry.parent() == null ? "history.first" : "history.nothing")
                : changes(entry.changes());
    }

    private String changes(List<NotebookChange> changes) {
        return changes.stream().map(this::change).collect(Collectors.joining("; "));
    }

    private void goTo(long revision) {
        editing.goTo(revision);
        close();
    }

    private String change(NotebookChange change) {
        String key = change.kind().name().toLowerCase(Locale.ROOT);
        return words.of(
                "history." + key,
                change.name().isEmpty() ? words.of("history.text") : change.name(),
                change.part());
    }
}
