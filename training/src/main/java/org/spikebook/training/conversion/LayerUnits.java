package org.spikebook.training.conversion;

import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.Population;

/** In what a population's weights are counted. */
final class LayerUnits {

    private LayerUnits() {}

    static boolean isLif(Population population) {
        return population.model().type().equals(Lif.TYPE);
    }

    /** From rest to threshold in mV; 1 for neurons without a threshold. */
    static double thresholdMv(Population population) {
        return isLif(population)
                ? LifParameters.of(population.model().values()).thresholdAboveRestMv()
                : 1;
    }
}
