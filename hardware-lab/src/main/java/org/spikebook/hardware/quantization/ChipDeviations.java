package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;

/** Where a LIF chip behaves differently from a network that it can run. */
record ChipDeviations(NetworkModel network, ChipSpec chip) {

    /** One for each deviation of each population, in document order. */
    List<Text> texts() {
        List<Text> deviations = new ArrayList<>();
        for (Population population : network.populations()) {
            if (!population.initial().isEmpty()) {
                deviations.add(deviation("startsAtRest", population));
            }
            LifParameters lif = LifParameters.of(population.model().values());
            boolean held = lif.refractorySteps(network.run().dtMs()) > 0;
            if (held && !losesInput(population, lif)) {
                deviations.add(deviation("dropsInput", population));
            }
        }
        return deviations;
    }

    /** As chips do while a neuron is refractory; synaptic currents continue in any case. */
    private static boolean losesInput(Population population, LifParameters lif) {
        return switch (lif.choices().whileRefractory()) {
            case DISCARD -> true;
            case KEEP -> !LifStep.isDelta(population.receptors());
            case INTEGRATE -> false;
        };
    }

    private Text deviation(String key, Population population) {
        return Text.of(ChipDeviations.class, key, chip.name(), population.id());
    }
}
