package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;

/** Where a LIF chip behaves differently from a network that it can run. */
final class ChipDeviations {

    private ChipDeviations() {}

    static List<Text> of(NetworkModel network, ChipSpec chip) {
        List<Text> departures = new ArrayList<>();
        for (Population population : network.populations()) {
            if (!population.initial().isEmpty()) {
                departures.add(departure("startsAtRest", population, chip));
            }
            LifParameters lif = LifParameters.of(population.model().values());
            boolean held = lif.refractorySteps(network.run().dtMs()) > 0;
            if (held && !losesInput(population, lif)) {
                departures.add(departure("dropsInput", population, chip));
            }
        }
        return departures;
    }

    /** As chips do while a neuron is refractory; synaptic currents continue in any case. */
    private static boolean losesInput(Population population, LifParameters lif) {
        return switch (lif.choices().whileRefractory()) {
            case DISCARD -> true;
            case KEEP -> !LifStep.isDelta(population.receptors());
            case INTEGRATE -> false;
        };
    }

    private static Text departure(String key, Population population, ChipSpec chip) {
        return Text.of(ChipDeviations.class, key, chip.name(), population.id());
    }
}
