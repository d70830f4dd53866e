package org.spikebook.training.conversion;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.bptt.Inspection;
import org.spikebook.training.bptt.NetworkInspector;
import org.spikebook.training.bptt.WorkerPool;

import java.util.Map;

/**
 * A spiking network converted from the artificial one that was trained in its place.
 *
 * @param network ordinary: to be simulated, mapped and judged
 * @param weights of all its projections
 * @param scales for each population, the activation that a spike in every step stands for
 */
public record Conversion(NetworkModel network, WeightSet weights, Map<String, Double> scales) {

    /**
     * Converts a network.
     *
     * @param drawn as it was drawn
     * @param trained weights of its {@link TrainableAnn}
     * @param calibration training samples encoded for the artificial network, of one step each
     * @param inputPerStep mean input of a value of 1 in one step of the spiking network
     */
    public static Conversion of(
            NetworkModel drawn,
            WeightSet trained,
            SpikeSource calibration,
            double inputPerStep,
            ConversionSettings settings,
            WorkerPool workers) {
        NetworkModel ann = new TrainableAnn(drawn).network();
        if (!(NetworkInspector.inspect(ann) instanceof Inspection.Trainable(var trainable))) {
            throw new IllegalArgumentException("not a trainable twin");
        }
        Map<String, Double> scales =
                new ActivationScales(trainable, settings).measure(trained, calibration, workers);
        drawn.populations().stream()
                .filter(p -> drawn.isOutput(p) && !new LayerUnits(p).isLif())
                .forEach(p -> scales.put(p.id(), 1.0));
        if (settings.scaling() != ConversionSettings.Scaling.NONE) {
            drawn.stimuli().stream()
                    .map(Stimulus::id)
                    .forEach(id -> scales.put(id, 1 / inputPerStep));
        }
        ConvertedSnn spiking = new ConvertedSnn(drawn, scales, settings);
        return new Conversion(spiking.network(), spiking.weights(trained), scales);
    }
}
