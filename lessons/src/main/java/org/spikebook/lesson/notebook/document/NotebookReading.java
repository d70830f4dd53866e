package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.parameter.Problem;

import java.util.List;

/** What reading a notebook gave. */
public sealed interface NotebookReading {

    /** A notebook; the networks and plans in it may still be broken. */
    record Read(Notebook notebook) implements NotebookReading {}

    /** Everything that is wrong with it, at least one problem. */
    record Refused(List<Problem> problems) implements NotebookReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
