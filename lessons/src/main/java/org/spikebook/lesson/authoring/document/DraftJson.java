package org.spikebook.lesson.authoring.document;

import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.document.ExactJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.TreeMap;

/** The files of a lesson as one JSON object: text by path. */
public final class DraftJson {

    /** Every character of a file may need six in JSON. */
    private static final JsonMapper JSON = ExactJson.mapper(8 * LessonDraft.MOST_CHARACTERS);

    private DraftJson() {}

    public static String write(LessonDraft draft) {
        ObjectNode object = JSON.createObjectNode();
        draft.files().forEach(object::put);
        return JSON.writeValueAsString(object);
    }

    /** What {@link #write} wrote. */
    public static LessonDraft read(String json) {
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : JSON.readTree(json).properties()) {
            files.put(file.getKey(), file.getValue().asString());
        }
        return new LessonDraft(files);
    }
}
