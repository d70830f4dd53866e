package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.CompiledStimulus;
import org.spikebook.simulator.model.stimulus.poisson.CountGenerator;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the parts of a network want to know of each other: how far back, as a list of spikes or only
 * as their number, and what can be left out because no one sends it.
 */
public final class HistoryRequirements {

    private final CompiledNetwork network;
    private final Map<CompiledProjection, CountGenerator> counted = new IdentityHashMap<>();
    private final Set<String> currents = new HashSet<>();
    private final boolean listsAll;

    /**
     * @param listsAll whether the spikes of every stimulus are wanted as a list
     */
    public HistoryRequirements(CompiledNetwork network, boolean listsAll) {
        this.network = network;
        this.listsAll = listsAll;
        for (CompiledStimulus stimulus : network.stimuli()) {
            switch (stimulus) {
                case CompiledStimulus.Spiking(var description, CountGenerator generator) ->
                        noteCounted(description.id(), generator);
                case CompiledStimulus.Spiking _ -> {
                    // its spikes are listed
                }
                case CompiledStimulus.Driving(var description, _) -> currents.add(description.id());
            }
        }
    }

    private void noteCounted(String id, CountGenerator generator) {
        network.projections().stream()
                .filter(projection -> projection.description().from().equals(id))
                .filter(CompiledProjection::takesCounts)
                .forEach(projection -> counted.put(projection, generator));
    }

    /**
     * How many steps back the spikes or currents of a population or stimulus are needed: a delay
     * along projections that leave it, twice a delay by rules with the delay on the dendrite, one
     * step by other rules.
     */
    public int stepsBack(String id) {
        int steps = 1;
        for (CompiledProjection projection : network.projections()) {
            if (projection.description().from().equals(id)) {
                steps = Math.max(steps, projection.longestDelaySteps());
            }
            if (projection.description().to().equals(id)
                    && projection.description().plasticity().isPresent()) {
                steps = Math.max(steps, 2 * projection.longestDelaySteps());
            }
        }
        return steps;
    }

    /** Who counts the spikes of a projection along which only their number matters. */
    Optional<CountGenerator> counting(CompiledProjection projection) {
        return Optional.ofNullable(counted.get(projection));
    }

    /** Whether anybody needs the spikes of a stimulus as a list. */
    public boolean isListed(String stimulus) {
        return listsAll
                || isRecorded(stimulus)
                || network.projections().stream()
                        .anyMatch(projection ->
                                isRewardOf(projection, stimulus)
                                        || projection.description().from().equals(stimulus)
                                                && !counted.containsKey(projection));
    }

    private boolean isRecorded(String id) {
        return network.model().recorders().stream().anyMatch(r -> r.of().equals(id));
    }

    private static boolean isRewardOf(CompiledProjection projection, String id) {
        return projection.description().plasticity().stream()
                .flatMap(rule -> rule.component().listensTo(rule.values()).stream())
                .anyMatch(id::equals);
    }

    /** Whether no spike that reaches a population ever inhibits. */
    public boolean isExcitedOnly(String population) {
        return network.into(population).stream().allMatch(network::onlyExcites);
    }

    /** Whether a stimulus sends currents into a population. */
    public boolean isDriven(String population) {
        return network.into(population).stream()
                .anyMatch(projection -> currents.contains(projection.description().from()));
    }
}
