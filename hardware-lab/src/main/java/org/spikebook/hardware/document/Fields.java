package org.spikebook.hardware.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.document.StrictJson;
import org.spikebook.simulator.problem.Position;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One JSON object while it is checked: hands out its fields in the type asked for and notes every
 * problem in a list that all objects of the document share. Where a field is wrong its reader gets
 * a stand-in within range and carries on, so that all problems are found together.
 */
final class Fields {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** More would help no one, and a file of a million wrong numbers would have a million. */
    private static final int MAX_PROBLEMS = 100;

    private final JsonNode node;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(JsonNode node, String path, List<Problem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** Parses {@code json} and lets {@code reader} read its top object. */
    static <T> Reading<T> read(byte[] json, Function<Fields, T> reader) {
        List<Problem> problems = new ArrayList<>();
        JsonNode root = parse(json, problems);
        if (!problems.isEmpty()) {
            return new Reading.Unreadable<>(problems);
        }
        T value = reader.apply(new Fields(root, "", problems));
        return Reading.of(value, problems);
    }

    private static JsonNode parse(byte[] json, List<Problem> problems) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (!root.isObject()) {
                problems.add(Problem.of(Fields.class, "", "notAnObject"));
            }
            return root;
        } catch (JacksonException e) {
            Position at = StrictJson.position(e);
            problems.add(Problem.of(Fields.class, "", "notJson", at.line(), at.column()));
            return MissingNode.getInstance();
        }
    }

    /** Notes a problem at {@code key} of this object; an empty key means the object itself. */
    void problem(String key, String code, Object... args) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(Problem.of(Fields.class, key.isEmpty() ? path : at(key), code, args));
        }
    }

    String at(String key) {
        return path + "/" + key;
    }

    /** The value of {@code key}, or null where there is none. */
    @Nullable JsonNode optional(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    /** The value of {@code key}; a problem and null where it is missing. */
    @Nullable JsonNode required(String key) {
        JsonNode value = optional(key);
        if (value == null) {
            problem(key, "missing", key);
        }
        return value;
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** The object {@code key}; an empty one where it is wrong. */
    Fields object(String key) {
        JsonNode value = required(key);
        if (value != null && !value.isObject()) {
            problem(key, "notAnObjectField", key);
        }
        if (value == null || !value.isObject()) {
            // its fields are not reported one by one
            return new Fields(MissingNode.getInstance(), at(key), new ArrayList<>());
        }
        return new Fields(value, at(key), problems);
    }

    /** The objects of the list {@code key}; those that are none are left out. */
    List<Fields> objects(String key) {
        JsonNode value = required(key);
        List<Fields> objects = new ArrayList<>();
        if (value != null && !value.isArray()) {
            problem(key, "notAListOfObjects", key);
            return objects;
        }
        for (int i = 0; value != null && i < value.size(); i++) {
            if (value.get(i).isObject()) {
                objects.add(new Fields(value.get(i), at(key) + "/" + i, problems));
            } else {
                problem(key + "/" + i, "notAnObjectField", key);
            }
        }
        return objects;
    }

    /** A whole number from {@code min} to {@code max}. */
    int whole(String key, int min, int max) {
        JsonNode value = required(key);
        return value == null ? min : whole(value, key, min, max);
    }

    /** A whole number from {@code min} to {@code max}; {@code fallback} where it is left out. */
    int whole(String key, int min, int max, int fallback) {
        JsonNode value = optional(key);
        return value == null ? fallback : whole(value, key, min, max);
    }

    /**
     * {@code value}, found under {@code key}, as a whole number from {@code min} to {@code max}.
     */
    int whole(JsonNode value, String key, int min, int max) {
        if (!value.isIntegralNumber()) {
            problem(key, "notWhole", key, shortened(value));
            return min;
        }
        if (!value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            outOfRange(key, min, max, value);
            return min;
        }
        return value.intValue();
    }

    /** A number from {@code min} to {@code max}. */
    double number(String key, double min, double max) {
        JsonNode value = required(key);
        if (value == null) {
            return min;
        }
        if (!value.isNumber()) {
            problem(key, "notANumber", key, shortened(value));
            return min;
        }
        double number = value.doubleValue();
        if (!(min <= number && number <= max)) {
            outOfRange(key, min, max, value);
            return min;
        }
        return number;
    }

    private void outOfRange(String key, double min, double max, JsonNode value) {
        if (min == max) {
            problem(key, "mustBe", key, number(min), shortened(value));
        } else {
            problem(key, "outOfRange", key, number(min), number(max), shortened(value));
        }
    }

    /** A word that is not blank. */
    String word(String key) {
        JsonNode value = required(key);
        if (value == null) {
            return "";
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            problem(key, "notAWord", key, shortened(value));
            return "";
        }
        return value.stringValue();
    }

    /**
     * One whole number for each of {@code count} items: a list of them, or a single number for all.
     *
     * @param fallback for all where it is left out; null where it must not be
     */
    int[] perItem(String key, int count, int min, int max, @Nullable Integer fallback) {
        JsonNode value = fallback == null ? required(key) : optional(key);
        int[] numbers = new int[count];
        if (value == null) {
            Arrays.fill(numbers, fallback == null ? min : fallback);
        } else if (!value.isArray()) {
            Arrays.fill(numbers, whole(value, key, min, max));
        } else if (value.size() != count) {
            problem(key, "notPerItem", key, count);
        } else {
            Arrays.setAll(numbers, i -> whole(value.get(i), key, min, max));
        }
        return numbers;
    }

    /** A list of whole numbers in ascending order, not empty. */
    List<Integer> ascending(String key, int min, int max) {
        JsonNode value = required(key);
        if (value == null || !value.isArray() || value.isEmpty()) {
            if (value != null) {
                problem(key, "notAList", key);
            }
            return List.of(min);
        }
        List<Integer> numbers = new ArrayList<>();
        value.forEach(v -> numbers.add(whole(v, key, min, max)));
        if (!numbers.equals(numbers.stream().distinct().sorted().toList())) {
            problem(key, "notAscending", key);
        }
        return numbers;
    }

    /** Notes every key of this object that no one asked for. */
    void end() {
        for (String key : node.propertyNames()) {
            if (!asked.contains(key)) {
                problem(key, "unknownKey", key, String.join(", ", asked));
            }
        }
    }

    /** Accepts keys without reading them. */
    void ignore(String... keys) {
        asked.addAll(List.of(keys));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String shortened(JsonNode value) {
        String text = value.isArray() ? "[…]" : value.isObject() ? "{…}" : value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
