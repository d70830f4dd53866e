package org.spikebook.simulator.network.validation;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Optional;

/** The outcome of reading a document: a network, or everything that is wrong with it. */
public sealed interface Validation {

    /** The network; empty if anything is wrong with the document. */
    Optional<NetworkModel> valid();

    /** Everything that is wrong with the document, in its order; empty if it is a network. */
    List<Problem> problems();

    /** The document is a network that can be run. */
    record Valid(NetworkModel network) implements Validation {

        @Override
        public Optional<NetworkModel> valid() {
            return Optional.of(network);
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /** All problems, in document order; at least one. */
    record Invalid(List<Problem> problems) implements Validation {
        public Invalid {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("an invalid document has at least one problem");
            }
        }

        @Override
        public Optional<NetworkModel> valid() {
            return Optional.empty();
        }
    }
}
