package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Evidence.LargestWeight;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the strongest synapse onto a population, weights as they are drawn. */
record StrongestSynapse(Laboratory laboratory, NetworkModel network, RunControl control) {

    Finding<LargestWeight> onto(String population) {
        if (network.population(population).isEmpty()) {
            return Reasons.lacking("population.missing", population);
        }
        List<Projection> into = network.into(population).stream().filter(this::spikes).toList();
        return new Networks(laboratory)
                .compiled(network.withProjections(into), control)
                .then(compiled -> largest(compiled, into, population));
    }

    /** Currents have no weights. */
    private boolean spikes(Projection projection) {
        return !network.carriesCurrent(projection);
    }

    private Finding<LargestWeight> largest(
            CompiledNetwork compiled, List<Projection> into, String population) {
        String unit =
                network.population(population)
                        .orElseThrow()
                        .receptors()
                        .component()
                        .weightUnit()
                        .symbol();
        LargestWeight largest = new LargestWeight(0, unit, "");
        Map<String, Map<Long, Double>> bySource = new HashMap<>();
        for (Projection projection : into) {
            double weight =
                    largest(
                            compiled,
                            projection,
                            bySource.computeIfAbsent(projection.from(), _ -> new HashMap<>()));
            if (weight > largest.weight()) {
                largest = new LargestWeight(weight, unit, projection.id());
            }
        }
        return Finding.found(largest);
    }

    /**
     * The largest sum of absolute weights of a pair.
     *
     * @param sums of the pairs of this source so far; added to
     */
    private static double largest(
            CompiledNetwork compiled, Projection projection, Map<Long, Double> sums) {
        double[] largest = {0};
        compiled.projection(projection.id())
                .forEachSynapse((source, target, weight, _) -> {
                    long pair = (long) source << Integer.SIZE | target;
                    double sum = sums.merge(pair, Math.abs(weight), Double::sum);
                    largest[0] = Math.max(largest[0], sum);
                });
        return largest[0];
    }
}
