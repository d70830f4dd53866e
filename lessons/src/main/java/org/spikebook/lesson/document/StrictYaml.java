package org.spikebook.lesson.document;

import org.spikebook.simulator.problem.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/**
 * The YAML of the lesson files: plain values only, no key twice, read as the JSON it stands for.
 */
public final class StrictYaml {

    private static final int MAX_NESTING = 20;

    private StrictYaml() {}

    /**
     * The fields of the object in a YAML text.
     *
     * @param path of the text in its lesson
     * @param problems added to
     */
    public static JsonFields read(String yaml, String path, List<Problem> problems) {
        return new JsonFields(tree(yaml, path, problems), path, problems);
    }

    private static JsonNode tree(String yaml, String path, List<Problem> problems) {
        JsonMapper json = JsonMapper.shared();
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_NESTING);
        try {
            Object value = new Yaml(new SafeConstructor(options)).load(yaml);
            return json.valueToTree(value == null ? Map.of() : value);
        } catch (YAMLException e) {
            problems.add(Problem.of(StrictYaml.class, path, "notYaml", line(e), reason(e)));
            return json.createObjectNode();
        }
    }

    private static int line(YAMLException e) {
        return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? marked.getProblemMark().getLine() + 1
                : 0;
    }

    private static String reason(YAMLException e) {
        return e instanceof MarkedYAMLException marked
                ? String.valueOf(marked.getProblem())
                : String.valueOf(e.getMessage());
    }
}
