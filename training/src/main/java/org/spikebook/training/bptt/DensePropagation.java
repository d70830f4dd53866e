package org.spikebook.training.bptt;

import org.spikebook.training.bptt.layer.RowKernel;
import org.spikebook.training.bptt.layer.SampleTrace;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.bptt.spike.InputSpikes;
import org.spikebook.training.bptt.spike.SpikeEvents;
import org.spikebook.training.bptt.spike.SpikesByNeuron;
import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.bptt.synapse.DenseSynapses;
import org.spikebook.training.bptt.synapse.Lanes;

import java.util.Arrays;

/** {@link Propagation} through weights of their own, chunk by chunk. */
final class DensePropagation {

    private final RowKernel rows;
    private final Propagation.Reach reach;
    private final float[] sum;
    private final float[] part;
    private final int[] active;
    private final float[] activeError;

    DensePropagation(TrainableNetwork network, RowKernel rows, Propagation.Reach reach) {
        this.rows = rows;
        this.reach = reach;
        int widest = network.widestChunk();
        int largest = network.largestLayer();
        this.sum = new float[widest];
        this.part = new float[widest];
        this.active = new int[largest];
        this.activeError = new float[largest];
    }

    void forward(DenseSynapses synapses, SampleTrace trace, float[] values, int from, int to) {
        Connection connection = synapses.connection();
        int first = Math.max(from, connection.delaySteps());
        SpikeEvents spikes = trace.source(connection);
        for (int chunk = 0; chunk < synapses.post().chunks(); chunk++) {
            for (int t = first; t < to; t++) {
                int sent = t - connection.delaySteps();
                addRows(synapses, spikes, sent, chunk, values, at(synapses, chunk, t));
            }
            if (connection.fromInput() && trace.input().steadyCount() > 0) {
                addSteady(synapses, trace.input(), values, chunk, first, to);
            }
        }
    }

    /**
     * Steady lines: all their weights in every step, less those of the lines that are silent in it.
     */
    private void addSteady(
            DenseSynapses synapses,
            InputSpikes input,
            float[] values,
            int chunk,
            int from,
            int to) {
        int width = synapses.post().width();
        int delay = synapses.connection().delaySteps();
        Arrays.fill(sum, 0, width, 0);
        sumSteady(synapses, input, chunk);
        for (int t = from; t < to; t++) {
            int at = at(synapses, chunk, t);
            rows.addScaled(sum, 0, width, 1, values, at);
            if (!input.graded()) {
                Arrays.fill(part, 0, width, 0);
                addRows(synapses, input.silences(), t - delay, chunk, part, 0);
                rows.addScaled(part, 0, width, -1, values, at);
            }
        }
    }

    private void sumSteady(DenseSynapses synapses, InputSpikes input, int chunk) {
        float[] weights = synapses.weights();
        int base = synapses.partStart(chunk);
        int width = synapses.post().width();
        int count = input.steadyCount();
        if (input.graded()) {
            rows.addScaledRows(
                    weights,
                    base,
                    width,
                    width,
                    input.steady(),
                    input.steadyAmplitudes(),
                    0,
                    count,
                    sum,
                    0);
        } else {
            rows.addRows(weights, base, width, width, input.steady(), 0, count, sum, 0);
        }
    }

    private void addRows(
            DenseSynapses synapses, SpikeEvents spikes, int sent, int chunk, float[] out, int at) {
        float[] weights = synapses.weights();
        int base = synapses.partStart(chunk);
        int width = synapses.post().width();
        int from = spikes.start(sent);
        int to = spikes.end(sent);
        if (spikes.graded()) {
            rows.addScaledRows(
                    weights,
                    base,
                    width,
                    width,
                    spikes.neurons(),
                    spikes.amplitudes(),
                    from,
                    to,
                    out,
                    at);
        } else {
            rows.addRows(weights, base, width, width, spikes.neurons(), from, to, out, at);
        }
    }

    void backward(
            DenseSynapses synapses, float[] targetErrors, float[] sourceErrors, int from, int to) {
        int delay = synapses.connection().delaySteps();
        int post = synapses.connection().post();
        Lanes pre = synapses.pre();
        for (int t = from; t < to; t++) {
            if (!reach.reaches(t + delay, t)) {
                continue;
            }
            int count = findActive(synapses, targetErrors, t + delay);
            for (int chunk = 0; chunk < pre.chunks(); chunk++) {
                rows.addScaledRows(
                        synapses.transposed(),
                        pre.row(chunk, post, 0),
                        pre.width(),
                        pre.width(),
                        active,
                        activeError,
                        0,
                        count,
                        sourceErrors,
                        pre.row(chunk, reach.steps(), t));
            }
        }
    }

    /** Lists the targets that have an error at all: a surrogate with a cut-off leaves few. */
    private int findActive(DenseSynapses synapses, float[] targetErrors, int step) {
        Lanes post = synapses.post();
        int count = 0;
        for (int chunk = 0; chunk < post.chunks(); chunk++) {
            int row = post.row(chunk, reach.steps(), step);
            int first = chunk * post.width();
            for (int lane = 0; lane < post.used(chunk); lane++) {
                float error = targetErrors[row + lane];
                active[count] = first + lane;
                activeError[count] = error;
                count += error == 0 ? 0 : 1;
            }
        }
        return count;
    }

    void addGradient(DenseSynapses synapses, int chunk, SampleTrace trace) {
        float[] targetErrors = trace.layer(synapses.target()).values();
        Connection connection = synapses.connection();
        addSpikes(synapses, chunk, trace.sourceByNeuron(connection), targetErrors);
        if (connection.fromInput() && trace.input().steadyCount() > 0) {
            addSpikes(synapses, chunk, trace.silencesByLine(), targetErrors);
            addSteadyGradient(synapses, chunk, trace.input(), targetErrors);
        }
    }

    /** Adds the errors of the steps in which a source's spikes arrive to the source's row. */
    private void addSpikes(
            DenseSynapses synapses, int chunk, SpikesByNeuron spikes, float[] targetErrors) {
        int delay = synapses.connection().delaySteps();
        int base = synapses.partStart(chunk);
        int width = synapses.post().width();
        int first = at(synapses, chunk, delay);
        float[] gradient = synapses.gradient();
        int[] sent = spikes.steps();
        for (int place = 0; place < spikes.activeCount(); place++) {
            int from = spikes.start(place);
            int to = spikes.end(place, reach.steps(), delay);
            int row = base + spikes.neuron(place) * width;
            if (spikes.allOne()) {
                rows.addRows(targetErrors, first, width, width, sent, from, to, gradient, row);
            } else {
                float[] factor = spikes.amplitudes();
                rows.addScaledRows(
                        targetErrors, first, width, width, sent, factor, from, to, gradient, row);
            }
        }
    }

    /** Steady lines: the errors of all steps. */
    private void addSteadyGradient(
            DenseSynapses synapses, int chunk, InputSpikes input, float[] targetErrors) {
        int width = synapses.post().width();
        Arrays.fill(sum, 0, width, 0);
        for (int t = synapses.connection().delaySteps(); t < reach.steps(); t++) {
            rows.addScaled(targetErrors, at(synapses, chunk, t), width, 1, sum, 0);
        }
        int base = synapses.partStart(chunk);
        int count = input.steadyCount();
        if (input.graded()) {
            addScaled(synapses, input.steady(), input.steadyAmplitudes(), count, base);
        } else {
            rows.addToRows(synapses.gradient(), base, width, input.steady(), 0, count, sum, 0);
        }
    }

    private void addScaled(
            DenseSynapses synapses, int[] index, float[] factor, int count, int base) {
        int width = synapses.post().width();
        for (int k = 0; k < count; k++) {
            int out = base + index[k] * width;
            rows.addScaled(sum, 0, width, factor[k], synapses.gradient(), out);
        }
    }

    private int at(DenseSynapses synapses, int chunk, int t) {
        return synapses.post().row(chunk, reach.steps(), t);
    }
}
