package org.spikebook.web.job.queue;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.problem.Problem;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.util.List;
import java.util.OptionalDouble;

/** Payloads, progress, results and problems as JSON. */
@Component
public class JobJson {

    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final ObjectMapper json;

    JobJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    /** Reads a text, which an earlier version may have written: a number it did not know is 0. */
    public <T> T read(String text, Class<T> type) {
        return json.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .readValue(text);
    }

    /** The share done, 0 to 1, which the progress of every kind has; empty before the first. */
    OptionalDouble readDone(@Nullable String progress) {
        JsonNode done = progress == null ? null : json.readTree(progress).get("done");
        return done != null && done.isNumber()
                ? OptionalDouble.of(done.doubleValue())
                : OptionalDouble.empty();
    }

    public List<Problem> readProblems(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, PROBLEMS);
    }
}
