package org.spikebook.training.conversion;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.bptt.ExactRun;
import org.spikebook.training.bptt.WorkerPool;
import org.spikebook.training.bptt.layer.TrainableNetwork;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Normalization scale of each layer of an artificial network: the maximum or a high percentile of
 * its positive activations on calibration samples (Rueckauer et al. 2017,
 * doi:10.3389/fnins.2017.00682). A spike in every step stands for this value.
 */
final class ActivationScales {

    /** Activations kept together: 64 MB. */
    private static final int MOST_VALUES = 1 << 24;

    private final TrainableNetwork network;
    private final ConversionSettings settings;

    ActivationScales(TrainableNetwork network, ConversionSettings settings) {
        this.network = network;
        this.settings = settings;
    }

    /**
     * The scale of each population.
     *
     * @param samples to measure on, each of one step; evenly spaced ones are taken
     */
    Map<String, Double> measure(WeightSet weights, SpikeSource samples, WorkerPool workers) {
        List<String> ids = network.populationIds();
        Map<String, Double> scales = new TreeMap<>();
        if (settings.scaling() == ConversionSettings.Scaling.NONE) {
            ids.forEach(id -> scales.put(id, 1.0));
            return scales;
        }
        ExactRun run = new ExactRun(network, weights);
        int most = Math.max(1, MOST_VALUES / network.neurons());
        int count = Math.min(samples.sampleCount(), Math.min(settings.samples(), most));
        float[][][] active = new float[count][][];
        workers.run(
                count,
                (k, _) -> {
                    int sample = (int) ((long) k * samples.sampleCount() / count);
                    active[k] = activations(run.run(samples.spikes(sample, 0)));
                });
        for (int layer = 0; layer < ids.size(); layer++) {
            scales.put(ids.get(layer), scale(joined(active, layer)));
        }
        return scales;
    }

    /** Positive activations, by layer. */
    private float[][] activations(ExactRun.Response response) {
        int layers = network.populationIds().size();
        float[][] active = new float[layers][];
        for (int layer = 0; layer < layers; layer++) {
            SpikeTrain train = response.spikes().get(layer);
            active[layer] = train.amplitude();
        }
        active[layers - 1] = positive(response.output().potentials());
        return active;
    }

    private static float[] positive(double[] values) {
        double[] kept = Arrays.stream(values).filter(v -> v > 0).toArray();
        float[] floats = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            floats[i] = (float) kept[i];
        }
        return floats;
    }

    private static float[] joined(float[][][] active, int layer) {
        int length = 0;
        for (float[][] sample : active) {
            length += sample[layer].length;
        }
        float[] joined = new float[length];
        int end = 0;
        for (float[][] sample : active) {
            System.arraycopy(sample[layer], 0, joined, end, sample[layer].length);
            end += sample[layer].length;
        }
        return joined;
    }

    /** 1 for a layer that was never active. */
    private double scale(float[] active) {
        if (active.length == 0) {
            return 1;
        }
        Arrays.sort(active);
        double share =
                settings.scaling() == ConversionSettings.Scaling.MAXIMUM
                        ? 1
                        : settings.percentile() / 100;
        int rank = (int) Math.ceil(share * active.length) - 1;
        return active[Math.max(0, rank)];
    }
}
