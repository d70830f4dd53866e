package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;

import org.spikebook.web.classboard.poll.PollDraft;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** A question with options, one a line. */
final class AskChoiceForm implements AskForm {

    private final Words words = Words.of(AskChoiceForm.class);
    private final TextArea text = new TextArea(words.of("ask.text"));
    private final TextArea options = new TextArea(words.of("ask.options"));
    private final Select<String> right = new Select<>();
    private final Div form = new Div(text, options, right);

    AskChoiceForm() {
        text.setWidthFull();
        options.setWidthFull();
        options.setHelperText(words.of("ask.optionsHelp"));
        options.addValueChangeListener(change -> offerRight());
        right.setLabel(words.of("ask.right"));
        right.setHelperText(words.of("ask.rightHelp"));
        right.setEmptySelectionAllowed(true);
        right.setEmptySelectionCaption(words.of("ask.rightNone"));
        right.setWidthFull();
        offerRight();
    }

    private List<String> lines() {
        return options.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void offerRight() {
        String chosen = right.getValue();
        List<String> lines = lines().stream().distinct().toList();
        right.setItems(lines);
        right.setEnabled(!lines.isEmpty());
        if (lines.contains(chosen)) {
            right.setValue(chosen);
        }
    }

    @Override
    public Component component() {
        return form;
    }

    @Override
    public PollDraft draft() {
        List<String> lines = lines();
        int index = lines.indexOf(right.getValue());
        return new PollDraft.Choice(text.getValue().strip(), lines, index < 0 ? null : index);
    }
}
