package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.stimulus.RegularSpikes;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constant input of a graph's nodes: one line that fires in every step, with weights to them. */
final class NirBias {

    private NirBias() {}

    static Stimulus stimulus(String id, double dtMs) {
        return new Stimulus(
                id,
                Shape.of(1),
                Configured.of(
                        new RegularSpikes(),
                        Map.of(
                                RegularSpikes.INTERVAL,
                                Value.of(dtMs),
                                RegularSpikes.START,
                                Value.of(0))));
    }

    /** Weights in the order of the places here; {@code bias} is in that of the file. */
    static Value weight(double[] bias, NirNeurons neurons, List<Integer> shape) {
        int[] places = NirProjection.places(shape);
        double[] gain = neurons.gain();
        double[] weights = new double[bias.length];
        for (int i = 0; i < bias.length; i++) {
            weights[places[i]] = NirProjection.asFloat(bias[i] * gain[i]);
        }
        return NirProjection.series(weights);
    }

    static Projection projection(String id, String from, String to, Value weight) {
        return new Projection(
                id,
                from,
                to,
                Configured.defaults(new AllToAll()),
                weight,
                Value.of(0),
                Optional.empty());
    }
}
