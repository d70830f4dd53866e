package org.spikebook.web.notebook.ui.cell;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.Notebook;

import java.util.OptionalLong;

/** For tests of pages: what is edited is saved already, and kept nowhere. */
public class TestSaver implements NotebookSaver {

    private final NotebookId id;

    public TestSaver(NotebookId id) {
        this.id = id;
    }

    @Override
    public final NotebookId id() {
        return id;
    }

    @Override
    public final OptionalLong savedRevision() {
        return OptionalLong.of(1);
    }

    @Override
    public final boolean isEditable() {
        return true;
    }

    @Override
    public void save(Notebook notebook) {}
}
