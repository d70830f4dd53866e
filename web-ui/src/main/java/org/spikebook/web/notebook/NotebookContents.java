package org.spikebook.web.notebook;

import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.notebook.Notebook;
import org.springframework.stereotype.Component;

/** Reads what notebooks show, for callers that have decided who may see it. */
@Component
public class NotebookContents {

    private final RevisionTree tree;

    NotebookContents(RevisionTree tree) {
        this.tree = tree;
    }

    /** The state that the notebook shows to its owner. */
    public Notebook shown(NotebookRow row) {
        return tree.notebook(tree.get(row.id(), row.head()));
    }
}
