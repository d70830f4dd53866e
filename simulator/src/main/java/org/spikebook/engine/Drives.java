package org.spikebook.engine;

import org.spikebook.compile.CompiledNetwork;
import org.spikebook.compile.CompiledProjection;
import org.spikebook.compile.SynapseTable;
import org.spikebook.network.model.Population;
import org.spikebook.parameter.Unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What drives the neurons of a population: the strongest weight or current of each projection. */
final class Drives {

    private final CompiledNetwork network;
    private final Wiring wiring;

    Drives(CompiledNetwork network, Wiring wiring) {
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
        weights.sort(Comparator.comparingDouble(drive -> -Math.abs(drive.jolt())));
        currents.addAll(weights);
        return currents;
    }

    private static Divergence.Drive ofCurrent(String id, double[] linesPa) {
        double most = 0;
        for (double pa : linesPa) {
            most = Math.abs(pa) > Math.abs(most) ? pa : most;
        }
        return new Divergence.Drive(id, most, 0, Unit.PICOAMPERE.symbol());
    }

    private Divergence.Drive ofWeights(CompiledProjection projection, Population target) {
        double most = 0;
        List<double[]> plastic = wiring.weights(projection.description().id());
        for (int b = 0; b < projection.blocks().size(); b++) {
            SynapseTable table = projection.table(b);
            for (int k = 0; k < table.synapseCount(); k++) {
                double weight = plastic.isEmpty() ? projection.weight(table, k) : plastic.get(b)[k];
                most = Math.abs(weight) > Math.abs(most) ? weight : most;
            }
        }
        String unit = target.receptors().component().weightUnit().symbol();
        return new Divergence.Drive(projection.description().id(), 0, most, unit);
    }
}
