package org.spikebook.lesson.grading.document;

import org.spikebook.lesson.check.ReasonTree;
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
        reasons.forEach(reason -> write(reason, out.addObject()));
    }

    static void writeTrees(List<ReasonTree> trees, ArrayNode out) {
        for (ReasonTree tree : trees) {
            ObjectNode node = out.addObject();
            write(tree.text(), node);
            if (tree.maxPoints() > 0) {
                node.put("points", tree.points());
                node.put("maxPoints", tree.maxPoints());
            }
            if (!tree.parts().isEmpty()) {
                writeTrees(tree.parts(), node.putArray("parts"));
            }
        }
    }

    private static void write(Text text, ObjectNode node) {
        node.put("bundle", text.bundle());
        node.put("key", text.key());
        ArrayNode args = node.putArray("args");
        text.args().forEach(args::add);
        node.put("english", text.english());
    }

    static List<Text> read(JsonNode nodes) {
        List<Text> texts = new ArrayList<>();
        for (JsonNode node : nodes) {
            texts.add(text(node));
        }
        return texts;
    }

    static List<ReasonTree> readTrees(JsonNode nodes) {
        List<ReasonTree> trees = new ArrayList<>();
        for (JsonNode node : nodes) {
            trees.add(
                    new ReasonTree(
                            text(node),
                            node.path("points").asDouble(0),
                            node.path("maxPoints").asDouble(0),
                            readTrees(node.path("parts"))));
        }
        return trees;
    }

    private static Text text(JsonNode node) {
        List<String> args = new ArrayList<>();
        node.path("args").forEach(a -> args.add(a.asString()));
        return new Text(
                MovedBundles.today(node.path("bundle").asString()),
                node.path("key").asString(),
                args);
    }
}
