package org.spikebook.training.bptt;

import java.util.Arrays;

/**
 * Carries spikes forward through the synapses of a connection, the errors of its targets back to
 * its source, and both together into its gradient, chunk by chunk. Holds scratch memory: one a
 * thread.
 */
final class Propagation {

    private final RowKernel rows;
    private final int steps;
    private final float[] sum = new float[Lanes.MAX_WIDTH];
    private final float[] part = new float[Lanes.MAX_WIDTH];

    Propagation(RowKernel rows, int steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /**
     * Adds the weights of arriving spikes to the input of the target.
     *
     * @param values input of the target over all steps; modified
     */
    void forward(Synapses synapses, SampleTrace trace, float[] values) {
        for (int chunk = 0; chunk < synapses.post().chunks(); chunk++) {
            addArrivals(synapses, trace.source(synapses.connection()), values, chunk);
            if (synapses.connection().fromInput() && trace.input().steadyCount() > 0) {
                addSteady(synapses, trace.input(), values, chunk);
            }
        }
    }

    private void addArrivals(Synapses synapses, SpikeEvents spikes, float[] values, int chunk) {
        int delay = synapses.connection().delaySteps();
        for (int t = delay; t < steps; t++) {
            addRows(synapses, spikes, t - delay, chunk, values, at(synapses, chunk, t));
        }
    }

    /**
     * Steady lines: all their weights in every step, less those of the lines that are silent in it.
     */
    private void addSteady(Synapses synapses, InputSpikes input, float[] values, int chunk) {
        int width = synapses.post().width();
        int delay = synapses.connection().delaySteps();
        Arrays.fill(sum, 0);
        rows.addRows(
                synapses.weights(),
                synapses.chunkStart(chunk),
                width,
                input.steady(),
                0,
                input.steadyCount(),
                sum,
                0);
        for (int t = delay; t < steps; t++) {
            Arrays.fill(part, 0);
            addRows(synapses, input.silences(), t - delay, chunk, part, 0);
            int at = at(synapses, chunk, t);
            rows.addScaled(sum, 0, width, 1, values, at);
            rows.addScaled(part, 0, width, -1, values, at);
        }
    }

    private void addRows(
            Synapses synapses, SpikeEvents spikes, int sent, int chunk, float[] out, int at) {
        rows.addRows(
                synapses.weights(),
                synapses.chunkStart(chunk),
                synapses.post().width(),
                spikes.neurons(),
                spikes.start(sent),
                spikes.end(sent),
                out,
                at);
    }

    /**
     * Adds the errors of the target's inputs, through the weights, to the errors of the source's
     * spikes.
     *
     * @param deltas errors of the target's inputs over all steps; not modified
     * @param errors of the source's spikes over all steps; modified
     */
    void backward(Synapses synapses, float[] deltas, float[] errors) {
        int delay = synapses.connection().delaySteps();
        for (int chunk = 0; chunk < synapses.pre().chunks(); chunk++) {
            for (int t = 0; t + delay < steps; t++) {
                int at = synapses.pre().row(chunk, steps, t);
                addErrors(synapses, deltas, t + delay, chunk, errors, at);
            }
        }
    }

    private void addErrors(
            Synapses synapses, float[] deltas, int step, int chunk, float[] errors, int at) {
        int post = synapses.connection().post();
        int width = synapses.pre().width();
        for (int i = 0; i < post; i++) {
            float delta = deltas[synapses.post().index(i, steps, step)];
            if (delta != 0) {
                int row = synapses.pre().row(chunk, post, i);
                rows.addScaled(synapses.transposed(), row, width, delta, errors, at);
            }
        }
    }

    /**
     * Adds what one sample contributes to the gradient of a chunk.
     *
     * @param trace after its backward pass; not modified
     */
    void addGradient(Synapses synapses, int chunk, SampleTrace trace) {
        float[] deltas = trace.layer(synapses.target()).values();
        SpikeEvents spikes = trace.source(synapses.connection());
        int delay = synapses.connection().delaySteps();
        for (int t = delay; t < steps; t++) {
            addToRows(synapses, spikes, t - delay, chunk, deltas, at(synapses, chunk, t));
        }
        if (synapses.connection().fromInput() && trace.input().steadyCount() > 0) {
            addSteadyGradient(synapses, chunk, trace.input(), deltas);
        }
    }

    private void addSteadyGradient(
            Synapses synapses, int chunk, InputSpikes input, float[] deltas) {
        int width = synapses.post().width();
        int delay = synapses.connection().delaySteps();
        Arrays.fill(sum, 0);
        for (int t = delay; t < steps; t++) {
            int at = at(synapses, chunk, t);
            rows.addScaled(deltas, at, width, 1, sum, 0);
            Arrays.fill(part, 0);
            rows.addScaled(deltas, at, width, -1, part, 0);
            addToRows(synapses, input.silences(), t - delay, chunk, part, 0);
        }
        rows.addToRows(
                synapses.gradient(),
                synapses.chunkStart(chunk),
                width,
                input.steady(),
                0,
                input.steadyCount(),
                sum,
                0);
    }

    private void addToRows(
            Synapses synapses, SpikeEvents spikes, int sent, int chunk, float[] row, int at) {
        rows.addToRows(
                synapses.gradient(),
                synapses.chunkStart(chunk),
                synapses.post().width(),
                spikes.neurons(),
                spikes.start(sent),
                spikes.end(sent),
                row,
                at);
    }

    private int at(Synapses synapses, int chunk, int t) {
        return synapses.post().row(chunk, steps, t);
    }
}
