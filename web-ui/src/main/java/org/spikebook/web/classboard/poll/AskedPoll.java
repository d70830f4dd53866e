package org.spikebook.web.classboard.poll;

import org.spikebook.db.classboard.PollId;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.QuestionCell;

import java.util.Optional;

/**
 * A question to a class, as one of its students sees it.
 *
 * @param question in the language of the page
 * @param answer what this student answered
 * @param result of the class; empty until it is revealed
 */
public record AskedPoll(
        PollId id,
        QuestionCell question,
        PollState state,
        Optional<Answer> answer,
        Optional<PollResult> result) {}
