package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;

/** Where a LIF chip behaves differently from a network that it can run. */
record ChipDeviations(NetworkModel network, ChipSpec chip) {

    /** One for each deviation of each population, in document order. */
    List<Text> texts() {
        List<Text> deviations = new ArrayList<>();
        for (Population population : network.populations()) {
            LifParameters lif = LifParameters.of(population.model().values());
            if (!isAtRest(population, lif)) {
                deviations.add(deviation("startsAtRest", population));
            }
            boolean held = lif.refractorySteps(network.run().dtMs()) > 0;
            if (held && !losesInput(population, lif)) {
                deviations.add(deviation("dropsInput", population));
            }
        }
        return deviations;
    }

    /** Whether the initial values that it names are those of rest. */
    private static boolean isAtRest(Population population, LifParameters lif) {
        Value rest = Value.of(lif.membrane().vRestMv());
        return population.initial().entrySet().stream()
                .allMatch(e -> e.getValue().simplified().equals(atRest(e.getKey(), rest)));
    }

    private static Value atRest(String variable, Value rest) {
        return variable.equals(NeuronModel.POTENTIAL) ? rest : Value.of(0.0);
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
