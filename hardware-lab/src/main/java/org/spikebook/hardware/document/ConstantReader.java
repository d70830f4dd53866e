package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.Constant;
import org.spikebook.hardware.chip.Evidence;
import org.spikebook.hardware.chip.Reference;
import org.spikebook.hardware.chip.Source;
import org.spikebook.simulator.document.JsonFields;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads constants: {@code {"low": 23.6, "nominal": 23.6, "high": 35.5, "source": "@davies2018",
 * "grade": "T"}}. {@code low} and {@code high} may be left out.
 */
final class ConstantReader {

    private static final double GREATEST = 1e15;

    private ConstantReader() {}

    static Constant constant(JsonFields parent, String key, String unit) {
        JsonFields fields = parent.objectOrEmpty(key);
        double nominal = fields.number("nominal", 0, GREATEST).orElse(0);
        double low = fields.has("low") ? fields.number("low", 0, GREATEST).orElse(0) : nominal;
        double high = fields.has("high") ? fields.number("high", 0, GREATEST).orElse(0) : nominal;
        Source source = source(fields);
        Evidence evidence = evidence(fields);
        fields.noOthers();
        if (low > nominal || nominal > high) {
            JsonFile.problem(fields, "", "rangeOrder", key, low, nominal, high);
            return new Constant(nominal, nominal, nominal, unit, source, evidence);
        }
        return new Constant(low, nominal, high, unit, source, evidence);
    }

    /**
     * The constants of an object whose keys are events; all that every chip has where {@code
     * complete}.
     */
    static Map<ChipEvent, Constant> perEvent(
            JsonFields parent, String key, String unit, boolean complete) {
        JsonFields fields = parent.objectOrEmpty(key);
        Map<ChipEvent, Constant> constants = new EnumMap<>(ChipEvent.class);
        for (ChipEvent event : ChipEvent.values()) {
            if ((complete && !event.isOptional()) || fields.has(event.key())) {
                constants.put(event, constant(fields, event.key(), unit));
            }
        }
        fields.noOthers();
        return constants;
    }

    static Source source(JsonFields fields) {
        String code = fields.word("source");
        if (!code.startsWith("@")) {
            return new Source.Stated(code);
        }
        String name = code.substring(1);
        return Reference.ofKey(name)
                .<Source>map(Source.Published::new)
                .orElseGet(() -> {
                    JsonFile.problem(
                            fields, "source", "unknownReference", "source", name, references());
                    return new Source.Stated(name);
                });
    }

    private static String references() {
        return Arrays.stream(Reference.values())
                .map(r -> "@" + r.key())
                .collect(Collectors.joining(", "));
    }

    static Evidence evidence(JsonFields fields) {
        String letter = fields.word("grade");
        return Evidence.ofLetter(letter)
                .orElseGet(() -> {
                    if (!letter.isEmpty()) {
                        JsonFile.problem(fields, "grade", "unknownWord", "grade", grades(), letter);
                    }
                    return Evidence.ASSUMED;
                });
    }

    private static String grades() {
        return Arrays.stream(Evidence.values())
                .map(Evidence::letter)
                .collect(Collectors.joining(", "));
    }
}
