package org.spikebook.training.document;

import org.spikebook.simulator.document.StrictJson;
import org.spikebook.simulator.problem.Position;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON text to tree and back: strict, and limited in size and depth. */
final class JsonTree {

    private static final int MAX_DEPTH = 40;

    private JsonTree() {}

    /** The tree of a text, or what is wrong with the text. */
    static Reading<JsonNode> parse(String text, int maxChars) {
        if (text.length() > maxChars) {
            return failed("document.tooLarge", maxChars);
        }
        try {
            JsonNode tree = mapper(maxChars).readTree(text);
            return tree.isObject() ? new Reading.Readable<>(tree) : failed("document.notObject");
        } catch (JacksonException e) {
            Position at = StrictJson.position(e);
            return failed("document.notJson", at.line(), at.column());
        }
    }

    /** Indented text that ends with a line break; keys in the order of the tree. */
    static String print(JsonNode tree) {
        return mapper(1).writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    private static Reading<JsonNode> failed(String code, Object... args) {
        return Reading.unreadable(Problem.of(JsonTree.class, "", code, args));
    }

    private static JsonMapper mapper(int maxChars) {
        StreamReadConstraints limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(maxChars)
                        .build();
        return StrictJson.within(limits).enable(SerializationFeature.INDENT_OUTPUT).build();
    }
}
