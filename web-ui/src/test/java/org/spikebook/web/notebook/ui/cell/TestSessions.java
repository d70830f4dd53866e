package org.spikebook.web.notebook.ui.cell;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.Notebook;

import java.util.UUID;

/** Sessions for tests of cell views: everything works, nothing is kept. */
public final class TestSessions {

    private static final NotebookId ID = new NotebookId(new UUID(0, 1));

    private TestSessions() {}

    public static NotebookSession of(Notebook notebook) {
        return new NotebookSession(notebook, new TestSaver(ID));
    }
}
