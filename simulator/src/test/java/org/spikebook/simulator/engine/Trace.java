package org.spikebook.simulator.engine;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;

/** The output of a published simulator, from the resources of the tests. */
record Trace(String name, JsonNode json) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    static Trace load(String name) {
        try (InputStream in = Trace.class.getResourceAsStream("traces/" + name + ".json")) {
            return new Trace(name, MAPPER.readTree(Objects.requireNonNull(in, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double number(String pointer) {
        return json.at(pointer).asDouble();
    }

    double[] numbers(String pointer) {
        JsonNode array = json.at(pointer);
        return IntStream.range(0, array.size()).mapToDouble(i -> array.get(i).asDouble()).toArray();
    }

    /** Numbers as they stand in JSON, each with an offset added. */
    String list(String pointer, double offset) {
        StringBuilder list = new StringBuilder("[");
        for (double number : numbers(pointer)) {
            list.append(list.length() > 1 ? "," : "").append(number + offset);
        }
        return list.append(']').toString();
    }

    int[] steps(String pointer, double dtMs, int offset) {
        double[] times = numbers(pointer);
        return IntStream.range(0, times.length)
                .map(i -> (int) Math.round(times[i] / dtMs) + offset)
                .toArray();
    }
}
