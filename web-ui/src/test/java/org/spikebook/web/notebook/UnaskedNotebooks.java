package org.spikebook.web.notebook;

import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;

/** Makes notebooks from lessons without their questions, so that nothing waits for a prediction. */
public final class UnaskedNotebooks {

    private UnaskedNotebooks() {}

    /** A new notebook of the current visitor's. */
    public static OpenNotebook of(NotebookService notebooks, String lesson) {
        OpenNotebook start = notebooks.createFromLesson(lesson);
        Notebook unasked = start.notebook();
        for (QuestionCell question : start.notebook().cells(QuestionCell.class)) {
            unasked = unasked.withoutCell(question.id());
        }
        notebooks.save(start.id(), start.revision(), unasked);
        return notebooks.open(start.id());
    }
}
