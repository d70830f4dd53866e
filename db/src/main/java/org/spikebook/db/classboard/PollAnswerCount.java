package org.spikebook.db.classboard;

/**
 * How many students gave an answer to a poll.
 *
 * @param answer equal for answers that count as the same
 */
public record PollAnswerCount(PollId poll, String answer, int count) {}
