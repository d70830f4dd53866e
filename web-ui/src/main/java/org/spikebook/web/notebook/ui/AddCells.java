package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NewCells;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.Locale;

/**
 * The end of a notebook: cells to add. Where nothing is there yet, it says how to begin and offers
 * things that work.
 */
final class AddCells extends Div {

    private final Words words = Words.of(AddCells.class);
    private final NotebookSession session;
    private final CellEdits edits;
    private boolean beginning;

    AddCells(NotebookSession session, CellEdits edits) {
        this.session = session;
        this.edits = edits;
        addClassName("sb-add-cells");
        refresh();
    }

    /** Follows the notebook. */
    void refresh() {
        boolean empty = session.notebook().cells().isEmpty();
        setVisible(session.isEditable());
        if (getComponentCount() > 0 && empty == beginning) {
            return;
        }
        beginning = empty;
        getElement().getClassList().set("sb-empty-notebook", empty);
        removeAll();
        if (empty) {
            showBeginnings();
        } else {
            showKinds();
        }
    }

    /** Gives the first of what can be added the focus. */
    void focusFirst() {
        getElement().executeJs("setTimeout(() => this.querySelector('button').focus())");
    }

    private void showBeginnings() {
        Div starters = new Div();
        starters.addClassName("sb-starters");
        starters.add(
                starter("network", () -> edits.add(NewCells.Kind.NETWORK, 0)),
                starter("classifier", edits::addClassifier),
                starter("emptyNetwork", edits::addEmptyNetwork),
                starter("text", () -> edits.add(NewCells.Kind.TEXT, 0)));
        add(new H2(words.of("empty.title")), new Paragraph(words.of("empty.about")), starters);
    }

    private NativeButton starter(String key, Runnable action) {
        Span title = new Span(words.of("starter." + key));
        title.addClassName("sb-starter-title");
        Span about = new Span(words.of("starter." + key + ".about"));
        about.addClassName("sb-muted");
        NativeButton button = new NativeButton();
        button.addClassName("sb-starter");
        button.add(title, about);
        button.addClickListener(click -> action.run());
        return button;
    }

    private void showKinds() {
        Span label = new Span(words.of("add.label"));
        label.addClassName("sb-muted");
        Div row = new Div(label);
        row.addClassName("sb-row");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", words.of("add.name"));
        for (NewCells.Kind kind : NewCells.Kind.values()) {
            NativeButton button = new NativeButton();
            button.add(
                    Glyph.ADD.draw(),
                    new Span(words.of("add." + kind.name().toLowerCase(Locale.ROOT))));
            button.addClassName("sb-add-cell");
            button.setAriaLabel(words.of("add." + kind.name().toLowerCase(Locale.ROOT) + ".name"));
            button.addClickListener(click -> edits.add(kind, session.notebook().cells().size()));
            row.add(button);
        }
        add(row);
    }
}
