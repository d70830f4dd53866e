package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.checkpoint.CheckpointService;
import org.spikebook.web.notebook.pace.RemainingTime;

import java.util.stream.Collectors;

/** The bar of a notebook: contents, saved or not, undo, redo, history, export, what is shown. */
@JsModule("./presentation/presentation.ts")
@JsModule("./unsaved/unsaved.ts")
class NotebookBar extends Div implements NotebookEditing.Listener {

    private final Words words = Words.of(NotebookBar.class);
    private final NotebookEditing editing;
    private final Button undo;
    private final Button redo;
    private final Span saved = new Span();
    private final Button again;
    private final Div notice = new Div();

    /**
     * @param rerun what says which cells are out of date
     */
    NotebookBar(
            NotebookEditing editing,
            PageExport pages,
            CheckpointService checkpoints,
            RemainingTime time,
            Component rerun) {
        this.editing = editing;
        addClassName("sb-notebook-bar");
        undo = tool(Glyph.UNDO, "bar.undo", editing::undo);
        redo = tool(Glyph.REDO, "bar.redo", editing::redo);
        again = new Button(words.of("bar.saveAgain"), click -> editing.saveAgain());
        again.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        saved.addClassName("sb-saved");
        saved.getElement().setAttribute("role", "status");
        Span unconnected = new Span(words.of("bar.unconnected"));
        unconnected.addClassName("sb-unconnected");
        Button history =
                tool(
                        Glyph.HISTORY,
                        "bar.history",
                        () -> new HistoryDialog(editing, checkpoints).open());
        Button present = browserTool(Glyph.FIT, "bar.present", "window.spikebookPresent(this)");
        present.addClassName("sb-present");
        Button wide = browserTool(Glyph.WIDE, "bar.wide", "window.spikebookWiden(this)");
        wide.addClassName("sb-widen");
        Button help = tool(Glyph.HELP, "bar.help", () -> new HelpDialog().open());
        notice.addClassName("sb-notice");
        notice.getElement().setAttribute("role", "alert");
        notice.setVisible(false);
        Div row =
                new Div(
                        new ContentsMenu(editing.session(), time),
                        saved,
                        again,
                        unconnected,
                        undo,
                        redo,
                        history,
                        new NotebookMenu(editing, pages),
                        wide,
                        present,
                        help);
        row.addClassName("sb-notebook-bar-row");
        add(row, rerun, notice);
        editing.addListener(this);
        stateChanged();
    }

    private Button tool(Glyph glyph, String key, Runnable action) {
        Button button = new Button(glyph.draw(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(words.of(key));
        button.setTooltipText(words.of(key));
        return button;
    }

    /** A tool of the page alone, which its script makes work. */
    private Button browserTool(Glyph glyph, String key, String script) {
        Button button = tool(glyph, key, () -> {});
        button.addAttachListener(attach -> button.getElement().executeJs(script));
        return button;
    }

    @Override
    public final void stateChanged() {
        undo.setEnabled(editing.canUndo());
        redo.setEnabled(editing.canRedo());
        switch (editing.state()) {
            case NotebookEditing.SaveState.Saved(var at) -> {
                saved.setText(words.of("bar.saved", LocalTime.timeOfDay(at)));
                saved.removeClassName("sb-not-saved");
                again.setVisible(false);
            }
            case NotebookEditing.SaveState.NotSaved(var reasons) -> {
                String why =
                        reasons.stream()
                                .map(p -> p.sentences(words.locale()))
                                .collect(Collectors.joining(" "));
                saved.setText(words.of("bar.notSaved") + " " + why);
                saved.addClassName("sb-not-saved");
                again.setVisible(true);
            }
        }
    }

    @Override
    public void movedToCopy(NotebookId original, NotebookId copy) {
        UI.getCurrent().getPage().getHistory().replaceState(null, "notebook/" + copy);
        Anchor back = new Anchor("notebook/" + original, words.of("bar.openOriginal"));
        notice.removeAll();
        notice.add(new Span(words.of("bar.copy")), back);
        notice.setVisible(true);
    }
}
