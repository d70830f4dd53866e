package org.spikebook.db.assignment;

import org.spikebook.db.account.VisitorId;

import java.time.Instant;

/**
 * What a member of a class answered to a question of an assigned lesson.
 *
 * @param question id of the question's cell
 * @param answer equal for answers that count as the same
 */
public record QuestionAnswerRow(
        AssignmentId assignment,
        String question,
        VisitorId visitor,
        String answer,
        Instant answeredAt) {}
