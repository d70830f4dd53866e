package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

/** Explanation: reads as a text, and can be rewritten as Markdown. */
class TextCellView implements CellView {

    private static final int SAVED_AFTER_MS = 2000;

    private final Words words = Words.of(TextCellView.class);
    private final NotebookSession session;
    private final Div box = new Div();
    private final RichText text = new RichText();
    private final Span blank = new Span();
    private final TextArea source = new TextArea();
    private final NativeButton edit;
    private final Div actions;
    private TextCell cell;
    private String before = "";

    TextCellView(TextCell cell, NotebookSession session) {
        this.session = session;
        this.cell = cell;
        box.addClassName("sb-text-cell");
        edit = new NativeButton(words.of("text.edit"), click -> edit(true));
        edit.addClassNames("sb-link-button", "sb-text-edit");
        source.setLabel(words.of("text.source"));
        source.setHelperText(words.of("text.help"));
        source.setWidthFull();
        source.setValueChangeMode(ValueChangeMode.LAZY);
        source.setValueChangeTimeout(SAVED_AFTER_MS);
        source.addValueChangeListener(change -> {
            if (change.isFromClient() && source.isVisible()) {
                save(change.getValue());
            }
        });
        actions = actions();
        blank.setText(words.of("text.blank"));
        blank.addClassName("sb-muted");
        box.add(text, blank, edit, source, actions);
        text.getElement().setProperty("anchor", Contents.anchor(cell.id()));
        show(cell);
        edit(cell.markdown().isBlank());
    }

    private Div actions() {
        Button done =
                new Button(
                        words.of("text.done"),
                        click -> {
                            save(source.getValue());
                            edit(false);
                        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Button cancel =
                new Button(
                        words.of("text.cancel"),
                        click -> {
                            save(before);
                            edit(false);
                        });
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div row = new Div(done, cancel);
        row.addClassName("sb-row");
        return row;
    }

    /** Also while it is typed, so that nothing is lost with the page. */
    private void save(String markdown) {
        cell = cell.withMarkdown(markdown);
        session.replace(cell);
        show(cell);
    }

    /** Another state of the notebook came while the text was open: it is what is edited now. */
    private void editFrom(String markdown) {
        if (!markdown.equals(source.getValue())) {
            before = markdown;
            source.setValue(markdown);
        }
    }

    private void edit(boolean on) {
        text.setVisible(!on);
        edit.setVisible(!on && session.isEditable());
        source.setVisible(on);
        blank.setVisible(!on && cell.markdown().isBlank());
        actions.setVisible(on);
        if (on) {
            before = cell.markdown();
            source.setValue(before);
            source.focus();
        }
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public final void show(Cell shown) {
        if (shown instanceof TextCell textCell) {
            cell = textCell;
            text.setSafeHtml(Markdown.toHtml(textCell.markdown()));
            blank.setVisible(textCell.markdown().isBlank() && !source.isVisible());
            if (source.isVisible()) {
                editFrom(textCell.markdown());
            }
        }
    }
}
