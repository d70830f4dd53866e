package org.spikebook.lesson.grading;

import org.spikebook.lesson.notebook.Notebook;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A frozen notebook with the trained networks that were in it. Immutable.
 *
 * @param trained by id of the training cell; a cell that was not trained has none
 */
public record Submission(Notebook notebook, Map<String, SubmittedNetwork> trained) {

    public Submission {
        trained = Collections.unmodifiableMap(new TreeMap<>(trained));
    }
}
