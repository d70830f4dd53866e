package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.notebook.NewCells;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.function.Supplier;

/** Lets a test open a notebook as its page does, and see what the page knows of it. */
public class TestPages {

    private final NotebookService notebooks;
    private final CellViews views;
    private final NewCells newCells;

    TestPages(NotebookService notebooks, CellViews views, NewCells newCells) {
        this.notebooks = notebooks;
        this.views = views;
        this.newCells = newCells;
    }

    /**
     * An open notebook.
     *
     * @param exported what files hold of it
     */
    public record Opened(NotebookSession session, Component body, Supplier<Notebook> exported) {}

    /** All of a notebook of the current visitor's, in place of what was on the page. */
    public Opened open(NotebookId id) {
        return shown(NotebookEditing.openWhole(notebooks, id));
    }

    /** The same as far as no prediction holds it back. */
    public Opened openPart(NotebookId id) {
        return shown(NotebookEditing.open(notebooks, id));
    }

    /** A test begins before it has a visitor, with an error in place of the home page. */
    private Opened shown(NotebookEditing editing) {
        NotebookBody body = new NotebookBody(editing, views, newCells, false);
        UI.getCurrent().navigate("");
        UI.getCurrent().removeAll();
        UI.getCurrent().add(body);
        return new Opened(editing.session(), body, editing::exported);
    }
}
