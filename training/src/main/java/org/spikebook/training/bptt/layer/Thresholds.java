package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.synapse.GradientNorm;
import org.spikebook.training.bptt.synapse.WeightChunk;
import org.spikebook.training.optimizer.Optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Thresholds while they are trained, one for each population that fires; learned is {@code ln θ}, θ
 * being what the way from rest to threshold is of the drawn one.
 *
 * <p>Weights w are kept relative to the threshold. With the weights in mV left alone, a higher
 * threshold makes all of them smaller: {@code dL/d ln θ = -Σ w dL/dw} over all that comes in, and
 * after an update each w is multiplied by the old threshold over the new one.
 */
public final class Thresholds {

    private final TrainableNetwork network;
    private final LayerSynapses synapses;
    private final float[] learned;
    private final float[] gradient;
    private final float[][] state;

    /**
     * @param stateCount numbers that the optimizer keeps for each
     */
    public Thresholds(TrainableNetwork network, LayerSynapses synapses, int stateCount) {
        this.network = network;
        this.synapses = synapses;
        int layers = network.layers().size();
        this.learned = new float[layers];
        this.gradient = new float[layers];
        this.state = new float[stateCount][layers];
    }

    /** The arrays that a state of training is made of. */
    public List<float[]> arrays() {
        return Stream.concat(Stream.of(learned), Stream.of(state)).toList();
    }

    /** What the way from rest to threshold is of the drawn one. */
    public double factor(int layer) {
        return StrictMath.exp(learned[layer]);
    }

    /**
     * Sums the gradient.
     *
     * @param chunks of weights
     * @param products {@code Σ w dL/dw} of each chunk before its update
     * @return the square of its length
     */
    public double sum(List<WeightChunk> chunks, double[] products) {
        double[] sums = new double[gradient.length];
        for (int k = 0; k < products.length; k++) {
            sums[chunks.get(k).synapses().target()] += products[k];
        }
        for (int layer = 0; layer < gradient.length; layer++) {
            gradient[layer] = fires(layer) ? (float) -sums[layer] : 0;
        }
        return GradientNorm.square(gradient, 0, gradient.length);
    }

    /**
     * Updates the thresholds along the gradient, after the weights.
     *
     * @param factor that the gradient is multiplied by first (clipping)
     */
    public void update(float factor, Optimizer.Rule rule) {
        double[] before = IntStream.range(0, gradient.length).mapToDouble(this::factor).toArray();
        GradientNorm.scale(gradient, 0, gradient.length, factor);
        rule.withoutDecay().apply(learned, gradient, state, 0, learned.length);
        for (int layer = 0; layer < gradient.length; layer++) {
            float shrinks = (float) (before[layer] / factor(layer));
            synapses.into(layer).forEach(s -> s.scale(shrinks));
        }
    }

    private boolean fires(int layer) {
        return network.layers().get(layer).neurons() instanceof LifConstants lif && lif.fires();
    }

    /** The threshold of each population that fires, in mV. */
    public Map<String, Double> vThresholdMv() {
        Map<String, Double> thresholds = new LinkedHashMap<>();
        for (int layer = 0; layer < learned.length; layer++) {
            if (network.layers().get(layer).neurons() instanceof LifConstants lif && lif.fires()) {
                thresholds.put(
                        network.layers().get(layer).populationId(),
                        lif.vRestMv() + factor(layer) * lif.scaleMv());
            }
        }
        return thresholds;
    }

    /** Ids of populations with something else that is measured in thresholds, or pooled input. */
    static List<String> untrainable(TrainableNetwork network) {
        List<String> ids = new ArrayList<>();
        for (Layer layer : network.layers()) {
            boolean pooled =
                    layer.incoming().stream()
                            .flatMap(c -> c.shared().stream())
                            .anyMatch(map -> map.fixed().isPresent());
            if (layer.neurons() instanceof LifConstants lif
                    && lif.fires()
                    && (pooled || lif.driveMv() != 0 || !startsAndResetsToRest(lif))) {
                ids.add(layer.populationId());
            }
        }
        return ids;
    }

    private static boolean startsAndResetsToRest(LifConstants lif) {
        return lif.vInitialMv() == lif.vRestMv()
                && (lif.subtract() || lif.vResetMv() == lif.vRestMv());
    }
}
