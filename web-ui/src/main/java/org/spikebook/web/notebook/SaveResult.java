package org.spikebook.web.notebook;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;

import java.time.Instant;
import java.util.List;

/** The result of a save. Once it is there, the database has it on disk. */
public sealed interface SaveResult {

    /**
     * Kept.
     *
     * @param revision the base of the next save
     */
    record Saved(long revision, Instant savedAt) implements SaveResult {}

    /**
     * Another user (another tab) had saved in between, so this state was kept as a notebook of its
     * own. The view continues there and says so.
     *
     * @param revision the base of the next save, in the copy
     */
    record ConflictCopy(NotebookId copy, String title, long revision, Instant savedAt)
            implements SaveResult {}

    /** Not kept, and why. The view keeps the state and shows the problems. */
    record Refused(List<Problem> problems) implements SaveResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
