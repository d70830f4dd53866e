package org.spikebook.lesson.notebook;

import org.spikebook.simulator.parameter.Value;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which check, and its parameters as they stand in the document: {@code {"type": "populationRate",
 * "wantedHz": 20}}. What was left out has the check's default.
 */
public record CheckSpec(String type, Map<String, Value> parameters) {

    public CheckSpec {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
