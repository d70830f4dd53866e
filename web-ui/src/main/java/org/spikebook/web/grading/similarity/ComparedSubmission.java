package org.spikebook.web.grading.similarity;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.notebook.NotebookId;

/**
 * A student's newest submission.
 *
 * @param student name within the class
 * @param author who made it: another, if it was submitted for the student by the group
 * @param group the student's; none without one
 */
record ComparedSubmission(
        String student, SubmissionRow row, VisitorId author, @Nullable Integer group) {

    /** What a group submitted once for all of its members. */
    record State(NotebookId notebook, long revision) {}

    State state() {
        return new State(row.notebook(), row.revision());
    }

    boolean isOwn() {
        return author.equals(row.visitor());
    }

    /** Whether both are of one group, or of one author who is in it no more. */
    boolean belongsWith(ComparedSubmission other) {
        return author.equals(other.author) || (group != null && group.equals(other.group));
    }
}
