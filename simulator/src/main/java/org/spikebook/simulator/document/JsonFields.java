package org.spikebook.simulator.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of one JSON object, of every kind of document: each is read by its key and type.
 * Whatever is wrong is added to a list that all objects of the document share, with its path, and
 * reading continues, so that all problems are found together. Call {@link #noOthers()} last: keys
 * that were not read are problems too.
 *
 * <p>{@code null} is a value like any other, and of no type that can be read. Of an object that is
 * missing, or is none, nothing but that is reported. Not safe for use by several threads.
 */
public final class JsonFields {

    /** More would help no reader, and a file of a million wrong numbers would have a million. */
    public static final int MOST_PROBLEMS = 100;

    private final @Nullable ObjectNode object;
    private final Place place;
    private final List<Problem> problems;
    private final Set<String> asked = new TreeSet<>();

    /**
     * The fields of a node; one that is not an object is a problem, and reads as an empty one.
     *
     * @param path of the object in its document, RFC 6901
     * @param problems added to
     */
    public JsonFields(@Nullable JsonNode node, String path, List<Problem> problems) {
        this(node instanceof ObjectNode object ? object : null, new Place(path), problems);
        if (object == null) {
            add(new ValueProblems(place).noObject(node));
        }
    }

    private JsonFields(@Nullable ObjectNode object, Place place, List<Problem> problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
    }

    /** The fields of a node, or nothing and a problem if it is missing or no object. */
    public static Optional<JsonFields> of(
            @Nullable JsonNode node, Place place, List<Problem> problems) {
        if (node instanceof ObjectNode object) {
            return Optional.of(new JsonFields(object, place, problems));
        }
        new JsonFields(null, place, problems).add(new ValueProblems(place).noObject(node));
        return Optional.empty();
    }

    /** Where the object stands. */
    public Place place() {
        return place;
    }

    /** Where a field stands; the object itself for an empty key. */
    public Place place(String key) {
        return key.isEmpty() ? place : place.at(key);
    }

    /** The pointer to a field. */
    public String at(String key) {
        return place(key).pointer();
    }

    /** Where problems are added. */
    public List<Problem> problems() {
        return problems;
    }

    /** Adds a problem of a field in the words of its reader; of the object for an empty key. */
    public void problem(String key, Text text) {
        if (object != null) {
            add(new Problem(at(key), text));
        }
    }

    /** Whether something stands at {@code key}. */
    public boolean has(String key) {
        return get(key) != null;
    }

    /** The same, without asking for it. */
    public boolean holds(String key) {
        return object != null && object.has(key);
    }

    /** What stands at {@code key}, if anything. */
    public @Nullable JsonNode get(String key) {
        asked.add(key);
        return object == null ? null : object.get(key);
    }

    /** The same. */
    public Optional<JsonNode> any(String key) {
        return Optional.ofNullable(get(key));
    }

    /** What must stand at {@code key}. */
    public Optional<JsonNode> required(String key) {
        Optional<JsonNode> value = any(key);
        if (value.isEmpty() && object != null) {
            add(place(key), "missing", key);
        }
        return value;
    }

    /** Accepts keys that another reader reads, or none. */
    public void allow(Iterable<String> keys) {
        keys.forEach(asked::add);
    }

    /** A text that must be there. */
    public Optional<String> text(String key) {
        return required(key).flatMap(value -> text(place(key), value));
    }

    /** A text that may be left out. */
    public String text(String key, String otherwise) {
        return any(key).flatMap(value -> text(place(key), value)).orElse(otherwise);
    }

    /** A text of at most {@code maxLength} characters; empty if it is wrong or missing. */
    public String text(String key, int maxLength) {
        return required(key).map(value -> text(place(key), value, maxLength)).orElse("");
    }

    /** The same of a text that may be left out. */
    public String optionalText(String key, int maxLength) {
        return any(key).map(value -> text(place(key), value, maxLength)).orElse("");
    }

    /** A text with letters in it; empty if it is wrong or missing. */
    public String word(String key) {
        Optional<String> text = text(key);
        if (text.filter(String::isBlank).isPresent()) {
            add(place(key), "blankText", key);
        }
        return text.filter(word -> !word.isBlank()).orElse("");
    }

    private Optional<String> text(Place where, JsonNode value) {
        if (value.isString()) {
            return Optional.of(value.stringValue());
        }
        wrong(where, value, "notAText");
        return Optional.empty();
    }

    private String text(Place where, JsonNode value, int maxLength) {
        String text = text(where, value).orElse("");
        if (text.length() > maxLength) {
            add(where, "textTooLong", where.label(), text.length(), maxLength);
            return "";
        }
        return text;
    }

    /** A whole number in a range; empty if it is wrong or missing. */
    public OptionalInt whole(String key, int min, int max) {
        Optional<JsonNode> value = required(key);
        return value.isEmpty() ? OptionalInt.empty() : whole(place(key), value.get(), min, max);
    }

    /** The same of one that may be left out. */
    public int whole(String key, int min, int max, int otherwise) {
        return (int) wholeLong(key, min, max, otherwise);
    }

    /** The same beyond 32 bits. */
    public long wholeLong(String key, long min, long max, long otherwise) {
        return any(key).map(value -> wholeLong(place(key), value, min, max).orElse(otherwise))
                .orElse(otherwise);
    }

    /** A value that was found at a place, as a whole number in a range. */
    public OptionalInt whole(Place where, JsonNode value, int min, int max) {
        OptionalLong number = wholeLong(where, value, min, max);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private OptionalLong wholeLong(Place where, JsonNode value, long min, long max) {
        boolean whole = value.isIntegralNumber() && value.canConvertToLong();
        if (whole && min <= value.longValue() && value.longValue() <= max) {
            return OptionalLong.of(value.longValue());
        } else if (min == max) {
            wrong(where, value, "notThisNumber", min);
        } else {
            wrong(where, value, "notAWholeNumber", min, max);
        }
        return OptionalLong.empty();
    }

    /** A number in a range; empty if it is wrong or missing. */
    public OptionalDouble number(String key, double min, double max) {
        Optional<JsonNode> value = required(key);
        return value.isEmpty() ? OptionalDouble.empty() : number(key, value.get(), min, max);
    }

    /** The same of one that may be left out. */
    public double number(String key, double min, double max, double otherwise) {
        return any(key).map(value -> number(key, value, min, max).orElse(otherwise))
                .orElse(otherwise);
    }

    private OptionalDouble number(String key, JsonNode value, double min, double max) {
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (min <= number && number <= max) {
            return OptionalDouble.of(number);
        }
        wrong(place(key), value, "notANumber", Numbers.readable(min), Numbers.readable(max));
        return OptionalDouble.empty();
    }

    /** A list of numbers, each in a range; none if one is wrong. */
    public List<Double> numbers(String key, double min, double max, int maxSize) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode member : list(key, maxSize)) {
            double number = member.isNumber() ? member.doubleValue() : Double.NaN;
            if (!(min <= number && number <= max)) {
                String range = Numbers.readable(min);
                wrong(
                        place(key).at(numbers.size()),
                        member,
                        "notANumber",
                        range,
                        Numbers.readable(max));
                return List.of();
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** Whether {@code key} is true; false if it is wrong or missing. */
    public boolean optionalFlag(String key) {
        Optional<JsonNode> value = any(key);
        if (value.isPresent() && !value.get().isBoolean()) {
            wrong(place(key), value.get(), "notAFlag");
        }
        return value.filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(false);
    }

    /** The members of a list, at most {@code maxSize}; none if it is wrong or missing. */
    public List<JsonNode> list(String key, int maxSize) {
        return required(key).map(value -> list(place(key), value, maxSize)).orElse(List.of());
    }

    /** The same of a list that may be left out. */
    public List<JsonNode> optionalList(String key, int maxSize) {
        return any(key).map(value -> list(place(key), value, maxSize)).orElse(List.of());
    }

    private List<JsonNode> list(Place where, JsonNode value, int maxSize) {
        if (!(value instanceof ArrayNode array)) {
            wrong(where, value, "notAList");
        } else if (array.size() > maxSize) {
            add(where, "listTooLong", where.label(), array.size(), maxSize);
        } else {
            return List.copyOf(array.values());
        }
        return List.of();
    }

    /** The texts of a list, each of at most {@code maxLength} characters. */
    public List<String> texts(String key, int maxSize, int maxLength) {
        List<String> texts = new ArrayList<>();
        for (JsonNode member : list(key, maxSize)) {
            texts.add(text(place(key).at(texts.size()), member, maxLength));
        }
        return texts;
    }

    /** The object at {@code key}; nothing if it is wrong or missing. */
    public Optional<JsonFields> object(String key) {
        return required(key).flatMap(value -> of(value, place(key), problems));
    }

    /** The same of an object that may be left out. */
    public Optional<JsonFields> optionalObject(String key) {
        return any(key).flatMap(value -> of(value, place(key), problems));
    }

    /** The same; it reads as an empty one, without further problems, if it is wrong or missing. */
    public JsonFields objectOrEmpty(String key) {
        return object(key).orElseGet(() -> new JsonFields(null, place(key), problems));
    }

    /** The objects of a list, at most {@code maxSize}; what is none is left out. */
    public List<JsonFields> objects(String key, int maxSize) {
        return objects(key, list(key, maxSize));
    }

    /** The same of a list that may be left out. */
    public List<JsonFields> optionalObjects(String key, int maxSize) {
        return objects(key, optionalList(key, maxSize));
    }

    private List<JsonFields> objects(String key, List<JsonNode> members) {
        List<JsonFields> objects = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            of(members.get(i), place(key).at(i), problems).ifPresent(objects::add);
        }
        return objects;
    }

    /** Fields by key, in the order of the document. */
    public Set<Map.Entry<String, JsonNode>> entries() {
        return object == null ? Set.of() : object.properties();
    }

    /** All keys that have not been read, in the order of the document. */
    public List<String> otherKeys() {
        List<String> others = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : entries()) {
            if (!asked.contains(entry.getKey())) {
                others.add(entry.getKey());
            }
        }
        return others;
    }

    /** Makes every key that has not been read a problem. */
    public void noOthers() {
        for (String key : otherKeys()) {
            String shown = Shown.cut(key);
            add(place.at(shown), "unknownKey", shown, String.join(", ", asked));
        }
    }

    private void wrong(Place where, JsonNode value, String code, Object... rule) {
        add(new ValueProblems(where).of(value, code, rule));
    }

    private void add(Place where, String code, Object... args) {
        add(new ValueProblems(where).of(code, args));
    }

    private void add(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
