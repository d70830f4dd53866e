package org.spikebook.lesson.content;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer to a task that must not pass: a shortcut without the idea that the task is about.
 *
 * @param name what it is, in a few words
 * @param documents network documents and plans in place of the model solution's, by cell id
 * @param expect what the feedback must contain, in English
 */
public record WrongAnswer(String name, Map<String, String> documents, String expect) {

    public WrongAnswer {
        documents = Collections.unmodifiableMap(new TreeMap<>(documents));
    }
}
