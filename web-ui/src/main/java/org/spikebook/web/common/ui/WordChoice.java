package org.spikebook.web.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.text.Text;

/**
 * One of the words that a parameter takes: what each does, and below it the word itself, as
 * documents have it.
 */
public final class WordChoice extends Select<String> {

    private final Words texts = Words.of(WordChoice.class);
    private final SerializableFunction<String, Text> names;

    /**
     * @param parameter a choice
     * @param names what each of its words does
     */
    public WordChoice(ParameterInfo parameter, SerializableFunction<String, Text> names) {
        this.names = names;
        setItems(parameter.options());
        setItemLabelGenerator(this::name);
        setRenderer(new ComponentRenderer<>(this::described));
    }

    private String name(String word) {
        return texts.of(names.apply(word));
    }

    private Div described(String word) {
        Span inDocuments = new Span(word);
        inDocuments.addClassNames("sb-option-summary", "sb-code");
        Div described = new Div(new Span(name(word)), inDocuments);
        described.addClassName("sb-option");
        return described;
    }
}
