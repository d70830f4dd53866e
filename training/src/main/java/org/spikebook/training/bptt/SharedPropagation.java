package org.spikebook.training.bptt;

import org.spikebook.training.bptt.layer.RowKernel;
import org.spikebook.training.bptt.layer.SampleTrace;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.bptt.spike.InputSpikes;
import org.spikebook.training.bptt.spike.SpikeEvents;
import org.spikebook.training.bptt.spike.SpikesByNeuron;
import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.bptt.synapse.Lanes;
import org.spikebook.training.bptt.synapse.SharedSynapses;
import org.spikebook.training.bptt.synapse.SynapseRuns;

import java.util.Arrays;

/**
 * {@link Propagation} through shared weights: a spike adds a row of weights at every place that
 * sees it, adjacent places together; for the gradient, the errors of the steps in which a neuron
 * spiked are added to those rows. Source and target are flat layers ({@link Lanes#flat}).
 */
final class SharedPropagation {

    private final RowKernel rows;
    private final Propagation.Reach reach;
    private final SharedErrors errors;
    private final float[] sum;

    SharedPropagation(TrainableNetwork network, RowKernel rows, Propagation.Reach reach) {
        this.rows = rows;
        this.reach = reach;
        this.errors = new SharedErrors(network, rows, reach);
        this.sum = new float[network.widestChunk()];
    }

    void forward(SharedSynapses synapses, SampleTrace trace, float[] values, int from, int to) {
        Connection connection = synapses.connection();
        int width = Lanes.flat(connection.post()).width();
        int first = Math.max(from, connection.delaySteps());
        SpikeEvents spikes = trace.source(connection);
        for (int t = first; t < to; t++) {
            int sent = t - connection.delaySteps();
            for (int k = spikes.start(sent); k < spikes.end(sent); k++) {
                float factor = spikes.graded() ? spikes.amplitudes()[k] : 1;
                addSource(synapses, spikes.neurons()[k], factor, values, t * width);
            }
        }
        if (connection.fromInput() && trace.input().steadyCount() > 0) {
            addSteady(synapses, trace.input(), values, first, to);
        }
    }

    /** Adds the weights of one source, times a factor, to one step of its targets. */
    private void addSource(
            SharedSynapses synapses, int source, float factor, float[] values, int step) {
        SynapseRuns runs = synapses.map().bySource();
        for (int r = runs.start()[source]; r < runs.start()[source + 1]; r++) {
            rows.addScaled(
                    synapses.weights(),
                    runs.weight()[r],
                    runs.length()[r],
                    factor,
                    values,
                    step + runs.member()[r]);
        }
    }

    private void addSteady(
            SharedSynapses synapses, InputSpikes input, float[] values, int from, int to) {
        int delay = synapses.connection().delaySteps();
        int width = Lanes.flat(synapses.connection().post()).width();
        Arrays.fill(sum, 0, width, 0);
        for (int k = 0; k < input.steadyCount(); k++) {
            addSource(synapses, input.steady()[k], amplitude(input, k), sum, 0);
        }
        SpikeEvents silences = input.silences();
        for (int t = from; t < to; t++) {
            rows.addScaled(sum, 0, width, 1, values, t * width);
            for (int k = silences.start(t - delay); k < silences.end(t - delay); k++) {
                addSource(synapses, silences.neurons()[k], -1, values, t * width);
            }
        }
    }

    private static float amplitude(InputSpikes input, int steady) {
        return input.graded() ? input.steadyAmplitudes()[steady] : 1;
    }

    void backward(
            SharedSynapses synapses, float[] targetErrors, float[] sourceErrors, int from, int to) {
        errors.backward(synapses, targetErrors, sourceErrors, from, to);
    }

    /** Fills the sample's own gradient of the weights. */
    void collectGradient(SharedSynapses synapses, SampleTrace trace) {
        float[] gradient = trace.sharedGradient(synapses.ordinal());
        Arrays.fill(gradient, 0);
        float[] targetErrors = trace.layer(synapses.target()).values();
        Connection connection = synapses.connection();
        addSpikes(synapses, trace.sourceByNeuron(connection), targetErrors, gradient);
        if (connection.fromInput() && trace.input().steadyCount() > 0) {
            addSpikes(synapses, trace.silencesByLine(), targetErrors, gradient);
            addSteadyGradient(synapses, trace.input(), targetErrors, gradient);
        }
    }

    private void addSpikes(
            SharedSynapses synapses,
            SpikesByNeuron spikes,
            float[] targetErrors,
            float[] gradient) {
        SynapseRuns runs = synapses.map().bySource();
        for (int place = 0; place < spikes.activeCount(); place++) {
            int source = spikes.neuron(place);
            for (int r = runs.start()[source]; r < runs.start()[source + 1]; r++) {
                addSpikesOfRun(synapses, spikes, place, r, targetErrors, gradient);
            }
        }
    }

    /** Adds the errors of the steps in which a source's spikes arrive to the weights of a run. */
    private void addSpikesOfRun(
            SharedSynapses synapses,
            SpikesByNeuron spikes,
            int place,
            int run,
            float[] targetErrors,
            float[] gradient) {
        SynapseRuns runs = synapses.map().bySource();
        int delay = synapses.connection().delaySteps();
        int width = Lanes.flat(synapses.connection().post()).width();
        int first = delay * width + runs.member()[run];
        int length = runs.length()[run];
        int[] sent = spikes.steps();
        int from = spikes.start(place);
        int to = spikes.end(place, reach.steps(), delay);
        int weight = runs.weight()[run];
        if (spikes.allOne()) {
            rows.addRows(targetErrors, first, width, length, sent, from, to, gradient, weight);
        } else {
            float[] factor = spikes.amplitudes();
            rows.addScaledRows(
                    targetErrors, first, width, length, sent, factor, from, to, gradient, weight);
        }
    }

    /** Steady lines: the errors of all steps. */
    private void addSteadyGradient(
            SharedSynapses synapses, InputSpikes input, float[] targetErrors, float[] gradient) {
        int width = Lanes.flat(synapses.connection().post()).width();
        Arrays.fill(sum, 0, width, 0);
        for (int t = synapses.connection().delaySteps(); t < reach.steps(); t++) {
            rows.addScaled(targetErrors, t * width, width, 1, sum, 0);
        }
        SynapseRuns runs = synapses.map().bySource();
        for (int k = 0; k < input.steadyCount(); k++) {
            int source = input.steady()[k];
            float factor = amplitude(input, k);
            for (int r = runs.start()[source]; r < runs.start()[source + 1]; r++) {
                rows.addScaled(
                        sum,
                        runs.member()[r],
                        runs.length()[r],
                        factor,
                        gradient,
                        runs.weight()[r]);
            }
        }
    }

    /** Adds what a sample collected. */
    void addGradient(SharedSynapses synapses, SampleTrace trace) {
        float[] own = trace.sharedGradient(synapses.ordinal());
        rows.addScaled(own, 0, own.length, 1, synapses.gradient(), 0);
    }
}
