package org.spikebook.lesson.notebook;

import org.spikebook.simulator.parameter.Value;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which check, and its parameters as they stand in the document: {@code {"type": "populationRate",
 * "wantedHz": 20}}. What was left out has the check's default.
 *
 * @param cell id of the one input that it judges; empty for all inputs of its kind
 * @param set values that a condition puts into the network document, by RFC 6901 pointer in which
 *     members of lists are named by id or index
 * @param of the checks that it is made of
 * @param limit whether, among others, it earns nothing and takes all points where it is not met
 */
public record CheckSpec(
        String type,
        Map<String, Value> parameters,
        String cell,
        Map<String, Double> set,
        List<CheckSpec> of,
        boolean limit) {

    public CheckSpec {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        set = Collections.unmodifiableMap(new TreeMap<>(set));
        of = List.copyOf(of);
    }

    /** A check of its parameters alone. */
    public CheckSpec(String type, Map<String, Value> parameters) {
        this(type, parameters, "", Map.of(), List.of(), false);
    }

    /** The same with another value of one of its parameters. */
    public CheckSpec with(String parameter, Value value) {
        Map<String, Value> changed = new TreeMap<>(parameters);
        changed.put(parameter, value);
        return new CheckSpec(type, changed, cell, set, of, limit);
    }

    /** A check made of others. */
    public static CheckSpec of(String type, CheckSpec... of) {
        return new CheckSpec(type, Map.of(), "", Map.of(), List.of(of), false);
    }

    /**
     * What of it can change a result, as a text for hashes. A check of parameters alone hashes as
     * it did before checks could be made of others.
     */
    String content() {
        boolean plain = cell.isEmpty() && set.isEmpty() && of.isEmpty() && !limit;
        return plain ? "CheckSpec[type=" + type + ", parameters=" + parameters + "]" : toString();
    }
}
