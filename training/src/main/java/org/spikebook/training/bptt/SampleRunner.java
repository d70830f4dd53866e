package org.spikebook.training.bptt;

import org.spikebook.training.regularizer.Regularizer;
import org.spikebook.training.surrogate.SurrogateGradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes one sample forward and backward through all layers. Holds scratch memory: one a thread. */
final class SampleRunner {

    private final TrainableNetwork network;
    private final SynapseTable synapses;
    private final Propagation propagation;
    private final int steps;
    private final List<LifKernel> kernels = new ArrayList<>();
    private final List<float[]> errors = new ArrayList<>();

    SampleRunner(TrainableNetwork network, SynapseTable synapses, RowKernel rows, int steps) {
        this.network = network;
        this.synapses = synapses;
        this.propagation = new Propagation(rows, steps);
        this.steps = steps;
        for (Layer layer : network.layers()) {
            Lanes lanes = Lanes.of(layer.size());
            kernels.add(new LifKernel(lanes, FloatLif.of(layer.constants()), steps));
            errors.add(new float[lanes.length(steps)]);
        }
    }

    /** Runs the sample whose input spikes are in the trace. */
    void forward(SampleTrace trace) {
        for (int layer = 0; layer < kernels.size(); layer++) {
            float[] values = trace.layer(layer).values();
            Arrays.fill(values, 0);
            for (Synapses into : synapses.into(layer)) {
                propagation.forward(into, trace, values);
            }
            kernels.get(layer).forward(values, trace.layer(layer).spikes());
        }
        readOutput(trace);
    }

    private void readOutput(SampleTrace trace) {
        int output = kernels.size() - 1;
        SpikeEvents spikes = trace.layer(output).spikes();
        int[] counts = trace.outputCounts();
        Arrays.fill(counts, 0);
        for (int k = 0; k < spikes.count(); k++) {
            counts[spikes.neurons()[k]]++;
        }
        for (int i = 0; i < counts.length; i++) {
            trace.outputPotentials()[i] = kernels.get(output).finalPotential(i);
        }
    }

    /**
     * Turns the values of every layer of the trace into errors of its inputs.
     *
     * @param outputGradient derivative of the loss with respect to each output spike; not modified
     * @param penalty what hidden spikes cost
     * @param share of the sample in its batch
     */
    void backward(
            SampleTrace trace,
            double[] outputGradient,
            Regularizer.Penalty penalty,
            float share,
            SurrogateGradient.Curve hidden,
            SurrogateGradient.Curve output) {
        int last = kernels.size() - 1;
        for (int layer = last; layer >= 0; layer--) {
            float[] error = errors.get(layer);
            Arrays.fill(error, 0);
            if (layer == last) {
                spread(outputGradient, error);
            } else if (penalty.spike() > 0 || penalty.silence() > 0) {
                addPrice(layer, trace, penalty, share, error);
            }
            for (Synapses out : synapses.outOf(layer)) {
                propagation.backward(out, trace.layer(out.target()).values(), error);
            }
            SampleTrace.LayerTrace own = trace.layer(layer);
            kernels.get(layer)
                    .backward(own.values(), error, own.spikes(), layer == last ? output : hidden);
        }
    }

    /**
     * Every spike of a hidden neuron costs; the first one of a silent neuron is worth something.
     */
    private void addPrice(
            int layer, SampleTrace trace, Regularizer.Penalty penalty, float share, float[] error) {
        int[] counts = trace.spikeCounts(layer);
        Lanes lanes = Lanes.of(counts.length);
        for (int i = 0; i < counts.length; i++) {
            double price = penalty.spike() - (counts[i] == 0 ? 2 * penalty.silence() : 0);
            for (int t = 0; t < steps; t++) {
                error[lanes.index(i, steps, t)] = (float) price * share;
            }
        }
    }

    /** The loss depends on the spikes of every step alike. */
    private void spread(double[] outputGradient, float[] error) {
        Lanes lanes = Lanes.of(network.outputs());
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < outputGradient.length; i++) {
                error[lanes.index(i, steps, t)] = (float) outputGradient[i];
            }
        }
    }

    /** Adds what a sample contributes to the gradient of a chunk of synapses. */
    void addGradient(Synapses chunkOf, int chunk, SampleTrace trace) {
        propagation.addGradient(chunkOf, chunk, trace);
    }
}
