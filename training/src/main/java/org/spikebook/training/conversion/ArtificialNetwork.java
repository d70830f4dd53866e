package org.spikebook.training.conversion;

import org.spikebook.simulator.model.connector.Pooling;
import org.spikebook.simulator.model.neuron.Relu;
import org.spikebook.simulator.model.neuron.ReluParameters;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;
import java.util.TreeMap;

/**
 * The source ANN of a converted network, recovered from it by inverting the weight normalization:
 * {@code w = W λ_l / (θ_l λ_k)}, so that the source is available wherever the file comes from.
 * Gains of rectified linear units are part of the weights.
 *
 * @param network takes no time: one step is a forward pass
 * @param weights of all its projections, without units
 */
public record ArtificialNetwork(NetworkModel network, WeightSet weights) {

    /**
     * Recovers it.
     *
     * @param scales for each population and stimulus, the value that a spike in every step stands
     *     for, as {@link ConversionReport#scales()} has them
     */
    public static ArtificialNetwork of(
            NetworkModel spiking, WeightSet weights, Map<String, Double> scales) {
        TrainableAnn ann = new TrainableAnn(spiking);
        NetworkModel plain = ann.network();
        NetworkModel network =
                plain.mapPopulations(p -> biased(p, spiking, scales))
                        .mapProjections(p -> unscaled(p, scales));
        return new ArtificialNetwork(network, unscaled(plain, ann.weights(weights), scales));
    }

    /** A bias became a current that adds as much in every step. */
    private static Population biased(
            Population ann, NetworkModel spiking, Map<String, Double> scales) {
        if (!(ann.model().component() instanceof Relu)) {
            return ann;
        }
        Population drawn = spiking.population(ann.id()).orElseThrow();
        LeakyMembrane membrane = LeakyMembrane.of(drawn.model().values());
        double bias =
                membrane.biasPa()
                        * membrane.mvPerPa(spiking.run().dtMs())
                        / new LayerUnits(drawn).thresholdMv()
                        * scale(ann.id(), scales);
        return ann.withModel(
                Configured.of(new Relu(), Map.of(ReluParameters.BIAS, Value.of(bias))));
    }

    private static Projection unscaled(Projection ann, Map<String, Double> scales) {
        return ann.connector().component() instanceof Pooling
                        && ann.weight() instanceof Value.Real(double weight)
                ? ann.withWeight(Value.of(weight * factor(ann, scales)))
                : ann;
    }

    private static WeightSet unscaled(
            NetworkModel ann, WeightSet weights, Map<String, Double> scales) {
        Map<String, ProjectionWeights> unscaled = new TreeMap<>();
        for (Projection projection : ann.projections()) {
            unscaled.put(
                    projection.id(),
                    weights.of(projection.id()).orElseThrow().times(factor(projection, scales)));
        }
        return new WeightSet(unscaled);
    }

    private static double factor(Projection projection, Map<String, Double> scales) {
        return scale(projection.to(), scales) / scale(projection.from(), scales);
    }

    private static double scale(String id, Map<String, Double> scales) {
        return scales.getOrDefault(id, 1.0);
    }
}
