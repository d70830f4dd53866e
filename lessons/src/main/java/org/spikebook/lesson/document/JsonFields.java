package org.spikebook.lesson.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of one JSON object, read one by one; whatever is wrong is collected as problems with
 * its path. Call {@link #noOthers()} last: keys that no one asked for are problems too.
 */
public final class JsonFields {

    private final JsonNode object;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> asked = new TreeSet<>();

    /**
     * @param node should be an object; anything else is a problem and reads as an empty one
     * @param path of the object in its document
     * @param problems added to
     */
    public JsonFields(JsonNode node, String path, List<Problem> problems) {
        this.object = node;
        this.path = path;
        this.problems = problems;
        if (!node.isObject()) {
            add(path, "notAnObject");
        }
    }

    /**
     * The text at {@code key}, at most {@code maxLength} characters long; empty if it is missing.
     */
    public String text(String key, int maxLength) {
        JsonNode value = required(key);
        return value == null ? "" : checkedText(key, at(key), value, maxLength);
    }

    /** The text at {@code key}; empty if it is missing. */
    public String optionalText(String key, int maxLength) {
        JsonNode value = field(key);
        return value == null ? "" : checkedText(key, at(key), value, maxLength);
    }

    private String checkedText(String key, String where, JsonNode value, int maxLength) {
        if (!value.isString()) {
            add(where, "notAText", key);
            return "";
        }
        String text = value.stringValue();
        if (text.length() > maxLength) {
            add(where, "textTooLong", key, text.length(), maxLength);
            return "";
        }
        return text;
    }

    /** The whole number at {@code key} in a range; empty if it is wrong or missing. */
    public OptionalInt whole(String key, int min, int max) {
        JsonNode value = required(key);
        if (value == null) {
            return OptionalInt.empty();
        }
        boolean whole = value.isIntegralNumber() && value.canConvertToInt();
        if (!whole || value.intValue() < min || value.intValue() > max) {
            add(at(key), "notAWholeNumber", key, min, max);
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.intValue());
    }

    /** The number at {@code key} in a range; empty if it is wrong or missing. */
    public OptionalDouble number(String key, double min, double max) {
        JsonNode value = required(key);
        if (value == null) {
            return OptionalDouble.empty();
        }
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!(number >= min && number <= max)) {
            add(at(key), "notANumber", key, min, max);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number);
    }

    /** The members of the list at {@code key}, at most {@code maxSize}; none if it is missing. */
    public List<JsonNode> list(String key, int maxSize) {
        JsonNode value = required(key);
        List<JsonNode> members = new ArrayList<>();
        if (value == null) {
            return members;
        }
        if (!value.isArray()) {
            add(at(key), "notAList", key);
        } else if (value.size() > maxSize) {
            add(at(key), "listTooLong", key, value.size(), maxSize);
        } else {
            value.forEach(members::add);
        }
        return members;
    }

    /** The texts in the list at {@code key}, each at most {@code maxLength} characters long. */
    public List<String> texts(String key, int maxSize, int maxLength) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> members = list(key, maxSize);
        for (int i = 0; i < members.size(); i++) {
            texts.add(checkedText(key, at(key) + "/" + i, members.get(i), maxLength));
        }
        return texts;
    }

    /** The value at {@code key} as it stands; nothing if it is missing. */
    public Optional<JsonNode> any(String key) {
        return Optional.ofNullable(field(key));
    }

    /** The object at {@code key} as fields; a missing one is a problem and reads as empty. */
    public Optional<JsonFields> object(String key) {
        JsonNode value = required(key);
        return value == null
                ? Optional.empty()
                : Optional.of(new JsonFields(value, at(key), problems));
    }

    /** The object at {@code key} as fields; nothing if it is missing. */
    public Optional<JsonFields> optionalObject(String key) {
        return any(key).map(value -> new JsonFields(value, at(key), problems));
    }

    /** The objects in the list at {@code key} as fields, at most {@code maxSize}. */
    public List<JsonFields> objects(String key, int maxSize) {
        List<JsonFields> objects = new ArrayList<>();
        List<JsonNode> members = list(key, maxSize);
        for (int i = 0; i < members.size(); i++) {
            objects.add(new JsonFields(members.get(i), at(key) + "/" + i, problems));
        }
        return objects;
    }

    /** Whether {@code key} is true; false if it is missing. */
    public boolean optionalFlag(String key) {
        JsonNode value = field(key);
        if (value != null && !value.isBoolean()) {
            add(at(key), "notAFlag", key);
        }
        return value != null && value.asBoolean(false);
    }

    /** Whether something stands at {@code key}. */
    public boolean has(String key) {
        return field(key) != null;
    }

    /** All keys that have not been asked for yet. */
    public List<String> otherKeys() {
        List<String> others = new ArrayList<>();
        for (var entry : object.properties()) {
            if (!asked.contains(entry.getKey())) {
                others.add(entry.getKey());
            }
        }
        return others;
    }

    /** Makes every key that has not been asked for a problem. */
    public void noOthers() {
        for (String key : otherKeys()) {
            add(at(key), "unknownKey", key, String.join(", ", asked));
        }
    }

    /** The path of a field of this object. */
    public String at(String key) {
        return child(path, key);
    }

    /** The path of a member of the object at a path. */
    static String child(String path, String key) {
        return path + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private @Nullable JsonNode required(String key) {
        JsonNode value = field(key);
        if (value == null && object.isObject()) {
            add(at(key), "missing", key);
        }
        return value;
    }

    private @Nullable JsonNode field(String key) {
        asked.add(key);
        return object.get(key);
    }

    private void add(String where, String code, Object... args) {
        problems.add(Problem.of(JsonFields.class, where, code, args));
    }
}
