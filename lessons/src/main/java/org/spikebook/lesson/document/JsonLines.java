package org.spikebook.lesson.document;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.Map;

/** On which line of a JSON text each of its values stands. Immutable. */
public final class JsonLines {

    private final Map<String, Integer> lines = new HashMap<>();

    /** Reads a text as far as it is JSON. */
    public JsonLines(String json) {
        lines.put("", 1);
        try (JsonParser parser = JsonMapper.shared().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        } catch (JacksonException e) {
            lines.put("", e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()));
        }
    }

    /**
     * The line of a value, counted from 1; where nothing stands there, of what contains it. For a
     * text that is not JSON, the line of the whole is where it ceases to be.
     *
     * @param pointer RFC 6901
     */
    public int line(String pointer) {
        String known = pointer;
        Integer line = lines.get(known);
        while (line == null && !known.isEmpty()) {
            known = known.substring(0, Math.max(0, known.lastIndexOf('/')));
            line = lines.get(known);
        }
        return line == null ? 1 : line;
    }
}
