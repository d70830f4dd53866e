package org.spikebook.simulator.engine;

import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Which changes a run can take on while it continues. A run that is restored from a snapshot takes
 * on values of parameters and weights: what decides how its memory is laid out must stay. An
 * endless run takes on other parts as well, as long as its steps and random numbers stay: what is
 * in both networks continues.
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
     * Whether something of the network before continues from where it is: a population or a
     * stimulus of the same kind, in steps of the same length, by the same random numbers.
     */
    boolean keepsParts() {
        return before.run().equals(after.run())
                && Stream.concat(
                                after.populations().stream().map(Population::id),
                                after.stimuli().stream().map(Stimulus::id))
                        .anyMatch(this::keeps);
    }

    /** Whether the population or stimulus of that id is of the same kind, whatever its size. */
    boolean keeps(String id) {
        return areBoth(before.population(id), after.population(id), Steering::areOfOneKind)
                || areBoth(before.stimulus(id), after.stimulus(id), Steering::areOfOneKind);
    }

    /** Whether it is also as large as it was. */
    boolean keepsAll(String id) {
        return keeps(id) && before.memberCount(id) == after.memberCount(id);
    }

    /** Whether what a projection has learned, and its synapses, are there in both networks. */
    boolean keepsSynapses(Projection last, Projection next) {
        return arePlacedAlike(last, next) && keepsAll(next.from()) && keepsAll(next.to());
    }

    private static <T> boolean areBoth(Optional<T> a, Optional<T> b, BiPredicate<T, T> alike) {
        return a.isPresent() && b.isPresent() && alike.test(a.get(), b.get());
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
        return a.size() == b.size() && areOfOneKind(a, b);
    }

    private static boolean areOfOneKind(Population a, Population b) {
        return a.id().equals(b.id())
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
        return a.size() == b.size() && areOfOneKind(a, b);
    }

    private static boolean areOfOneKind(Stimulus a, Stimulus b) {
        return a.id().equals(b.id())
                && a.model().type().equals(b.model().type())
                && encoder(a).equals(encoder(b));
    }

    /** Some encoders give spikes amplitudes, for which there is room or is not. */
    private static String encoder(Stimulus stimulus) {
        return stimulus.model().type().equals(DatasetStimulus.TYPE)
                ? stimulus.model().values().word(DatasetStimulus.ENCODER)
                : "";
    }

    private static boolean arePlacedAlike(Projection a, Projection b) {
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
