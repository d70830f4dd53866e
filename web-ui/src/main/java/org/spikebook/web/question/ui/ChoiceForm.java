package org.spikebook.web.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One of several options. */
final class ChoiceForm implements AnswerForm {

    private final Words words = Words.of(ChoiceForm.class);
    private final RadioButtonGroup<Integer> group = new RadioButtonGroup<>();

    ChoiceForm(List<String> options) {
        group.addClassName("sb-options");
        group.setLabel(words.of("form.one"));
        group.setItems(IntStream.range(0, options.size()).boxed().toList());
        group.setRenderer(new ComponentRenderer<>(index -> new OptionText(options.get(index))));
        group.addValueChangeListener(change -> group.setInvalid(false));
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public Optional<Answer> answer() {
        return Optional.ofNullable(group.getValue()).map(Answer::option);
    }

    @Override
    public void demand() {
        group.setErrorMessage(words.of("form.one.missing"));
        group.setInvalid(true);
        group.getElement().callJsFunction("focus");
    }
}
