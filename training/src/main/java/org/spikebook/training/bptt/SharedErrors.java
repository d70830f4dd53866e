package org.spikebook.training.bptt;

/**
 * Carries errors back through shared weights. The error of a place of the target goes to all that
 * it sees, by one row of weights for each output channel that has an error at all. Through pooling
 * it goes to all members of its own channel alike.
 */
final class SharedErrors {

    private final RowKernel rows;
    private final Propagation.Reach reach;
    private final int[] active;
    private final float[] activeDelta;

    SharedErrors(TrainableNetwork network, RowKernel rows, Propagation.Reach reach) {
        this.rows = rows;
        this.reach = reach;
        this.active = new int[network.largestLayer()];
        this.activeDelta = new float[network.largestLayer()];
    }

    void backward(SharedSynapses synapses, float[] deltas, float[] errors, int from, int to) {
        Connection connection = synapses.connection();
        int postWidth = Lanes.flat(connection.post()).width();
        int preWidth = Lanes.flat(connection.pre()).width();
        for (int t = from; t < to; t++) {
            int arrival = t + connection.delaySteps();
            if (!reach.reaches(arrival, t)) {
                continue;
            }
            if (synapses.trained()) {
                convolve(synapses, deltas, arrival * postWidth, errors, t * preWidth);
            } else {
                spread(synapses, deltas, arrival * postWidth, errors, t * preWidth);
            }
        }
    }

    private void convolve(
            SharedSynapses synapses, float[] deltas, int postStep, float[] errors, int preStep) {
        SharedMap map = synapses.map();
        for (int place = 0; place < map.byPlace().owners(); place++) {
            int count = findActive(deltas, postStep + place * map.outChannels(), map.outChannels());
            if (count > 0) {
                addRows(synapses, place, count, errors, preStep);
            }
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

    private void addRows(
            SharedSynapses synapses, int place, int count, float[] errors, int preStep) {
        Runs runs = synapses.map().byPlace();
        for (int r = runs.start()[place]; r < runs.start()[place + 1]; r++) {
            rows.addScaledRows(
                    synapses.transposed(),
                    runs.weight()[r],
                    synapses.map().rows(),
                    runs.length()[r],
                    active,
                    activeDelta,
                    0,
                    count,
                    errors,
                    preStep + runs.member()[r]);
        }
    }

    private void spread(
            SharedSynapses synapses, float[] deltas, int postStep, float[] errors, int preStep) {
        int channels = synapses.map().inChannels();
        float weight = synapses.weights()[0];
        Runs runs = synapses.map().byPlace();
        for (int place = 0; place < runs.owners(); place++) {
            int post = postStep + place * channels;
            for (int r = runs.start()[place]; r < runs.start()[place + 1]; r++) {
                rows.addScaled(deltas, post, channels, weight, errors, preStep + runs.member()[r]);
            }
        }
    }
}
