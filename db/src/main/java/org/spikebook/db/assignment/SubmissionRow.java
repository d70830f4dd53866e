package org.spikebook.db.assignment;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;

import java.time.Instant;

/**
 * A notebook as it was submitted.
 *
 * @param receipt the name it is found by, not to be guessed
 * @param digest hash over the notebook and all its parts
 * @param assignment none if it was submitted outside a class
 * @param sha256 hash of the notebook's body
 * @param engine version of the engine at that time
 * @param lessonVersion of a lesson that a class wrote, by which it is graded; 0: that of the
 *     notebook
 */
public record SubmissionRow(
        SubmissionId id,
        String receipt,
        String digest,
        @Nullable AssignmentId assignment,
        NotebookId notebook,
        long revision,
        VisitorId visitor,
        String lessonSlug,
        String sha256,
        String engine,
        Instant submittedAt,
        int lessonVersion) {}
