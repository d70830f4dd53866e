package org.spikebook.lesson.question;

import org.spikebook.lesson.notebook.QuestionCell;

/**
 * A question as its author wrote it, in two parts.
 *
 * @param cell what the student sees
 * @param key what the student sees after answering
 */
public record LessonQuestion(QuestionCell cell, QuestionKey key) {}
