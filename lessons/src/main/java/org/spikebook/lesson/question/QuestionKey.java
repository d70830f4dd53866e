package org.spikebook.lesson.question;

/**
 * What the lesson knows about one of its questions and the notebook does not.
 *
 * @param answer what is right
 * @param explanation Markdown, shown after answering; may be empty
 */
public record QuestionKey(AnswerKey answer, String explanation) {}
