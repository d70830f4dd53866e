package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.util.Optional;

/** A free name. */
final class NameControl implements ParameterField.Control {

    private final TextField field = new TextField();
    private final Entry entry;

    NameControl(Entry entry, boolean editable, SerializableConsumer<Optional<JsonNode>> edited) {
        Words words = Words.of(NameControl.class);
        this.entry = entry;
        field.setLabel(ParameterField.label(words, entry));
        field.setManualValidation(true);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.setReadOnly(!editable);
        ParameterField.explain(words, entry, field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                edited.accept(Optional.of(StringNode.valueOf(change.getValue().strip())));
            }
        });
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public void show(Optional<JsonNode> value) {
        String otherwise = entry.info().defaultValue() instanceof Value.Word(String w) ? w : "";
        field.setValue(value.map(node -> node.asString("")).orElse(otherwise));
    }
}
