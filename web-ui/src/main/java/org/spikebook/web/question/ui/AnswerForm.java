package org.spikebook.web.question.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;

import java.util.Optional;

/** The controls with which a question is answered. */
public interface AnswerForm {

    Component component();

    /** What is chosen or entered, if that is an answer. */
    Optional<Answer> answer();

    /** Says beside the controls that something is missing, and brings the focus there. */
    void demand();

    /**
     * Tells of the Enter key in a field of one line, which answers there; other controls use it.
     */
    default void onEnter(Runnable pressed) {}

    /** The controls that a question needs, without an answer. */
    static AnswerForm of(Question question) {
        return switch (question) {
            case Question.Choice(var options) -> new ChoiceForm(options);
            case Question.Choices(var options) -> new ChoicesForm(options);
            case Question.Number number -> new NumberForm(number);
            case Question.Text _ -> new TextForm();
            case Question.Order(var options) -> new OrderForm(options);
            case Question.Draw draw -> new DrawForm(draw);
        };
    }
}
