package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.DraftNumbers;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A number, the same for all, drawn for each from a distribution, or listed one by one. */
final class DrawnControl implements ParameterField.Control {

    private enum Kind {
        SAME,
        UNIFORM("low", "high"),
        NORMAL("mean", "sd"),
        LOGNORMAL("median", "sigma"),
        LIST;

        /** The two numbers of a distribution; none otherwise. */
        private final List<String> numbers;

        Kind(String... numbers) {
            this.numbers = List.of(numbers);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Words words = Words.of(DrawnControl.class);
    private final Entry entry;
    private final SerializableConsumer<Optional<JsonNode>> edited;
    private final Div box = new Div();
    private final NumberControl same;
    private final SeriesControl list;
    private final Select<Kind> kind = new Select<>();
    private final NumberBox first;
    private final NumberBox second;

    DrawnControl(Entry entry, boolean editable, SerializableConsumer<Optional<JsonNode>> edited) {
        this.entry = entry;
        this.edited = edited;
        this.same = new NumberControl(entry, editable, edited);
        this.list = new SeriesControl(entry, editable, edited);
        list.help(words.of("drawn.listHelp"));
        this.first = number(editable);
        this.second = number(editable);
        box.addClassName("sb-drawn");
        box.add(same.component(), list.component(), kind, first, second);
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(k -> words.of("drawn." + k.key()));
        kind.addThemeVariants(SelectVariant.LUMO_SMALL);
        kind.setAriaLabel(words.of("drawn.name", ParameterField.label(words, entry)));
        kind.setReadOnly(!editable);
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getOldValue(), change.getValue());
            }
        });
    }

    private NumberBox number(boolean editable) {
        NumberBox field = new NumberBox(number -> take());
        field.setSuffixComponent(NumberControl.unit(entry.info()));
        field.setReadOnly(!editable);
        return field;
    }

    /** Both numbers make a distribution; one alone is kept until the other is there. */
    private void take() {
        for (NumberBox each : List.of(first, second)) {
            if (each.getValue() == null && !each.isUnreadable()) {
                each.refuse("number.needed");
            }
        }
        if (first.getValue() != null && second.getValue() != null) {
            edited.accept(Optional.of(json(kind.getValue(), first.getValue(), second.getValue())));
        }
    }

    /** Starts around the value that held for all, or the middle of what there was. */
    private void choose(Kind before, Kind chosen) {
        Double now = NumberControl.defaultOf(entry);
        double center = center(before).orElse(now == null ? 0 : now);
        double spread = Math.max(Math.abs(center) * 0.1, entry.info().step());
        edited.accept(
                Optional.of(
                        switch (chosen) {
                            case SAME -> NumberControl.json(center);
                            case LIST ->
                                    JsonNodeFactory.instance
                                            .arrayNode()
                                            .add(NumberControl.json(center));
                            case UNIFORM -> json(chosen, center - spread, center + spread);
                            case NORMAL -> json(chosen, center, spread);
                            case LOGNORMAL -> json(chosen, center, 0.5);
                        }));
    }

    private Optional<Double> center(Kind shown) {
        Optional<Double> a = Optional.ofNullable(first.getValue());
        Optional<Double> b = Optional.ofNullable(second.getValue());
        return switch (shown) {
            case SAME -> same.number();
            case LIST -> list.first();
            case UNIFORM -> a.flatMap(low -> b.map(high -> 0.5 * (low + high)));
            case NORMAL, LOGNORMAL -> a;
        };
    }

    private static JsonNode json(Kind kind, double first, double second) {
        ObjectNode distribution = JsonNodeFactory.instance.objectNode();
        if (kind == Kind.UNIFORM) {
            distribution
                    .putArray(kind.key())
                    .add(NumberControl.json(first))
                    .add(NumberControl.json(second));
        } else {
            distribution
                    .putObject(kind.key())
                    .set(kind.numbers.getFirst(), NumberControl.json(first))
                    .set(kind.numbers.getLast(), NumberControl.json(second));
        }
        return distribution;
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public boolean isUnreadable() {
        return same.isUnreadable() || first.isUnreadable() || second.isUnreadable();
    }

    @Override
    public void show(Optional<JsonNode> value) {
        JsonNode node = value.orElse(JsonNodeFactory.instance.missingNode());
        Kind shown = kindOf(node);
        boolean isDrawn = !shown.numbers.isEmpty();
        kind.setValue(shown);
        same.component().setVisible(shown == Kind.SAME);
        list.component().setVisible(shown == Kind.LIST);
        first.setVisible(isDrawn);
        second.setVisible(isDrawn);
        switch (shown) {
            case SAME -> same.show(value);
            case LIST -> list.show(value);
            case UNIFORM, NORMAL, LOGNORMAL -> showNumbers(shown, node.path(shown.key()));
        }
    }

    private static Kind kindOf(JsonNode node) {
        for (Kind each : Kind.values()) {
            if (node.has(each.key())) {
                return each;
            }
        }
        return node.isArray() ? Kind.LIST : Kind.SAME;
    }

    private void showNumbers(Kind shown, JsonNode numbers) {
        String a = shown.numbers.getFirst();
        String b = shown.numbers.getLast();
        first.setLabel(ParameterField.label(words, entry) + ": " + words.of("drawn." + a));
        second.setLabel(words.of("drawn." + b));
        show(first, numbers.isArray() ? numbers.path(0) : numbers.path(a));
        show(second, numbers.isArray() ? numbers.path(1) : numbers.path(b));
    }

    private static void show(NumberBox field, JsonNode number) {
        field.hold(DraftNumbers.of(number).orElse(null));
    }
}
