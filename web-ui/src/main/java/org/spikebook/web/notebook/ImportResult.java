package org.spikebook.web.notebook;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** The result of importing a notebook file. */
public sealed interface ImportResult {

    /** It is now a notebook. */
    record Imported(NotebookId notebook) implements ImportResult {}

    /** It is not one, and why. */
    record Refused(List<Problem> problems) implements ImportResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
