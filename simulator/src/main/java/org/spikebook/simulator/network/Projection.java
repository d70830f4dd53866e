package org.spikebook.simulator.network;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;

import java.util.Optional;

/**
 * All synapses from one population or stimulus to a population.
 *
 * @param from id of the presynaptic population or stimulus
 * @param to id of the postsynaptic population
 * @param weight in the unit of the target's receptor; a number or a distribution
 * @param delayMs from spike to arrival, in ms; a number or a distribution. 0 is allowed from
 *     stimuli and along acyclic projections
 */
public record Projection(
        String id,
        String from,
        String to,
        Configured<Connector> connector,
        Value weight,
        Value delayMs,
        Optional<Configured<PlasticityRule>> plasticity) {

    /** Whether its spikes arrive in the step, of that length, in which they were sent. */
    public boolean isUndelayed(double dtMs) {
        return delayMs instanceof Value.Real(double ms) && ExactMath.round(ms / dtMs) == 0;
    }

    /** The same projection with other weights, in the same unit. */
    public Projection withWeight(Value changed) {
        return new Projection(id, from, to, connector, changed, delayMs, plasticity);
    }

    /** The same projection with other delays, in ms. */
    public Projection withDelayMs(Value changed) {
        return new Projection(id, from, to, connector, weight, changed, plasticity);
    }

    /** The same projection, learning by another rule or not at all. */
    public Projection withPlasticity(Optional<Configured<PlasticityRule>> changed) {
        return new Projection(id, from, to, connector, weight, delayMs, changed);
    }
}
