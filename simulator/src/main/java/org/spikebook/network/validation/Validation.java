package org.spikebook.network.validation;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.parameter.Problem;

import java.util.List;

/** What reading a document came to: a network, or everything that is wrong with it. */
public sealed interface Validation {

    /** The document is a network that can be run. */
    record Valid(NetworkModel network) implements Validation {}

    /** All problems, in document order; at least one. */
    record Invalid(List<Problem> problems) implements Validation {
        public Invalid {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("an invalid document has at least one problem");
            }
        }
    }
}
