package org.spikebook.simulator.testkit;

import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.network.document.EditableDocument;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document with another value of one of its numbers, as a slider would set it.
 *
 * @param document with at least one number in its parts
 */
public record ChangedNumbers(String document) {

    /** The texts of some that may be valid or not; a function of the random numbers. */
    public Stream<String> texts(int count, Random random) {
        return some(count, random).map(this::text);
    }

    private String text(EditableDocument.Change change) {
        return DocumentNumber.find(document, change.path(), new ArrayList<>())
                .orElseThrow()
                .with(change.value());
    }

    /** Some that may be valid or not; a function of the random numbers. */
    public Stream<EditableDocument.Change> some(int count, Random random) {
        List<String> numbers = new ArrayList<>();
        JsonNode root = new JsonMapper().readTree(document);
        for (String part : List.of("populations", "stimuli", "projections")) {
            collect(root.path(part), "/" + part, numbers);
        }
        return IntStream.range(0, count)
                .mapToObj(_ -> numbers.get(random.nextInt(numbers.size())))
                .map(pointer -> change(root, pointer, random));
    }

    private static EditableDocument.Change change(JsonNode root, String pointer, Random random) {
        double value = root.at(pointer).asDouble();
        return new EditableDocument.Change(
                pointer, random.nextBoolean() ? value + 1 : value * 1.25);
    }

    private static void collect(JsonNode node, String pointer, List<String> numbers) {
        if (node.isNumber() && !pointer.matches(".*/\\d+")) {
            numbers.add(pointer);
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                collect(entry.getValue(), pointer + "/" + entry.getKey(), numbers);
            }
        }
        for (int k = 0; node.isArray() && k < node.size(); k++) {
            collect(node.get(k), pointer + "/" + k, numbers);
        }
    }
}
