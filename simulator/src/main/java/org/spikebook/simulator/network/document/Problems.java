package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

/** Problems worded in this package's bundle. */
final class Problems {

    private Problems() {}

    static Problem of(Place place, String code, Object... args) {
        return Problem.of(Problems.class, place.pointer(), code, args);
    }

    /** A problem that a component worded. */
    static Problem at(Place place, Text text) {
        return new Problem(place.pointer(), text);
    }

    /** Adds a problem of a field; of the object itself for an empty key. */
    static void add(JsonFields fields, String key, String code, Object... args) {
        fields.problem(key, Text.of(Problems.class, code, args));
    }
}
