package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.document.CanonicalJson;
import org.spikebook.lesson.document.ExactJson;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.text.Numbers;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network document with locks: which changes they refuse, and what of the document is shown.
 * Compares values, not their form.
 */
public record LockedNetwork(NetworkLocks locks, String document) {

    /** Stands in a shown document in place of what is hidden. */
    static final String HIDDEN = "hidden";

    private static final JsonMapper JSON = ExactJson.mapper(NotebookJson.MAX_LENGTH);

    /** The network of a cell, with the locks of the cell. */
    public static LockedNetwork of(NetworkCell cell) {
        return new LockedNetwork(cell.locks(), cell.document());
    }

    /** The cells of a notebook that have locks. */
    public static List<NetworkCell> lockedCells(Notebook notebook) {
        return notebook.cells(NetworkCell.class).stream()
                .filter(cell -> !cell.locks().isEmpty())
                .toList();
    }

    /**
     * What the {@linkplain #lockedCells locked cells} of a notebook refuse in the one that takes
     * its place. A cell may be deleted; its locks may not.
     */
    public static List<Problem> violations(List<NetworkCell> before, Notebook now) {
        List<Problem> problems = new ArrayList<>();
        for (NetworkCell cell : before) {
            now.cell(cell.id(), NetworkCell.class)
                    .ifPresent(changed -> problems.addAll(violations(cell, changed)));
        }
        return problems;
    }

    /** Most edits are of other cells: the document is not read then. */
    private static List<Problem> violations(NetworkCell cell, NetworkCell changed) {
        if (!changed.locks().equals(cell.locks())) {
            return List.of(problem("", "locksChanged", cell.id()));
        }
        return changed.document().equals(cell.document())
                ? List.of()
                : of(cell).violations(changed.document());
    }

    /**
     * What the locks refuse in a document that takes the place of this one.
     *
     * @return paths as the locks have them; empty if nothing is refused
     */
    public List<Problem> violations(String now) {
        if (locks.isEmpty()) {
            return List.of();
        }
        Optional<ObjectNode> old = parse(document);
        Optional<ObjectNode> changed = parse(now);
        if (old.isEmpty()) {
            return List.of();
        } else if (changed.isEmpty()) {
            return List.of(problem("", "lockedNotJson"));
        }
        List<Problem> problems = new ArrayList<>();
        locks.unchangeable()
                .filter(path -> !isSame(at(old.get(), path), at(changed.get(), path)))
                .distinct()
                .forEach(path -> problems.add(problem(path, "locked", name(path))));
        problems.addAll(outOfRange(changed.get()));
        return problems;
    }

    /** Locks that lead to nothing in the document, and ranges that its numbers do not keep. */
    public List<Problem> unfit() {
        List<Problem> problems = new ArrayList<>();
        parse(document)
                .ifPresent(root -> {
                    locks.unchangeable()
                            .filter(path -> at(root, path).isMissingNode())
                            .forEach(path -> problems.add(problem(path, "lockedNothing", path)));
                    problems.addAll(outOfRange(root));
                });
        return problems;
    }

    private List<Problem> outOfRange(ObjectNode root) {
        List<Problem> problems = new ArrayList<>();
        locks.ranges()
                .forEach((path, range) -> {
                    JsonNode value = at(root, path);
                    if (!value.isNumber() || !range.holds(value.doubleValue())) {
                        String least = Numbers.readable(range.least());
                        String most = Numbers.readable(range.most());
                        problems.add(problem(path, "outOfLockedRange", name(path), least, most));
                    }
                });
        return problems;
    }

    /** The document with {@value #HIDDEN} in place of what is hidden; the id of a part stays. */
    public String shown() {
        return locks.hides()
                ? parse(document).map(root -> text(masked(root))).orElse(document)
                : document;
    }

    /**
     * The document that a text means in which hidden values are shown as {@link #shown} has them.
     *
     * @param typed the text, changed by hand
     * @return problems where something else stands in place of what is hidden
     */
    public Reading<String> restored(String typed) {
        if (!locks.hides()) {
            return Reading.of(typed, List.of());
        }
        Optional<ObjectNode> text = parse(typed);
        Optional<ObjectNode> whole = parse(document);
        if (text.isEmpty() || whole.isEmpty()) {
            return Reading.of(typed, List.of());
        }
        ObjectNode masked = masked(whole.get().deepCopy());
        List<Problem> problems =
                locks.hidden().stream()
                        .filter(path -> !isSame(at(masked, path), at(text.get(), path)))
                        .map(path -> problem(path, "locked", name(path)))
                        .toList();
        if (problems.isEmpty()) {
            locks.hidden().forEach(path -> put(text.get(), path, at(whole.get(), path)));
        }
        return Reading.of(text(text.get()), problems);
    }

    private ObjectNode masked(ObjectNode root) {
        for (String path : locks.hidden()) {
            JsonNode value = at(root, path);
            if (value instanceof ObjectNode part && part.has("id")) {
                put(root, path, JSON.createObjectNode().set("id", part.get("id")));
            } else if (!value.isMissingNode()) {
                put(root, path, JSON.getNodeFactory().stringNode(HIDDEN));
            }
        }
        return root;
    }

    private static Optional<ObjectNode> parse(String document) {
        try {
            return JSON.readTree(document) instanceof ObjectNode root
                    ? Optional.of(root)
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static String text(ObjectNode root) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.isMissingNode() || other.isMissingNode()
                ? one.isMissingNode() && other.isMissingNode()
                : CanonicalJson.of(one).equals(CanonicalJson.of(other));
    }

    private static JsonNode at(JsonNode root, String path) {
        return at(root, new Place(path).keys());
    }

    private static JsonNode at(JsonNode root, List<String> keys) {
        JsonNode at = root;
        for (String key : keys) {
            at = at instanceof ArrayNode list ? list.path(indexOf(list, key)) : at.path(key);
        }
        return at;
    }

    /** Of the member with an id; past the end where there is none. */
    private static int indexOf(ArrayNode list, String id) {
        for (int k = 0; k < list.size(); k++) {
            if (list.get(k).path("id").asString("").equals(id)) {
                return k;
            }
        }
        return list.size();
    }

    private static void put(ObjectNode root, String path, JsonNode value) {
        List<String> keys = new Place(path).keys();
        String key = keys.getLast();
        switch (at(root, keys.subList(0, keys.size() - 1))) {
            case ArrayNode list when indexOf(list, key) < list.size() ->
                    list.set(indexOf(list, key), value);
            case ObjectNode object when !value.isMissingNode() -> object.set(key, value);
            default -> {}
        }
    }

    /** What people call it: {@code noise.rateHz} for {@code /stimuli/noise/rateHz}. */
    private static String name(String path) {
        List<String> keys = new Place(path).keys();
        boolean isInList = keys.size() > 1 && !keys.getFirst().equals("run");
        return String.join(".", keys.subList(isInList ? 1 : 0, keys.size()));
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(LockedNetwork.class, path, code, args);
    }
}
