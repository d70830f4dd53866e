package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.function.SerializableConsumer;

import org.jspecify.annotations.Nullable;
import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.Value;
import org.spikebook.web.common.ui.TexFormula;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.DraftNumbers;
import org.spikebook.web.networklab.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;

import java.util.Optional;

/** A number with its symbol before it, its unit after it, and a stepper. */
final class NumberControl implements ParameterField.Control {

    private static final double LARGEST_EXACT = 9e15;

    private final NumberField field = new NumberField();
    private final Entry entry;

    NumberControl(Entry entry, boolean editable, SerializableConsumer<Optional<JsonNode>> edited) {
        Words words = Words.of(NumberControl.class);
        ParameterInfo info = entry.info();
        this.entry = entry;
        field.setLabel(ParameterField.label(words, entry));
        field.setManualValidation(true);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.setStepButtonsVisible(editable && info.step() > 0);
        if (info.step() > 0) {
            field.setStep(info.step());
        }
        if (!info.symbol().isEmpty()) {
            field.setPrefixComponent(new TexFormula(info.symbol()));
        }
        if (entry.follows()) {
            field.setPlaceholder(words.of("number.follows"));
        }
        field.setSuffixComponent(unit(info));
        field.setReadOnly(!editable);
        ParameterField.explain(words, entry, field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                edited.accept(Optional.ofNullable(change.getValue()).map(NumberControl::json));
            }
        });
    }

    static Span unit(ParameterInfo info) {
        Span unit = new Span(info.unit().symbol());
        unit.addClassName("sb-unit");
        return unit;
    }

    /** Whole numbers are written without a fraction. */
    static JsonNode json(double number) {
        return number == Math.rint(number) && Math.abs(number) < LARGEST_EXACT
                ? LongNode.valueOf((long) number)
                : DoubleNode.valueOf(number);
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public void show(Optional<JsonNode> value) {
        field.setValue(
                value.isPresent() ? DraftNumbers.of(value.get()).orElse(null) : defaultOf(entry));
    }

    /** What holds where nothing is given; nothing if that depends on other values. */
    static @Nullable Double defaultOf(Entry entry) {
        return !entry.follows() && entry.info().defaultValue() instanceof Value.Real(double number)
                ? number
                : null;
    }
}
