package org.spikebook.simulator.engine;

import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which changes a run can take on while it continues: values of parameters and weights. What
 * decides how a run's memory is laid out must stay: who there is, how many, joined how, with which
 * delays, recorded how, and the run's own settings.
 */
public record Steering(NetworkModel before, NetworkModel after) {

    /** Whether a run of {@code before} can continue as a run of {@code after}. */
    public boolean isPossible() {
        return before.run().equals(after.run())
                && before.recorders().equals(after.recorders())
                && allMatch(before.populations(), after.populations(), Steering::arePlacedAlike)
                && allMatch(before.stimuli(), after.stimuli(), Steering::arePlacedAlike)
                && allMatch(before.projections(), after.projections(), Steering::arePlacedAlike);
    }

    /**
     * Whether neurons can continue from where they are: the same populations and stimuli in steps
     * of the same length, however they are joined.
     */
    boolean keepsNeurons() {
        return before.run().equals(after.run())
                && allMatch(before.populations(), after.populations(), Steering::arePlacedAlike)
                && allMatch(before.stimuli(), after.stimuli(), Steering::arePlacedAlike);
    }

    private static <T> boolean allMatch(List<T> before, List<T> after, BiPredicate<T, T> alike) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int k = 0; k < before.size(); k++) {
            if (!alike.test(before.get(k), after.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static boolean arePlacedAlike(Population a, Population b) {
        return a.id().equals(b.id())
                && a.size() == b.size()
                && a.model().type().equals(b.model().type())
                && a.receptors().type().equals(b.receptors().type())
                && variables(a).equals(variables(b));
    }

    /** Those of typed equations are what the text says. */
    private static List<String> variables(Population population) {
        return population.model().component().stateVariables().stream()
                .map(ParameterInfo::name)
                .toList();
    }

    private static boolean arePlacedAlike(Stimulus a, Stimulus b) {
        return a.id().equals(b.id())
                && a.size() == b.size()
                && a.model().type().equals(b.model().type())
                && encoder(a).equals(encoder(b));
    }

    /** Some encoders give spikes amplitudes, for which there is room or is not. */
    private static String encoder(Stimulus stimulus) {
        return stimulus.model().type().equals(DatasetStimulus.TYPE)
                ? stimulus.model().values().word(DatasetStimulus.ENCODER)
                : "";
    }

    /** Whether what one has learned, and its synapses, can be those of the other. */
    static boolean arePlacedAlike(Projection a, Projection b) {
        return a.id().equals(b.id())
                && a.from().equals(b.from())
                && a.to().equals(b.to())
                && a.connector().equals(b.connector())
                && a.delayMs().equals(b.delayMs())
                && isShared(a.weight()) == isShared(b.weight())
                && kept(a).equals(kept(b));
    }

    /** What decides which traces of spikes a rule keeps; empty if there is no rule. */
    private static List<Object> kept(Projection projection) {
        return projection
                .plasticity()
                .map(rule ->
                        List.<Object>of(rule.type(), rule.component().marksSynapses(rule.values())))
                .orElse(List.of());
    }

    /** One weight for all is delivered by other means than a weight for each. */
    private static boolean isShared(Value weight) {
        return weight instanceof Value.Real;
    }
}
