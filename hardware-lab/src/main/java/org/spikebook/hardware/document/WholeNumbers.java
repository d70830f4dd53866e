package org.spikebook.hardware.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Place;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whole numbers of chip and register files. Where one is wrong its reader gets one within range, so
 * that reading continues.
 */
final class WholeNumbers {

    private WholeNumbers() {}

    /** A number from {@code min} to {@code max}; {@code min} where it is wrong or missing. */
    static int whole(JsonFields fields, String key, int min, int max) {
        return fields.whole(key, min, max).orElse(min);
    }

    /**
     * One number for each of {@code count} items: a list of them, or a single number for all.
     *
     * @param fallback for all where it is left out; null where it must not be
     */
    static int[] perItem(
            JsonFields fields,
            String key,
            int count,
            int min,
            int max,
            @Nullable Integer fallback) {
        Optional<JsonNode> given = fallback == null ? fields.required(key) : fields.any(key);
        Place place = fields.place(key);
        int[] numbers = new int[count];
        if (given.isEmpty()) {
            Arrays.fill(numbers, fallback == null ? min : fallback);
            return numbers;
        }
        JsonNode value = given.get();
        if (!value.isArray()) {
            Arrays.fill(numbers, fields.whole(place, value, min, max).orElse(min));
        } else if (value.size() != count) {
            JsonFile.problem(fields, key, "notPerItem", key, count);
        } else {
            Arrays.setAll(
                    numbers, i -> fields.whole(place.at(i), value.get(i), min, max).orElse(min));
        }
        return numbers;
    }

    /** A list of numbers in ascending order, not empty. */
    static List<Integer> ascending(JsonFields fields, String key, int min, int max) {
        Optional<JsonNode> value = fields.required(key);
        if (value.isEmpty() || !value.get().isArray() || value.get().isEmpty()) {
            value.ifPresent(_ -> JsonFile.problem(fields, key, "notAList", key));
            return List.of(min);
        }
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode member : value.get()) {
            Place place = fields.place(key).at(numbers.size());
            numbers.add(fields.whole(place, member, min, max).orElse(min));
        }
        if (!numbers.equals(numbers.stream().distinct().sorted().toList())) {
            JsonFile.problem(fields, key, "notAscending", key);
        }
        return numbers;
    }
}
