package org.spikebook.web.notebook;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** The result of importing a notebook file. */
public sealed interface NotebookImportResult {

    /** It is now a notebook. */
    record Imported(NotebookId notebook) implements NotebookImportResult {}

    /** It is not one, and why. */
    record Refused(List<Problem> problems) implements NotebookImportResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
