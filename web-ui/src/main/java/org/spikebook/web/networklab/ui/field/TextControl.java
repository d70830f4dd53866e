package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaVariant;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Position;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.util.Optional;

/** A text of several lines, for example equations. */
final class TextControl implements ParameterField.Control {

    /** Selects from the place to the end of its line. */
    private static final String GO =
            """
            const area = this.inputElement;
            const lines = area.value.split('\\n');
            const start = lines.slice(0, $0 - 1).join(' ').length + ($0 > 1 ? 1 : 0);
            area.focus();
            area.setSelectionRange(start + $1 - 1, start + lines[$0 - 1].length);
            """;

    private final TextArea field = new TextArea();
    private final Entry entry;

    TextControl(Entry entry, boolean editable, SerializableConsumer<Optional<JsonNode>> edited) {
        Words words = Words.of(TextControl.class);
        this.entry = entry;
        field.setLabel(ParameterField.label(words, entry));
        field.setManualValidation(true);
        field.addThemeVariants(TextAreaVariant.LUMO_SMALL);
        field.addClassName("sb-parameter-text");
        field.setReadOnly(!editable);
        ParameterField.explain(words, entry, field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                edited.accept(Optional.of(StringNode.valueOf(change.getValue())));
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

    @Override
    public void goTo(Position place) {
        field.getElement().executeJs(GO, place.line(), place.column());
    }
}
