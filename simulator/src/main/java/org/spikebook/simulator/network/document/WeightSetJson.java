package org.spikebook.simulator.network.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Weight matrices as JSON: {@code {"projection": {"pre": 64, "post": 10, "float32": "base64…"}}},
 * rows by target, little endian.
 */
public final class WeightSetJson {

    private static final int MOST_WEIGHTS = 100_000_000;

    private WeightSetJson() {}

    /** The weights as a JSON object. */
    public static ObjectNode write(WeightSet weights) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        weights.byProjection()
                .forEach((id, matrix) -> {
                    ObjectNode entry = json.putObject(id);
                    entry.put("pre", matrix.pre());
                    entry.put("post", matrix.post());
                    entry.put("float32", encode(matrix.values()));
                });
        return json;
    }

    /**
     * The weights, or nothing after the problems were added.
     *
     * @param node as {@link #write} made it; null where it is missing
     * @param path of the node in its document
     * @param problems added to
     */
    public static Optional<WeightSet> read(
            @Nullable JsonNode node, String path, List<Problem> problems) {
        int before = problems.size();
        Map<String, ProjectionWeights> byProjection = new TreeMap<>();
        Place place = new Place(path);
        Optional<JsonFields> fields = JsonFields.of(node, place, problems);
        fields.ifPresent(all ->
                all.entries()
                        .forEach(entry ->
                                readMatrix(entry, place, problems)
                                        .ifPresent(matrix ->
                                                byProjection.put(entry.getKey(), matrix))));
        return problems.size() == before
                ? Optional.of(new WeightSet(byProjection))
                : Optional.empty();
    }

    private static Optional<ProjectionWeights> readMatrix(
            Map.Entry<String, JsonNode> entry, Place place, List<Problem> problems) {
        Optional<JsonFields> fields =
                JsonFields.of(entry.getValue(), place.at(entry.getKey()), problems);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int before = problems.size();
        int pre = dimension(fields.get(), "pre");
        int post = dimension(fields.get(), "post");
        byte[] bytes = decode(fields.get());
        fields.get().noOthers();
        if (problems.size() > before || pre == 0 || post == 0) {
            return Optional.empty();
        }
        if (bytes.length != (long) pre * post * Float.BYTES) {
            Problems.add(
                    fields.get(), "float32", "weightCount", post, pre, bytes.length / Float.BYTES);
            return Optional.empty();
        }
        float[] values = new float[pre * post];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return Optional.of(new ProjectionWeights(pre, post, values));
    }

    private static int dimension(JsonFields fields, String key) {
        JsonNode node = fields.get(key);
        double value = node != null && node.isNumber() ? ValueReader.number(node) : Double.NaN;
        if (!(value >= 1 && value <= MOST_WEIGHTS) || value != ExactMath.rint(value)) {
            Problems.add(fields, key, "notADimension", String.valueOf(node), MOST_WEIGHTS);
            return 0;
        }
        return (int) value;
    }

    private static byte[] decode(JsonFields fields) {
        Optional<String> text = fields.text("float32");
        try {
            return Base64.getDecoder().decode(text.orElse(""));
        } catch (IllegalArgumentException e) {
            Problems.add(fields, "float32", "notBase64");
            return new byte[0];
        }
    }

    private static String encode(float[] values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
