package org.spikebook.hardware.document;

import org.spikebook.hardware.emulation.RegisterNetwork;
import org.spikebook.hardware.emulation.RegisterTrace;

import java.util.Optional;

/**
 * A register network read from a file, with the states that the file says it should have, if it
 * does.
 *
 * @param expected u, v and spikes of every step, for comparison
 */
public record RegisterFile(RegisterNetwork network, Optional<RegisterTrace> expected) {

    /** The first value that is not as expected; empty where all agree or nothing was expected. */
    public Optional<TraceMismatch> firstMismatch(RegisterTrace actual) {
        return expected.flatMap(e ->
                TraceMismatch.first(
                        e.u().length,
                        new TraceMismatch.Variable("u", e.u(), actual.u()),
                        new TraceMismatch.Variable("v", e.v(), actual.v()),
                        new TraceMismatch.Variable("spikes", e.outputs(), actual.outputs())));
    }
}
