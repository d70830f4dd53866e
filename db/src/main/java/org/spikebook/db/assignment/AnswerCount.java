package org.spikebook.db.assignment;

/**
 * How many members of a class gave an answer.
 *
 * @param question id of the question's cell
 */
public record AnswerCount(String question, String answer, int count) {}
