package org.spikebook.lesson.experiment.document;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a JSON document is, by its outermost keys; it may be broken further on. */
public enum DocumentKind {
    NETWORK,
    TRAINED_NETWORK,
    REGISTERS,
    /** A TrueNorth core, register by register. */
    TRUE_NORTH_CORE,
    /** Anything else, also what is not JSON. */
    UNKNOWN;

    private static final JsonFactory JSON = new JsonFactory();

    /** The kind of a document. */
    public static DocumentKind of(String json) {
        Map<String, Optional<String>> keys = outermost(json);
        String format = keys.getOrDefault("format", Optional.empty()).orElse("");
        if (format.startsWith("spikebook/trained-network/")) {
            return TRAINED_NETWORK;
        } else if (format.startsWith("spikebook/registers/")
                || keys.containsKey("synapse") && keys.containsKey("input_spikes")) {
            return REGISTERS;
        } else if (format.startsWith("spikebook/truenorth-core/")) {
            return TRUE_NORTH_CORE;
        }
        return format.startsWith("spikebook/network/") ? NETWORK : UNKNOWN;
    }

    /** The outermost keys as far as they can be read, with those values that are texts. */
    private static Map<String, Optional<String>> outermost(String json) {
        Map<String, Optional<String>> keys = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return keys;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
                keys.put(key, text ? Optional.of(parser.getString()) : Optional.empty());
                parser.skipChildren();
            }
        } catch (JacksonException _) {
            return keys;
        }
        return keys;
    }
}
