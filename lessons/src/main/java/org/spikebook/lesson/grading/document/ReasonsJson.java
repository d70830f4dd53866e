package org.spikebook.lesson.grading.document;

import org.spikebook.simulator.text.Text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Reasons as JSON, for our own store: as keys and measured values, in no language. */
public final class ReasonsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReasonsJson() {}

    /** The JSON text of some reasons. */
    public static String write(List<Text> reasons) {
        ArrayNode nodes = JSON.createArrayNode();
        write(reasons, nodes);
        return JSON.writeValueAsString(nodes);
    }

    /** The reasons in a text that {@link #write} wrote. */
    public static List<Text> read(String json) {
        return read(JSON.readTree(json));
    }

    static void write(List<Text> reasons, ArrayNode out) {
        for (Text text : reasons) {
            ObjectNode node = out.addObject();
            node.put("bundle", text.bundle());
            node.put("key", text.key());
            ArrayNode args = node.putArray("args");
            text.args().forEach(args::add);
            node.put("english", text.english());
        }
    }

    static List<Text> read(JsonNode nodes) {
        List<Text> texts = new ArrayList<>();
        for (JsonNode node : nodes) {
            List<String> args = new ArrayList<>();
            node.path("args").forEach(a -> args.add(a.asString()));
            texts.add(
                    new Text(
                            MovedBundles.today(node.path("bundle").asString()),
                            node.path("key").asString(),
                            args));
        }
        return texts;
    }
}
