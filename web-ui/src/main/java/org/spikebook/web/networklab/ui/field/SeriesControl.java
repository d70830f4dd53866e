package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaVariant;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.simulator.text.Numbers;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.DraftNumbers;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.text.DecimalFormatSymbols;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list of numbers, separated by commas or spaces; where a comma is the decimal sign, by
 * semicolons or spaces. What is not a number is kept as a word, so that nothing typed is lost and
 * the problem is told beside the field.
 */
public final class SeriesControl implements ParameterField.Control {

    private static final String SEPARATORS = "[,;\\s]+";

    /** In a language in which a comma without a space is the decimal sign. */
    private static final String COMMA_AS_SEPARATOR = ",(?=\\s|$)";

    private final TextArea field = new TextArea();

    SeriesControl(Entry entry, boolean editable, SerializableConsumer<Optional<JsonNode>> edited) {
        Words words = Words.of(SeriesControl.class);
        field.setLabel(ParameterField.label(words, entry));
        field.setManualValidation(true);
        field.addClassName("sb-parameter-series");
        field.addThemeVariants(TextAreaVariant.LUMO_SMALL);
        field.setSuffixComponent(NumberControl.unit(entry.info()));
        field.setHelperText(words.of("series.help"));
        field.setReadOnly(!editable);
        ParameterField.explain(words, entry, field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                edited.accept(parse(change.getValue()));
            }
        });
    }

    /** Says something else below the field. */
    void help(String sentence) {
        field.setHelperText(sentence);
    }

    private static Optional<JsonNode> parse(String text) {
        return decimal() == ','
                ? split(text.replaceAll(COMMA_AS_SEPARATOR, ";").replace(',', '.'))
                : split(text);
    }

    /** The same for whole numbers, which commas separate in every language. */
    public static Optional<JsonNode> wholeNumbers(String text) {
        return split(text);
    }

    private static Optional<JsonNode> split(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        ArrayNode series = JsonNodeFactory.instance.arrayNode();
        for (String word : text.strip().split(SEPARATORS)) {
            try {
                series.add(NumberControl.json(Numbers.parse(word)));
            } catch (NumberFormatException notANumber) {
                series.add(word);
            }
        }
        return Optional.of(series);
    }

    private static char decimal() {
        return DecimalFormatSymbols.getInstance(Languages.current()).getDecimalSeparator();
    }

    /** The first number of the list. */
    Optional<Double> first() {
        return parse(field.getValue())
                .flatMap(series -> series.valueStream().findFirst())
                .flatMap(DraftNumbers::of);
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public void show(Optional<JsonNode> value) {
        field.setValue(
                value.map(node ->
                                node.valueStream()
                                        .map(each -> each.asString("").replace('.', decimal()))
                                        .collect(
                                                Collectors.joining(decimal() == ',' ? "; " : ", ")))
                        .orElse(""));
    }
}
