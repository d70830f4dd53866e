package org.spikebook.web.classboard.poll;

import org.spikebook.db.classboard.PollId;
import org.spikebook.lesson.notebook.QuestionCell;

import java.time.Instant;

/**
 * A question to a class, as those who teach it see it.
 *
 * @param question in the language of the page
 * @param result so far; until the question is revealed, boards show only how many answered
 */
public record Poll(
        PollId id, QuestionCell question, PollState state, Instant askedAt, PollResult result) {}
