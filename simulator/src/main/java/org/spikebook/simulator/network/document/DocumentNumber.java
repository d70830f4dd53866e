package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.document.Shown;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/**
 * The place of one number in a network document, so that it can be given other values. It is
 * addressed by an RFC 6901 pointer in which a member of a list may also be named by its id: {@code
 * /stimuli/0/amplitudePa} or {@code /stimuli/drive/amplitudePa}. A parameter that the document
 * leaves at its default can be set too. Not safe for use by several threads.
 */
public final class DocumentNumber {

    /** Parts stand in lists of the document. */
    private static final int PART_DEPTH = 2;

    private final ObjectNode root;
    private final String pointer;
    private final JsonNode part;
    private final ObjectNode owner;
    private final String name;

    private DocumentNumber(
            ObjectNode root, String pointer, JsonNode part, ObjectNode owner, String name) {
        this.root = root;
        this.pointer = pointer;
        this.part = part;
        this.owner = owner;
        this.name = name;
    }

    /**
     * Finds a place. Whether a number may stand there, the reader of the changed document says.
     *
     * @param problems added to, if the document is not JSON object or the pointer leads nowhere
     */
    public static Optional<DocumentNumber> find(
            String document, String pointer, List<Problem> problems) {
        return JsonText.parseObject(document, problems)
                .flatMap(root -> find(root, pointer, problems));
    }

    static Optional<DocumentNumber> find(ObjectNode root, String pointer, List<Problem> problems) {
        List<String> keys = new Place(pointer).keys();
        JsonNode at = root;
        JsonNode part = root;
        Place resolved = Place.ROOT;
        for (int k = 0; k < keys.size() - 1; k++) {
            String key = key(at, keys.get(k));
            resolved = resolved.at(key);
            at = at instanceof ArrayNode array ? array.path(Integer.parseInt(key)) : at.path(key);
            part = k < PART_DEPTH ? at : part;
        }
        String name = keys.isEmpty() ? pointer : keys.getLast();
        boolean holdsANumber = at.path(name).isMissingNode() || at.path(name).isNumber();
        if (!pointer.startsWith("/")
                || name.isEmpty()
                || !holdsANumber
                || !(at instanceof ObjectNode owner)) {
            problems.add(
                    Problems.of(
                            Place.ROOT,
                            holdsANumber ? "leadsNowhere" : "leadsToNoNumber",
                            Shown.cut(pointer)));
            return Optional.empty();
        }
        return Optional.of(
                new DocumentNumber(root, resolved.at(name).pointer(), part, owner, name));
    }

    /** In a list the index of a member that is given by index or id, or one that there is not. */
    private static String key(JsonNode at, String key) {
        if (!(at instanceof ArrayNode array)) {
            return key;
        }
        for (int k = 0; k < array.size(); k++) {
            if (key.equals(String.valueOf(k)) || key.equals(array.get(k).path("id").asString(""))) {
                return String.valueOf(k);
            }
        }
        return String.valueOf(array.size());
    }

    /** The population, stimulus, projection or recorder in which it is, if it is in one. */
    JsonNode part() {
        return part;
    }

    /** The place as a pointer with indices, as the paths of problems have it. */
    public String pointer() {
        return pointer;
    }

    /** The document with another number at this place. */
    public String with(double value) {
        Runnable undo = put(value);
        String changed = root.toString();
        undo.run();
        return changed;
    }

    /**
     * Puts another number at this place.
     *
     * @return puts back what was there
     */
    Runnable put(double value) {
        JsonNode before = owner.get(name);
        if (value == ExactMath.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) {
            owner.put(name, (int) value);
        } else {
            owner.put(name, value);
        }
        return () -> {
            if (before == null) {
                owner.remove(name);
            } else {
                owner.set(name, before);
            }
        };
    }
}
