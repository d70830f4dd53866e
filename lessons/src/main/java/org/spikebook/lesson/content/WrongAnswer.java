package org.spikebook.lesson.content;

import org.spikebook.simulator.parameter.Value;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer to a task that must not pass: a shortcut without the idea that the task is about. What
 * it does not change is as in the model solution.
 *
 * @param name what it is, in a few words
 * @param documents network documents and plans in place of the model solution's, by cell id
 * @param changes numbers in network documents, by cell id and pointer
 * @param chips ids of chips, by id of a chip cell
 * @param answers to questions, by cell id: options counted from 1
 * @param expect what the feedback must contain, in English
 */
public record WrongAnswer(
        String name,
        Map<String, String> documents,
        Map<String, Map<String, Double>> changes,
        Map<String, String> chips,
        Map<String, Value> answers,
        String expect) {

    public WrongAnswer {
        documents = Collections.unmodifiableMap(new TreeMap<>(documents));
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
        chips = Collections.unmodifiableMap(new TreeMap<>(chips));
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }
}
