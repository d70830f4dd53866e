package org.spikebook.db.classboard;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;

import java.time.Instant;

/**
 * A question to a class at work.
 *
 * @param cellId the question of the lesson that it is; none: it was written on the board
 * @param question as JSON
 * @param rightAnswer marked in the result; none: nothing is marked
 * @param closedAt since when it takes no answers
 * @param revealedAt since when students see the result
 * @param endedAt since when no page shows it
 */
public record PollRow(
        PollId id,
        AssignmentId assignment,
        @Nullable String cellId,
        String question,
        @Nullable String rightAnswer,
        Instant askedAt,
        @Nullable Instant closedAt,
        @Nullable Instant revealedAt,
        @Nullable Instant endedAt) {

    /** One that was just asked. */
    public static PollRow asked(
            PollId id,
            AssignmentId assignment,
            @Nullable String cellId,
            String question,
            @Nullable String rightAnswer,
            Instant askedAt) {
        return new PollRow(
                id, assignment, cellId, question, rightAnswer, askedAt, null, null, null);
    }
}
