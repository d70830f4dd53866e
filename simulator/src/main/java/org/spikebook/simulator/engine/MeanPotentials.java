package org.spikebook.simulator.engine;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Probe;

import java.util.LinkedHashMap;
import java.util.Map;

/** How far the neurons of populations are charged at the end of a step, in the mean. */
record MeanPotentials(Wiring wiring) {

    private static final double PARTS_OF_A_MV = 100;

    /** In mV to a hundredth, by id of each population with a membrane potential; finite. */
    Map<String, Double> byPopulation() {
        Map<String, Double> means = new LinkedHashMap<>();
        for (Population population : wiring.network().model().populations()) {
            if (Probe.variables(population).contains(NeuronModel.POTENTIAL)) {
                double mean = mean(wiring.state(population.id()).variable(NeuronModel.POTENTIAL));
                if (Double.isFinite(mean)) {
                    means.put(
                            population.id(), ExactMath.round(mean * PARTS_OF_A_MV) / PARTS_OF_A_MV);
                }
            }
        }
        return means;
    }

    private static double mean(double[] potentialsMv) {
        double sum = 0;
        for (double potentialMv : potentialsMv) {
            sum += potentialMv;
        }
        return sum / potentialsMv.length;
    }
}
