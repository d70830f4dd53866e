package org.spikebook.web.networklab.ui;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.InspectorPlan;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;
import org.spikebook.web.networklab.ui.field.ParameterField;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where in a network something is wrong: in which part, and in which field of its form.
 *
 * @param key of the part; empty where the problem lies in none
 * @param name what a reader calls the place: the part and the field as the form names it, or what
 *     is left of the path where the form has no such field
 * @param field the parameter, if it is one
 */
record ProblemLocation(Optional<String> key, String name, Optional<Entry> field) {

    /** A part of the network and the form that it has. */
    private record Part(String key, String id, String pointer, List<InspectorPlan.Group> groups) {

        String rest(String path) {
            return path.substring(Math.min(pointer.length() + 1, path.length()));
        }
    }

    /** The place at a JSON pointer. */
    static ProblemLocation of(NetworkWorkspace workspace, String path) {
        InspectorPlan plan = new InspectorPlan(workspace.context().registry());
        Words words = Words.of(ProblemLocation.class);
        Optional<Part> part =
                workspace.draft().flatMap(draft -> parts(plan, draft, path).findFirst());
        List<InspectorPlan.Group> groups = part.map(Part::groups).orElseGet(plan::run);
        Optional<Entry> field =
                groups.stream()
                        .flatMap(group -> group.entries().stream())
                        .filter(entry -> lies(path, entry.pointer()))
                        .findFirst();
        String label =
                field.map(entry -> ParameterField.label(words, entry))
                        .or(() -> part.flatMap(each -> recorderField(words, each, path)))
                        .orElse("");
        return new ProblemLocation(part.map(Part::key), name(words, path, part, label), field);
    }

    /** A recorder's form is not a list of parameters. */
    private static Optional<String> recorderField(Words words, Part part, String path) {
        if (!part.pointer().startsWith("/recorders/")) {
            return Optional.empty();
        }
        return switch (part.rest(path).split("/", 2)[0]) {
            case "of" -> Optional.of(words.of("recorder.of"));
            case "record" -> Optional.of(words.of("recorder.record"));
            case "neurons" -> Optional.of(words.of("recorder.neurons"));
            case "everyMs" -> Optional.of(words.of("recorder.every"));
            default -> Optional.empty();
        };
    }

    /** What is wrong there. */
    String message(Words words, Problem problem) {
        return field.map(entry -> ParameterField.message(words, entry, problem))
                .orElseGet(() -> problem.message(words.locale()));
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
