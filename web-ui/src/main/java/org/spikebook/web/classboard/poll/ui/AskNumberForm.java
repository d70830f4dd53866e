package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.web.classboard.poll.PollDraft;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;

/** A question for a number. */
final class AskNumberForm implements AskForm {

    private final Words words = Words.of(AskNumberForm.class);
    private final TextArea text = new TextArea(words.of("ask.text"));
    private final TextField unit = new TextField(words.of("ask.unit"));
    private final DecimalField right = new DecimalField(words.of("ask.right"));
    private final Div form = new Div(text, unit, right);

    AskNumberForm() {
        text.setWidthFull();
        unit.setHelperText(words.of("ask.unitHelp"));
        right.setHelperText(words.of("ask.rightHelp"));
        right.setErrorMessage(words.of("ask.rightInvalid"));
    }

    @Override
    public Component component() {
        return form;
    }

    /** Text that is not a number has no value: there would be no right answer. */
    @Override
    public boolean isValid() {
        if (right.isInvalid()) {
            right.focus();
            return false;
        }
        return true;
    }

    @Override
    public PollDraft draft() {
        return new PollDraft.Number(
                text.getValue().strip(), unit.getValue().strip(), right.getValue());
    }
}
