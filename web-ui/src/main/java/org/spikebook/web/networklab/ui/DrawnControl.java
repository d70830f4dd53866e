package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Optional;

/** A number, the same for all, or drawn for each from a distribution. */
final class DrawnControl implements ParameterField.Control {

    private enum Kind {
        SAME,
        UNIFORM,
        NORMAL
    }

    private final Words words = Words.of(DrawnControl.class);
    private final Entry entry;
    private final SerializableConsumer<Optional<JsonNode>> edited;
    private final Div box = new Div();
    private final NumberControl same;
    private final Select<Kind> kind = new Select<>();
    private final NumberField first;
    private final NumberField second;

    DrawnControl(Entry entry, boolean editable, SerializableConsumer<Optional<JsonNode>> edited) {
        this.entry = entry;
        this.edited = edited;
        this.same = new NumberControl(entry, editable, edited);
        this.first = number(editable);
        this.second = number(editable);
        box.addClassName("sb-drawn");
        box.add(same.component(), kind, first, second);
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(k -> words.of("drawn." + k.name().toLowerCase(Locale.ROOT)));
        kind.addThemeVariants(SelectVariant.LUMO_SMALL);
        kind.setAriaLabel(words.of("drawn.name", ParameterField.label(words, entry)));
        kind.setReadOnly(!editable);
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
    }

    private NumberField number(boolean editable) {
        NumberField field = new NumberField();
        field.setManualValidation(true);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.setSuffixComponent(NumberControl.unit(entry.info()));
        field.setReadOnly(!editable);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && first.getValue() != null && second.getValue() != null) {
                edited.accept(
                        Optional.of(json(kind.getValue(), first.getValue(), second.getValue())));
            }
        });
        return field;
    }

    /** Starts a distribution around the value that held for all. */
    private void choose(Kind chosen) {
        Double now = NumberControl.defaultOf(entry.info());
        double centre = shownCentre().orElse(now == null ? 0 : now);
        double spread = Math.max(Math.abs(centre) * 0.1, entry.info().step());
        edited.accept(
                Optional.of(
                        switch (chosen) {
                            case SAME -> NumberControl.json(centre);
                            case UNIFORM -> json(chosen, centre - spread, centre + spread);
                            case NORMAL -> json(chosen, centre, spread);
                        }));
    }

    private Optional<Double> shownCentre() {
        return first.isVisible() && first.getValue() != null
                ? Optional.of(first.getValue())
                : Optional.ofNullable(((NumberField) same.component()).getValue());
    }

    private static JsonNode json(Kind kind, double first, double second) {
        ObjectNode distribution = JsonNodeFactory.instance.objectNode();
        if (kind == Kind.UNIFORM) {
            distribution
                    .putArray("uniform")
                    .add(NumberControl.json(first))
                    .add(NumberControl.json(second));
        } else {
            distribution
                    .putObject("normal")
                    .set("mean", NumberControl.json(first))
                    .set("sd", NumberControl.json(second));
        }
        return distribution;
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void show(Optional<JsonNode> value) {
        JsonNode node = value.orElse(JsonNodeFactory.instance.missingNode());
        Kind shown =
                node.has("uniform") ? Kind.UNIFORM : node.has("normal") ? Kind.NORMAL : Kind.SAME;
        kind.setValue(shown);
        same.component().setVisible(shown == Kind.SAME);
        first.setVisible(shown != Kind.SAME);
        second.setVisible(shown != Kind.SAME);
        switch (shown) {
            case SAME -> same.show(value);
            case UNIFORM ->
                    show(node.path("uniform").path(0), node.path("uniform").path(1), "low", "high");
            case NORMAL ->
                    show(
                            node.path("normal").path("mean"),
                            node.path("normal").path("sd"),
                            "mean",
                            "sd");
        }
    }

    private void show(JsonNode a, JsonNode b, String keyA, String keyB) {
        String label = ParameterField.label(words, entry);
        first.setLabel(label + ": " + words.of("drawn." + keyA));
        second.setLabel(words.of("drawn." + keyB));
        first.setValue(a.isNumber() ? (Double) a.doubleValue() : null);
        second.setValue(b.isNumber() ? (Double) b.doubleValue() : null);
    }
}
