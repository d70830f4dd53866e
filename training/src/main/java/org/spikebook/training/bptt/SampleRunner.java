package org.spikebook.training.bptt;

import org.spikebook.training.bptt.layer.Layer;
import org.spikebook.training.bptt.layer.LayerKernel;
import org.spikebook.training.bptt.layer.LayerSynapses;
import org.spikebook.training.bptt.layer.RowKernel;
import org.spikebook.training.bptt.layer.SampleTrace;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.bptt.spike.SpikeEvents;
import org.spikebook.training.bptt.synapse.Lanes;
import org.spikebook.training.bptt.synapse.Synapses;
import org.spikebook.training.loss.OutputGradient;
import org.spikebook.training.loss.OutputResponse;
import org.spikebook.training.regularizer.Regularizer;
import org.spikebook.training.surrogate.SurrogateGradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes one sample forward and backward through all layers. Holds scratch memory: one a thread. */
final class SampleRunner {

    private static final float[] NOTHING = {};

    private final TrainableNetwork network;
    private final LayerSynapses synapses;
    private final Propagation propagation;
    private final Propagation.Reach reach;
    private final int steps;
    private final List<LayerKernel> kernels = new ArrayList<>();
    private final List<float[]> errors = new ArrayList<>();
    private final float[] finalErrors;

    SampleRunner(
            TrainableNetwork network,
            LayerSynapses synapses,
            RowKernel rows,
            GradientSettings settings) {
        this.network = network;
        this.synapses = synapses;
        this.steps = settings.steps();
        this.reach = new Propagation.Reach(steps, settings.truncationSteps());
        this.propagation = new Propagation(network, rows, reach);
        this.finalErrors = new float[network.outputs()];
        for (Layer layer : network.layers()) {
            SurrogateGradient.Curve surrogate =
                    layer.equals(network.output())
                            ? settings.outputCurve()
                            : settings.hiddenCurve();
            kernels.add(
                    layer.neurons()
                            .kernel(
                                    layer.lanes(),
                                    steps,
                                    surrogate,
                                    settings.trainsTimeConstants()));
            errors.add(new float[layer.lanes().length(steps)]);
        }
    }

    /** Runs the sample whose input spikes are in the trace. */
    void forward(SampleTrace trace) {
        for (TrainableNetwork.Block block : network.blocks()) {
            for (int layer = block.from(); layer < block.to(); layer++) {
                begin(layer, trace);
            }
            for (int t = 0; t < steps; t++) {
                step(block, t, trace);
            }
        }
        readOutput(trace);
    }

    /** Adds all that comes from outside the layer's block. */
    private void begin(int layer, SampleTrace trace) {
        float[] values = trace.layer(layer).values();
        Arrays.fill(values, 0);
        for (Synapses into : synapses.into(layer)) {
            if (!into.connection().recurrent()) {
                propagation.forward(into, trace, values, 0, steps);
            }
        }
        kernels.get(layer).begin(trace.layer(layer));
    }

    private void step(TrainableNetwork.Block block, int t, SampleTrace trace) {
        for (int layer = block.from(); layer < block.to(); layer++) {
            if (block.loops()) {
                addRecurrent(layer, t, trace);
            }
            kernels.get(layer).step(t);
        }
    }

    private void addRecurrent(int layer, int t, SampleTrace trace) {
        for (Synapses into : synapses.into(layer)) {
            if (into.connection().recurrent()) {
                propagation.forward(into, trace, trace.layer(layer).values(), t, t + 1);
            }
        }
    }

    private void readOutput(SampleTrace trace) {
        int output = kernels.size() - 1;
        SpikeEvents spikes = trace.layer(output).spikes();
        OutputResponse response = trace.response();
        Arrays.fill(response.counts(), 0);
        Arrays.fill(response.firstSteps(), steps);
        for (int t = steps - 1; t >= 0; t--) {
            for (int k = spikes.start(t); k < spikes.end(t); k++) {
                response.counts()[spikes.neurons()[k]]++;
                response.firstSteps()[spikes.neurons()[k]] = t;
            }
        }
        for (int i = 0; i < response.potentials().length; i++) {
            response.potentials()[i] = kernels.get(output).finalPotential(i);
        }
    }

    /**
     * Turns the values of every layer of the trace into errors of its inputs.
     *
     * @param outputGradient derivative of the loss with respect to the output; not modified
     * @param penalty what hidden spikes cost
     * @param share of the sample in its batch
     */
    void backward(
            SampleTrace trace,
            OutputGradient outputGradient,
            Regularizer.Penalty penalty,
            float share) {
        int last = kernels.size() - 1;
        for (TrainableNetwork.Block block : network.blocks().reversed()) {
            for (int layer = block.to() - 1; layer >= block.from(); layer--) {
                float[] error = errors.get(layer);
                Arrays.fill(error, 0);
                if (layer == last) {
                    spread(outputGradient, trace.response(), error);
                } else if (penalty.spike() > 0 || penalty.silence() > 0) {
                    addPenalty(layer, trace, penalty, share, error);
                }
                beginBack(layer, trace, outputGradient, layer == last);
            }
            for (int t = steps - 1; t >= 0; t--) {
                back(block, t, trace);
            }
        }
        trace.sortByNeuron();
        synapses.all().forEach(s -> propagation.collectGradient(s, trace));
        for (int layer = 0; layer < kernels.size(); layer++) {
            trace.decayGradients()[layer] = kernels.get(layer).decayGradient();
        }
    }

    /** Takes over the time constants as they are now. */
    void setDecays(TimeConstants constants) {
        for (int layer = 0; layer < kernels.size(); layer++) {
            kernels.get(layer).setDecay(constants.decay(layer));
        }
    }

    /** Adds the errors of all targets outside the layer's block. */
    private void beginBack(
            int layer, SampleTrace trace, OutputGradient outputGradient, boolean output) {
        for (Synapses out : synapses.outOf(layer)) {
            if (!out.connection().recurrent()) {
                float[] deltas = trace.layer(out.target()).values();
                propagation.backward(out, deltas, errors.get(layer), 0, steps);
            }
        }
        for (int i = 0; output && i < finalErrors.length; i++) {
            finalErrors[i] = (float) outputGradient.potential()[i];
        }
        kernels.get(layer)
                .beginBack(trace.layer(layer), errors.get(layer), output ? finalErrors : NOTHING);
    }

    private void back(TrainableNetwork.Block block, int t, SampleTrace trace) {
        for (int layer = block.to() - 1; layer >= block.from(); layer--) {
            if (block.loops()) {
                addRecurrentErrors(layer, t, trace);
            }
            kernels.get(layer).back(t, reach.endsAt(t));
        }
    }

    private void addRecurrentErrors(int layer, int t, SampleTrace trace) {
        for (Synapses out : synapses.outOf(layer)) {
            if (out.connection().recurrent()) {
                float[] deltas = trace.layer(out.target()).values();
                propagation.backward(out, deltas, errors.get(layer), t, t + 1);
            }
        }
    }

    /**
     * Every spike of a hidden neuron costs; the first one of a silent neuron is worth something.
     */
    private void addPenalty(
            int layer, SampleTrace trace, Regularizer.Penalty penalty, float share, float[] error) {
        int[] counts = trace.spikeCounts(layer);
        Lanes lanes = network.layers().get(layer).lanes();
        for (int i = 0; i < counts.length; i++) {
            double cost = penalty.spike() - (counts[i] == 0 ? 2 * penalty.silence() : 0);
            for (int t = 0; t < steps; t++) {
                error[lanes.index(i, steps, t)] = (float) cost * share;
            }
        }
    }

    /** The errors of output spikes: the same in every step, but for those up to the first. */
    private void spread(OutputGradient gradient, OutputResponse response, float[] error) {
        Lanes lanes = network.output().lanes();
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < response.counts().length; i++) {
                double early = t <= response.firstSteps()[i] ? gradient.early()[i] : 0;
                error[lanes.index(i, steps, t)] = (float) (gradient.spike()[i] + early);
            }
        }
    }

    /** Adds what a sample contributes to the gradient of a part of synapses. */
    void addGradient(Synapses partOf, int part, SampleTrace trace) {
        propagation.addGradient(partOf, part, trace);
    }
}
