package org.spikebook.lesson.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.problem.Position;
import org.spikebook.simulator.problem.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * YAML that stands in a file of a lesson: plain values only, no key twice, read as the JSON it
 * stands for. It knows on which line each value stands, so that problems name it.
 */
public final class YamlPart {

    private static final int MAX_NESTING = 20;

    private final String file;
    private final int firstLine;
    private final String yaml;
    private final List<Problem> found = new ArrayList<>();
    private final JsonFields fields;
    private boolean broken;

    /**
     * Reads a part of a file; what is wrong with it is among the {@link #problems()}.
     *
     * @param firstLine of the YAML in the file, counted from 1
     */
    public YamlPart(String file, int firstLine, String yaml) {
        this.file = file;
        this.firstLine = firstLine;
        this.yaml = yaml;
        this.fields = new JsonFields(tree(), "", found);
    }

    /** The fields of its object; their problems have paths within this part. */
    public JsonFields fields() {
        return fields;
    }

    /** Where to add what is wrong with its values, with paths within this part. */
    public List<Problem> found() {
        return found;
    }

    /**
     * All that was found, each at its place in the file; of what is not YAML only that, since its
     * values seem to be missing.
     */
    public List<Problem> problems() {
        return found.stream()
                .limit(broken ? 1 : Integer.MAX_VALUE)
                .map(p -> p.movedTo(placed(p)))
                .toList();
    }

    /**
     * The strings that stand under keys of given names, alone or in lists, at any depth.
     *
     * @return by RFC 6901 pointer within this part
     */
    public Map<String, String> texts(Set<String> keys) {
        Map<String, String> texts = new TreeMap<>();
        fields.entries()
                .forEach(entry ->
                        collect(
                                entry.getValue(),
                                fields.place(entry.getKey()),
                                keys.contains(entry.getKey()),
                                keys,
                                texts));
        return texts;
    }

    private static void collect(
            JsonNode node,
            Place place,
            boolean wanted,
            Set<String> keys,
            Map<String, String> texts) {
        if (node.isString() && wanted) {
            texts.put(place.pointer(), node.stringValue());
        } else if (node.isArray()) {
            int index = 0;
            for (JsonNode member : node) {
                collect(member, place.at(index), wanted, keys, texts);
                index++;
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(entry ->
                            collect(
                                    entry.getValue(),
                                    place.at(entry.getKey()),
                                    keys.contains(entry.getKey()),
                                    keys,
                                    texts));
        }
    }

    /**
     * The line before the YAML, where the fence or the front matter begins: {@code lesson.md:30}.
     */
    public String place() {
        return FilePlace.of(file, Math.max(1, firstLine - 1));
    }

    /**
     * The place of a value: {@code lesson.md:31}.
     *
     * @param pointer RFC 6901, within this part; where nothing stands there, what contains it
     */
    public String place(String pointer) {
        Map<String, Integer> lines = lines();
        String known = pointer;
        Integer line = lines.get(known);
        while (line == null && !known.isEmpty()) {
            known = known.substring(0, Math.max(0, known.lastIndexOf('/')));
            line = lines.get(known);
        }
        return line == null ? place() : FilePlace.of(file, firstLine + line);
    }

    private String placed(Problem problem) {
        int line = problem.position().line();
        return line > 0 ? FilePlace.of(file, line) : place(problem.path());
    }

    private JsonNode tree() {
        JsonMapper json = JsonMapper.shared();
        try {
            Object value = new Yaml(new NamedKeys(options())).load(yaml);
            return json.valueToTree(value == null ? Map.of() : value);
        } catch (YAMLException | IllegalArgumentException e) {
            broken = true;
            int line = firstLine + line(e);
            found.add(
                    Problem.of(YamlPart.class, "", "notYaml", line, reason(e))
                            .at(new Position(line, 1)));
            return json.createObjectNode();
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_NESTING);
        return options;
    }

    /** Line of each value, counted from 0 within this part; none where it is not YAML. */
    private Map<String, Integer> lines() {
        Map<String, Integer> lines = new HashMap<>();
        try {
            Node root = new Yaml(options()).compose(new StringReader(yaml));
            if (root != null) {
                collect(root, "", lines);
            }
        } catch (YAMLException _) {
            lines.clear();
        }
        return lines;
    }

    private static void collect(Node node, String pointer, Map<String, Integer> lines) {
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple entry : mapping.getValue()) {
                    if (entry.getKeyNode() instanceof ScalarNode key) {
                        String at = new Place(pointer).at(key.getValue()).pointer();
                        lines.put(at, key.getStartMark().getLine());
                        collect(entry.getValueNode(), at, lines);
                    }
                }
            }
            case SequenceNode list -> {
                for (int i = 0; i < list.getValue().size(); i++) {
                    Node member = list.getValue().get(i);
                    lines.put(pointer + "/" + i, member.getStartMark().getLine());
                    collect(member, pointer + "/" + i, lines);
                }
            }
            default -> {}
        }
    }

    private static int line(RuntimeException e) {
        return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? marked.getProblemMark().getLine()
                : 0;
    }

    private static String reason(RuntimeException e) {
        return e instanceof MarkedYAMLException marked
                ? String.valueOf(marked.getProblem())
                : String.valueOf(e.getMessage());
    }
}
