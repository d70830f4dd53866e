package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.recorder.RecentSpikes;
import org.spikebook.simulator.problem.Problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How many spikes each population and spiking stimulus fires in a time window of a run of its own.
 *
 * @param spikes by id, populations first
 * @param steps length of the window
 * @param divergence the neuron that diverged, if one did: then the window ended with that
 */
public record ActivityCount(Map<String, Long> spikes, int steps, Optional<Problem> divergence) {

    /**
     * Counts.
     *
     * @param network compiled from an {@linkplain EndlessRun#endless endless} one
     * @param settleSteps that are run before, and not counted
     * @param steps that are counted
     * @param cancelled asked about once in a millisecond; once true, the count ends
     */
    public static ActivityCount of(
            CompiledNetwork network, int settleSteps, int steps, BooleanSupplier cancelled) {
        Simulation simulation = Simulation.observed(network, cancelled);
        LiveSpikes seen = new LiveSpikes(simulation.wiring());
        Map<String, Long> spikes = new LinkedHashMap<>();
        seen.take(0).keySet().forEach(id -> spikes.put(id, 0L));
        int counted = 0;
        while (simulation.stepsDone() < (long) settleSteps + steps && !simulation.isOver()) {
            if (simulation.step(cancelled) && simulation.stepsDone() > settleSteps) {
                seen.record(simulation.stepsDone() - 1);
                seen.take(0).forEach((id, taken) -> spikes.merge(id, all(taken), Long::sum));
                counted++;
            }
        }
        return new ActivityCount(spikes, counted, simulation.divergence());
    }

    private static long all(RecentSpikes taken) {
        return (long) taken.steps().length + taken.left();
    }
}
