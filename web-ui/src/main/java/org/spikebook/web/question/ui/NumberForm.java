package org.spikebook.web.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.plot.Quantity;

import java.util.Optional;

/** A number with its unit. */
final class NumberForm extends OneLineForm {

    private static final int DECIMALS = 6;

    private final Words words = Words.of(NumberForm.class);
    private final NumberField field = new DecimalField();

    NumberForm(Question.Number question) {
        field.addClassName("sb-answer-number");
        field.setLabel(
                question.unit().isEmpty()
                        ? words.of("form.answer")
                        : words.of("form.answerIn", question.unit()));
        field.setSuffixComponent(new Span(question.unit()));
        if (question.tolerance() > 0) {
            String within = Quantity.decimals(question.tolerance(), DECIMALS, words.locale());
            field.setHelperText(words.of("form.within", (within + " " + question.unit()).strip()));
        }
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public Optional<Answer> answer() {
        return Optional.ofNullable(field.getValue())
                .filter(Double::isFinite)
                .map(Answer.Number::new);
    }

    @Override
    public void demand() {
        field.setErrorMessage(words.of("form.number.missing"));
        field.setInvalid(true);
        field.focus();
    }
}
