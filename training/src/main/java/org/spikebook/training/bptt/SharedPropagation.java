package org.spikebook.training.bptt;

import java.util.Arrays;

/**
 * {@link Propagation} through shared weights: a spike adds a row of weights at every place that
 * sees it; an error goes back by all rows of its place. Source and target are flat layers ({@link
 * Lanes#flat}).
 */
final class SharedPropagation {

    private final RowKernel rows;
    private final Propagation.Reach reach;
    private final float[] sum;
    private final int[] active;
    private final float[] activeDelta;

    SharedPropagation(TrainableNetwork network, RowKernel rows, Propagation.Reach reach) {
        this.rows = rows;
        this.reach = reach;
        this.sum = new float[network.widestChunk()];
        this.active = new int[network.largestLayer()];
        this.activeDelta = new float[network.largestLayer()];
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
        Runs runs = synapses.map().bySource();
        int width = synapses.map().outChannels();
        for (int r = runs.start()[source]; r < runs.start()[source + 1]; r++) {
            int row = runs.row()[r] * width;
            int at = step + runs.member()[r];
            rows.addScaled(synapses.weights(), row, width, factor, values, at);
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

    void backward(SharedSynapses synapses, float[] deltas, float[] errors, int from, int to) {
        Connection connection = synapses.connection();
        int postWidth = Lanes.flat(connection.post()).width();
        int preWidth = Lanes.flat(connection.pre()).width();
        int places = synapses.map().byPlace().owners();
        for (int t = from; t < to; t++) {
            int arrival = t + connection.delaySteps();
            for (int place = 0; place < places && reach.reaches(arrival, t); place++) {
                backward(synapses, deltas, arrival * postWidth, place, errors, t * preWidth);
            }
        }
    }

    private void backward(
            SharedSynapses synapses,
            float[] deltas,
            int postStep,
            int place,
            float[] errors,
            int preStep) {
        SharedMap map = synapses.map();
        int count = findActive(deltas, postStep + place * map.outChannels(), map.outChannels());
        Runs runs = map.byPlace();
        for (int r = runs.start()[place]; count > 0 && r < runs.start()[place + 1]; r++) {
            rows.addScaledRows(
                    synapses.transposed(),
                    runs.row()[r] * map.outChannels(),
                    map.inChannels(),
                    active,
                    activeDelta,
                    0,
                    count,
                    errors,
                    preStep + runs.member()[r]);
        }
    }

    private int findActive(float[] deltas, int from, int channels) {
        int count = 0;
        for (int o = 0; o < channels; o++) {
            float delta = deltas[from + o];
            active[count] = o;
            activeDelta[count] = delta;
            count += delta == 0 ? 0 : 1;
        }
        return count;
    }

    /** Fills the sample's own gradient of the weights. */
    void collect(SharedSynapses synapses, SampleTrace trace) {
        float[] gradient = trace.sharedGradient(synapses.ordinal());
        Arrays.fill(gradient, 0);
        float[] deltas = trace.layer(synapses.target()).values();
        Connection connection = synapses.connection();
        int width = Lanes.flat(connection.post()).width();
        SpikeEvents spikes = trace.source(connection);
        for (int t = connection.delaySteps(); t < reach.steps(); t++) {
            int sent = t - connection.delaySteps();
            for (int k = spikes.start(sent); k < spikes.end(sent); k++) {
                float factor = spikes.graded() ? spikes.amplitudes()[k] : 1;
                collect(synapses, spikes.neurons()[k], factor, deltas, t * width, gradient);
            }
        }
        if (connection.fromInput() && trace.input().steadyCount() > 0) {
            collectSteady(synapses, trace.input(), deltas, gradient);
        }
    }

    private void collect(
            SharedSynapses synapses,
            int source,
            float factor,
            float[] deltas,
            int step,
            float[] gradient) {
        Runs runs = synapses.map().bySource();
        int width = synapses.map().outChannels();
        for (int r = runs.start()[source]; r < runs.start()[source + 1]; r++) {
            int from = step + runs.member()[r];
            rows.addScaled(deltas, from, width, factor, gradient, runs.row()[r] * width);
        }
    }

    private void collectSteady(
            SharedSynapses synapses, InputSpikes input, float[] deltas, float[] gradient) {
        int delay = synapses.connection().delaySteps();
        int width = Lanes.flat(synapses.connection().post()).width();
        SpikeEvents silences = input.silences();
        Arrays.fill(sum, 0, width, 0);
        for (int t = delay; t < reach.steps(); t++) {
            rows.addScaled(deltas, t * width, width, 1, sum, 0);
            for (int k = silences.start(t - delay); k < silences.end(t - delay); k++) {
                collect(synapses, silences.neurons()[k], -1, deltas, t * width, gradient);
            }
        }
        for (int k = 0; k < input.steadyCount(); k++) {
            collect(synapses, input.steady()[k], amplitude(input, k), sum, 0, gradient);
        }
    }

    /** Adds what a sample collected. */
    static void addCollected(SharedSynapses synapses, SampleTrace trace) {
        float[] own = trace.sharedGradient(synapses.ordinal());
        float[] gradient = synapses.gradient();
        for (int i = 0; i < own.length; i++) {
            gradient[i] += own[i];
        }
    }
}
