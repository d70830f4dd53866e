package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.common.ui.WordChoice;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.util.Optional;

/** One of several words. */
final class ChoiceControl implements ParameterField.Control {

    private final WordChoice select;
    private final Entry entry;

    ChoiceControl(Entry entry, boolean editable, SerializableConsumer<Optional<JsonNode>> edited) {
        Words words = Words.of(ChoiceControl.class);
        this.entry = entry;
        select = new WordChoice(entry.info(), entry.optionNames()::get);
        select.setLabel(ParameterField.label(words, entry));
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.setReadOnly(!editable);
        ParameterField.explain(words, entry, select);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                edited.accept(Optional.of(StringNode.valueOf(change.getValue())));
            }
        });
    }

    @Override
    public Component component() {
        return select;
    }

    @Override
    public void show(Optional<JsonNode> value) {
        String word = entry.info().defaultValue() instanceof Value.Word(String w) ? w : "";
        String shown = value.filter(JsonNode::isString).map(JsonNode::stringValue).orElse(word);
        select.setValue(entry.info().options().contains(shown) ? shown : null);
    }
}
