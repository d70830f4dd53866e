package org.spikebook.simulator.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the JSON value at a place, in the same words for every kind of document.
 *
 * @param where the value stands, or should stand
 */
public record ValueProblems(Place where) {

    Problem of(String code, Object... args) {
        return Problem.of(ValueProblems.class, where.pointer(), code, args);
    }

    /** A value that is null. */
    public Problem isNull() {
        return of("isNull", where.label());
    }

    /** A value of another type than a number. */
    public Problem noNumber(JsonNode value) {
        return of(value, "notAnyNumber");
    }

    /** What is not an object: a value of another type, or nothing. */
    Problem noObject(@Nullable JsonNode value) {
        if (value == null) {
            return of("missing", where.label());
        }
        return where.pointer().isEmpty() ? of("noObject") : of(value, "notAnObject");
    }

    /**
     * A value of another type than it should be.
     *
     * @param rule arguments of the text between the value's name and the value
     */
    Problem of(JsonNode value, String code, Object... rule) {
        if (value instanceof NullNode) {
            return isNull();
        }
        List<Object> args = new ArrayList<>(List.of(where.label()));
        args.addAll(List.of(rule));
        args.add(Shown.of(value));
        return of(code, args.toArray());
    }
}
