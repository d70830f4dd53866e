package org.spikebook.web.notebook.ui;

import org.spikebook.lesson.notebook.Notebook;

/** Sessions for tests of cell views: everything works, nothing is kept. */
public final class TestSessions {

    private TestSessions() {}

    public static NotebookSession of(Notebook notebook) {
        return new NotebookSession(
                "test",
                notebook,
                new NotebookSaver() {
                    @Override
                    public boolean isEditable() {
                        return true;
                    }

                    @Override
                    public void save(Notebook saved) {}
                });
    }
}
