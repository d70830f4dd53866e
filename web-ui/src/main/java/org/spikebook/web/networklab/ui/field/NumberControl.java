package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.common.ui.TexFormula;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.DraftNumbers;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;

import java.util.Optional;

/** A number with its symbol before it, its unit after it, and a stepper. */
public final class NumberControl implements ParameterField.Control {

    private static final double LARGEST_EXACT = 9e15;

    private final NumberBox field;
    private final Entry entry;

    NumberControl(Entry entry, boolean editable, SerializableConsumer<Optional<JsonNode>> edited) {
        Words words = Words.of(NumberControl.class);
        ParameterInfo info = entry.info();
        this.entry = entry;
        field = new NumberBox(number -> edited.accept(number.map(NumberControl::json)));
        field.setLabel(ParameterField.label(words, entry));
        field.setStepButtonsVisible(editable && info.step() > 0);
        if (info.step() > 0) {
            field.setStep(info.step());
        }
        if (!info.symbol().isEmpty()) {
            field.setPrefixComponent(new TexFormula(info.symbol()));
        }
        if (entry.follows() || Ranges.isOpen(info)) {
            field.setPlaceholder(words.of(entry.follows() ? "number.follows" : "number.open"));
        }
        field.setSuffixComponent(unit(info));
        field.setReadOnly(!editable);
        ParameterField.explain(words, entry, field);
    }

    static Span unit(ParameterInfo info) {
        Span unit = new Span(info.unit().symbol());
        unit.addClassName("sb-unit");
        return unit;
    }

    /** Whole numbers are written without a fraction. */
    public static JsonNode json(double number) {
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
        field.hold(
                value.isPresent() ? DraftNumbers.of(value.get()).orElse(null) : defaultOf(entry));
    }

    @Override
    public boolean isUnreadable() {
        return field.isUnreadable();
    }

    /** The number that stands in the field; nothing if none does. */
    Optional<Double> number() {
        return Optional.ofNullable(field.getValue());
    }

    /** What holds where nothing is given; nothing if that is not a limit, or depends on others. */
    static @Nullable Double defaultOf(Entry entry) {
        return !entry.follows()
                        && !Ranges.isOpen(entry.info())
                        && entry.info().defaultValue() instanceof Value.Real(double number)
                ? number
                : null;
    }
}
