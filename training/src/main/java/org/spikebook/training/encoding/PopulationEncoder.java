package org.spikebook.training.encoding;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.training.dataset.Sample;

import java.util.List;

/**
 * Population code by Gaussian receptive fields: each value x becomes n neurons, lines {@code n i}
 * to {@code n i + n - 1}. Neuron k, from 0, is centered at {@code c = (k - 1/2) / (n - 2)} and
 * {@code σ = 1 / (width · (n - 2))} wide; its activation {@code a = exp(-(x - c)² / (2 σ²))} makes
 * it fire once, the earlier the more x is its own: in step {@code ⌊(1 - a) T⌋} of the T steps for
 * which x holds; never where a is below {@code least}. Without randomness.
 *
 * <p>S. M. Bohte, J. N. Kok, H. La Poutré, Error-backpropagation in temporally encoded networks of
 * spiking neurons, Neurocomputing 48, 2002, doi:10.1016/S0925-2312(01)00658-0, where width is 1.5.
 */
public final class PopulationEncoder implements ValueEncoder {

    private static final String NEURONS = "neurons";
    private static final String WIDTH = "width";
    private static final String LEAST = "least";

    @Override
    public String type() {
        return "population";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.whole(NEURONS, "n", 8, 3, 64),
                ParameterInfo.real(WIDTH, "\\beta", Unit.NONE, 1.5).between(0.1, 10).step(0.1),
                ParameterInfo.real(LEAST, "a_{\\min}", Unit.NONE, 0.1)
                        .between(0.001, 0.999)
                        .step(0.05));
    }

    @Override
    public int linesPerValue(ParameterValues settings) {
        return settings.whole(NEURONS);
    }

    @Override
    public SpikeTrain encode(
            Sample sample,
            Shape shape,
            ParameterValues settings,
            EncodingWindow window,
            long stream) {
        Frames frames = Frames.of(sample, window.steps());
        SpikeSort spikes = new SpikeSort(window, lines(shape, settings).size());
        for (int from = 0; from < window.steps(); ) {
            int to = frames.endAfter(from);
            addSpikes(frames.at(from), settings, from, to, spikes);
            from = to;
        }
        return spikes.train(1);
    }

    private static void addSpikes(
            float[] values, ParameterValues settings, int from, int to, SpikeSort spikes) {
        int neurons = settings.whole(NEURONS);
        double width = settings.number(WIDTH);
        double least = settings.number(LEAST);
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < neurons; k++) {
                double activation = activation(values[i], k, neurons, width);
                if (activation >= least) {
                    int after = Math.min((int) ((1 - activation) * (to - from)), to - from - 1);
                    spikes.add(from + after, i * neurons + k);
                }
            }
        }
    }

    /** How much a value is that of neuron {@code k}: 0 to 1. */
    static double activation(double x, int k, int neurons, double width) {
        double distance = ((neurons - 2) * x - (k - 0.5)) * width;
        return ExactMath.exp(-distance * distance / 2);
    }
}
