package org.spikebook.lesson.notebook;

import java.util.Optional;

/**
 * A question and what the student answered. What is right stays in the lesson, so that a notebook
 * does not tell.
 *
 * @param question without what is right
 * @param predict whether the answer is a prediction: it is given once, and what follows appears
 *     after it
 * @param markdown what is asked, in words
 * @param answer what the student answered, if anything yet; fits the question
 */
public record QuestionCell(
        String id,
        String title,
        Question question,
        boolean predict,
        String markdown,
        Optional<Answer> answer)
        implements Cell {

    @Override
    public String type() {
        return "question";
    }

    @Override
    public String content() {
        return question + answer.map(given -> "\n" + given).orElse("");
    }

    /** Whether what follows it in a notebook waits for its answer. */
    public boolean isWaiting() {
        return predict && answer.isEmpty();
    }

    /** The text that was answered; empty where there is none. */
    public String writtenAnswer() {
        return answer.filter(Answer.Text.class::isInstance)
                .map(given -> ((Answer.Text) given).text())
                .orElse("");
    }

    @Override
    public QuestionCell withTitle(String changed) {
        return new QuestionCell(id, changed, question, predict, markdown, answer);
    }

    public QuestionCell withMarkdown(String changed) {
        return new QuestionCell(id, title, question, predict, changed, answer);
    }

    public QuestionCell withAnswer(Answer given) {
        return new QuestionCell(id, title, question, predict, markdown, Optional.of(given));
    }
}
