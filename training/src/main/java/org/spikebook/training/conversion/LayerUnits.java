package org.spikebook.training.conversion;

import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.Population;

/** In what a population's weights are counted. */
record LayerUnits(Population population) {

    boolean isLif() {
        return population.model().type().equals(Lif.TYPE);
    }

    /** From rest to threshold in mV; 1 for neurons without a threshold. */
    double thresholdMv() {
        return isLif() ? LifParameters.of(population.model().values()).thresholdAboveRestMv() : 1;
    }
}
