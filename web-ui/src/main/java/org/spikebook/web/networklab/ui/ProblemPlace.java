package org.spikebook.web.networklab.ui;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.Draft;
import org.spikebook.web.networklab.InspectorPlan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where in a network something is wrong: in which part, and in which field of its form.
 *
 * @param key of the part; empty where the problem lies in none
 * @param name what a reader calls the place: the part and the field as the form names it, or what
 *     is left of the path where the form has no such field
 */
record ProblemPlace(Optional<String> key, String name) {

    /** A part of the network and the form that it has. */
    private record Part(String key, String id, String pointer, List<InspectorPlan.Group> groups) {

        String rest(String path) {
            return path.substring(Math.min(pointer.length() + 1, path.length()));
        }
    }

    /** The place at a JSON pointer. */
    static ProblemPlace of(NetworkWorkspace workspace, String path) {
        InspectorPlan plan = new InspectorPlan(workspace.context().registry());
        Words words = Words.of(ProblemPlace.class);
        Optional<Part> part =
                workspace.draft().flatMap(draft -> parts(plan, draft, path).findFirst());
        List<InspectorPlan.Group> groups = part.map(Part::groups).orElseGet(plan::run);
        String field =
                groups.stream()
                        .flatMap(group -> group.entries().stream())
                        .filter(entry -> lies(path, entry.pointer()))
                        .findFirst()
                        .map(entry -> ParameterField.label(words, entry))
                        .orElse("");
        return new ProblemPlace(part.map(Part::key), name(words, path, part, field));
    }

    private static String name(Words words, String path, Optional<Part> part, String field) {
        if (part.isEmpty()) {
            return field.isEmpty() ? path.substring(Math.min(1, path.length())) : field;
        }
        return field.isEmpty()
                ? part.get().id() + " " + part.get().rest(path)
                : words.of("board.place", part.get().id(), field);
    }

    private static Stream<Part> parts(InspectorPlan plan, Draft draft, String path) {
        return Stream.concat(
                draft.nodes().stream()
                        .filter(n -> lies(path, n.pointer()))
                        .map(n -> new Part(n.key(), n.id(), n.pointer(), plan.of(draft, n))),
                draft.links().stream()
                        .filter(l -> lies(path, l.pointer()))
                        .map(l -> new Part(l.key(), l.id(), l.pointer(), plan.of(draft, l))));
    }

    private static boolean lies(String path, String pointer) {
        return path.equals(pointer) || path.startsWith(pointer + "/");
    }
}
