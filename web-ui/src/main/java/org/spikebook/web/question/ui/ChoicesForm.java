package org.spikebook.web.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Any number of options. */
final class ChoicesForm implements AnswerForm {

    private final Words words = Words.of(ChoicesForm.class);
    private final CheckboxGroup<Integer> group = new CheckboxGroup<>();

    ChoicesForm(List<String> options) {
        group.addClassName("sb-options");
        group.setLabel(words.of("form.several"));
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
        List<Integer> picked = group.getValue().stream().sorted().toList();
        return picked.isEmpty() ? Optional.empty() : Optional.of(new Answer.Options(picked));
    }

    @Override
    public void demand() {
        group.setErrorMessage(words.of("form.several.missing"));
        group.setInvalid(true);
        group.getElement().callJsFunction("focus");
    }
}
