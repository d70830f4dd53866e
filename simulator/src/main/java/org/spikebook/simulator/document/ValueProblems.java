package org.spikebook.simulator.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a JSON value, in the same words for every kind of document. */
public final class ValueProblems {

    private ValueProblems() {}

    static Problem of(Place where, String code, Object... args) {
        return Problem.of(ValueProblems.class, where.pointer(), code, args);
    }

    /** A value that is null. */
    public static Problem isNull(Place where) {
        return of(where, "isNull", where.label());
    }

    /** A value of another type than a number. */
    public static Problem noNumber(Place where, JsonNode value) {
        return of(where, value, "notAnyNumber");
    }

    /** What is no object: a value of another type, or nothing. */
    static Problem noObject(Place where, @Nullable JsonNode value) {
        if (value == null) {
            return of(where, "missing", where.label());
        }
        return where.pointer().isEmpty() ? of(where, "noObject") : of(where, value, "notAnObject");
    }

    /**
     * A value of another type than it should be.
     *
     * @param rule arguments of the text between the value's name and the value
     */
    static Problem of(Place where, JsonNode value, String code, Object... rule) {
        if (value instanceof NullNode) {
            return isNull(where);
        }
        List<Object> args = new ArrayList<>(List.of(where.label()));
        args.addAll(List.of(rule));
        args.add(Shown.of(value));
        return of(where, code, args.toArray());
    }
}
