package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.history.CurrentHistory;
import org.spikebook.simulator.model.stimulus.poisson.CountGenerator;

import java.util.List;
import java.util.Optional;

/**
 * What the parts of a run along one projection are made of: from the same inputs come the same
 * parts.
 *
 * @param counting who counts its spikes, if only their number matters
 * @param graded whether its spikes have amplitudes
 * @param heard the histories of spikes or currents that are read
 */
public record ProjectionInputs(
        CompiledProjection projection,
        Optional<CountGenerator> counting,
        boolean graded,
        List<Object> heard) {

    public ProjectionInputs {
        heard = List.copyOf(heard);
    }

    /** Those of a projection that carries currents. */
    public static ProjectionInputs ofCurrents(
            CompiledProjection projection, CurrentHistory history) {
        return new ProjectionInputs(projection, Optional.empty(), false, List.of(history));
    }

    /** Whether others are the same objects. */
    public boolean areSame(ProjectionInputs others) {
        return projection == others.projection
                && counting.equals(others.counting)
                && graded == others.graded
                && heard.equals(others.heard);
    }
}
