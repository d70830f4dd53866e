package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.population.Divergence;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** What drives the neurons of a population: the strongest weight or current of each projection. */
final class Drives {

    private final CompiledNetwork network;
    private final Wiring wiring;
    private final CancellationToken cancellation;

    /**
     * @param cancellation asks while weights are looked through
     */
    Drives(CompiledNetwork network, Wiring wiring, CancellationToken cancellation) {
        this.cancellation = cancellation;
        this.network = network;
        this.wiring = wiring;
    }

    /** Currents first, then weights; each kind by descending size. */
    List<Divergence.Drive> of(Population population, int step) {
        List<Divergence.Drive> currents = new ArrayList<>();
        List<Divergence.Drive> weights = new ArrayList<>();
        for (CompiledProjection projection : network.into(population.id())) {
            String id = projection.description().id();
            wiring.currents(projection.description().from())
                    .ifPresentOrElse(
                            history -> currents.add(ofCurrent(id, history.at(step))),
                            () -> weights.add(ofWeights(projection, population)));
        }
        currents.sort(Comparator.comparingDouble(drive -> -Math.abs(drive.currentPa())));
        weights.sort(Comparator.comparingDouble(drive -> -Math.abs(drive.weight())));
        currents.addAll(weights);
        return currents;
    }

    private static Divergence.Drive ofCurrent(String id, double[] linesPa) {
        double most = strongest(Arrays.stream(linesPa));
        return new Divergence.Drive(id, most, 0, Unit.PICOAMPERE.symbol());
    }

    private Divergence.Drive ofWeights(CompiledProjection projection, Population target) {
        String unit = target.receptors().component().weightUnit().symbol();
        String id = projection.description().id();
        return new Divergence.Drive(id, 0, strongestWeight(projection), unit);
    }

    private double strongestWeight(CompiledProjection projection) {
        List<double[]> plastic = wiring.weights(projection.description().id());
        if (!plastic.isEmpty()) {
            return strongest(
                    plastic.stream()
                            .flatMapToDouble(Arrays::stream)
                            .peek(_ -> cancellation.addWork(1)));
        }
        double[] most = {0};
        projection.forEachSynapse((_, _, weight, _) -> {
            cancellation.addWork(1);
            most[0] = stronger(most[0], weight);
        });
        return most[0];
    }

    private static double strongest(DoubleStream values) {
        return values.reduce(0, Drives::stronger);
    }

    private static double stronger(double a, double b) {
        return Math.abs(b) > Math.abs(a) ? b : a;
    }
}
