package org.spikebook.simulator.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** The output of a published simulator, from the reference data beside the checkout. */
record Trace(String name, JsonNode json) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    /** Skips the test where there are no traces at all; where they are, each must be there. */
    static Trace load(String name) {
        Path directory = Path.of("").toAbsolutePath();
        for (Path at = directory; at != null; at = at.getParent()) {
            Path traces = at.resolve("shared/reference/traces");
            if (Files.isDirectory(traces)) {
                return new Trace(name, MAPPER.readTree(traces.resolve(name + ".json").toFile()));
            }
        }
        assumeTrue(false, "no reference traces beside the checkout");
        throw new IllegalStateException();
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
