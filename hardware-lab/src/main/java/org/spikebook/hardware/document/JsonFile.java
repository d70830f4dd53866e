package org.spikebook.hardware.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.StrictJson;
import org.spikebook.simulator.problem.Position;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.text.Text;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A file that holds one JSON object whose {@code format} says what it is. */
final class JsonFile {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private JsonFile() {}

    /**
     * All that a file of this module holds.
     *
     * @param path from the root of resources
     * @throws IllegalArgumentException if there is none
     */
    static byte[] shipped(String path) {
        try (InputStream in = JsonFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses {@code json} and lets {@code reader} read its object. */
    static <T> Reading<T> read(byte[] json, Function<JsonFields, T> reader) {
        List<Problem> problems = new ArrayList<>();
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            Position at = StrictJson.position(e);
            return Reading.unreadable(
                    Problem.of(JsonFile.class, "", "notJson", at.line(), at.column()));
        }
        JsonFields fields = new JsonFields(root, "", problems);
        return problems.isEmpty()
                ? Reading.of(reader.apply(fields), problems)
                : new Reading.Unreadable<>(problems);
    }

    /** The {@code format} that every document of ours begins with. */
    static void checkFormat(JsonFields fields, String expected) {
        String format = fields.word("format");
        if (!format.isEmpty() && !format.equals(expected)) {
            problem(fields, "format", "wrongFormat", expected, format);
        }
    }

    /** Adds a problem of a field in the words of this package; an empty key means the object. */
    static void problem(JsonFields fields, String key, String code, Object... args) {
        fields.problem(key, Text.of(JsonFile.class, code, args));
    }
}
