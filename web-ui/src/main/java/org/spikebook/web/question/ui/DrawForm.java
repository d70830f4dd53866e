package org.spikebook.web.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.common.ui.Words;

import java.util.Optional;

/** A curve that is drawn. */
final class DrawForm implements AnswerForm {

    private final Words words = Words.of(DrawForm.class);
    private final Question.Draw question;
    private final CurvePad pad;
    private final Span error = new Span();
    private final Div box;

    DrawForm(Question.Draw question) {
        this.question = question;
        this.pad = CurvePad.toDraw(question);
        error.addClassName("sb-curve-error");
        error.getElement().setAttribute("role", "alert");
        pad.onDrawn(() -> error.setText(""));
        box = new Div(pad, error);
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public Optional<Answer> answer() {
        Answer drawn = new Answer.Drawn(pad.points());
        return question.fits(drawn) ? Optional.of(drawn) : Optional.empty();
    }

    @Override
    public void demand() {
        error.setText(words.of("form.draw.missing"));
        pad.focusSurface();
    }
}
