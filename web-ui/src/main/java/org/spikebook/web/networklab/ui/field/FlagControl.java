package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

import java.util.Optional;

/** A switch. */
final class FlagControl implements ParameterField.Control {

    private final Checkbox box = new Checkbox();
    private final Entry entry;

    FlagControl(Entry entry, boolean editable, SerializableConsumer<Optional<JsonNode>> edited) {
        Words words = Words.of(FlagControl.class);
        this.entry = entry;
        box.setLabel(ParameterField.label(words, entry));
        box.setReadOnly(!editable);
        ParameterField.explain(words, entry, box);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                edited.accept(Optional.of(BooleanNode.valueOf(change.getValue())));
            }
        });
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void show(Optional<JsonNode> value) {
        boolean otherwise = entry.info().defaultValue() instanceof Value.Flag(boolean flag) && flag;
        box.setValue(
                value.filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(otherwise));
    }
}
