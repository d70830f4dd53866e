package org.spikebook.db.classboard;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.notebook.NotebookId;

import java.time.Instant;

/**
 * What those who teach say to a class about an assignment.
 *
 * @param to the only student who reads it; none: all of the class
 * @param cellId the cell to go to; none: nowhere
 * @param resetNotebook the notebook of the student that was reset from that cell on; none: the
 *     message says something else
 * @param setupSha256 content: the network document that is sent for that cell; none: the message
 *     says something else
 */
public record MessageRow(
        MessageId id,
        AssignmentId assignment,
        @Nullable VisitorId to,
        @Nullable String cellId,
        String text,
        Instant sentAt,
        @Nullable NotebookId resetNotebook,
        @Nullable String setupSha256) {

    /** Words, or a cell to go to. */
    public MessageRow(
            MessageId id,
            AssignmentId assignment,
            @Nullable VisitorId to,
            @Nullable String cellId,
            String text,
            Instant sentAt) {
        this(id, assignment, to, cellId, text, sentAt, null, null);
    }

    /** A network for a cell of all students. */
    public static MessageRow setup(
            MessageId id,
            AssignmentId assignment,
            String cellId,
            String setupSha256,
            Instant sentAt) {
        return new MessageRow(id, assignment, null, cellId, "", sentAt, null, setupSha256);
    }

    /** Whether a notebook was reset. */
    public boolean reset() {
        return resetNotebook != null;
    }
}
