package org.spikebook.web.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.web.common.ui.Words;

import java.util.Optional;

/** A short text. */
final class TextForm extends OneLineForm {

    private final Words words = Words.of(TextForm.class);
    private final TextField field = new TextField();

    TextForm() {
        field.addClassName("sb-answer-text");
        field.setLabel(words.of("form.answer"));
        field.setMaxLength(Answer.MAX_TEXT);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public Optional<Answer> answer() {
        String text = field.getValue().strip();
        return text.isEmpty() || text.length() > Answer.MAX_TEXT
                ? Optional.empty()
                : Optional.of(new Answer.Text(text));
    }

    @Override
    public void demand() {
        field.setErrorMessage(words.of("form.text.missing", Answer.MAX_TEXT));
        field.setInvalid(true);
        field.focus();
    }
}
