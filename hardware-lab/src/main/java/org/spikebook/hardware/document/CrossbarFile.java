package org.spikebook.hardware.document;

import org.spikebook.hardware.emulation.CrossbarCore;
import org.spikebook.hardware.emulation.CrossbarTrace;

import java.util.Optional;

/**
 * A TrueNorth core read from a file, with the states that the file says it should have, if it does.
 *
 * @param expected V and spikes of every tick, for comparison
 */
public record CrossbarFile(CrossbarCore core, Optional<CrossbarTrace> expected) {

    /** The first value that is not as expected; empty where all agree or nothing was expected. */
    public Optional<TraceMismatch> firstMismatch(CrossbarTrace actual) {
        return expected.flatMap(e ->
                TraceMismatch.first(
                        e.v().length,
                        new TraceMismatch.Variable("v", e.v(), actual.v()),
                        TraceMismatch.Variable.ofSpikes(
                                e.spikes(), actual.spikes(), core.neurons().size())));
    }
}
