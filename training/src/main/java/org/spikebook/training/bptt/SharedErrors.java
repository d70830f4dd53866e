package org.spikebook.training.bptt;

import org.spikebook.training.bptt.layer.RowKernel;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.bptt.synapse.Lanes;
import org.spikebook.training.bptt.synapse.SharedSynapses;
import org.spikebook.training.bptt.synapse.SharedWeightMap;
import org.spikebook.training.bptt.synapse.SynapseRuns;

/**
 * Carries errors back through shared weights. The error of a place of the target goes to all that
 * it sees, by one row of weights for each output channel that has an error at all. Through pooling
 * it goes to all members of its own channel alike.
 */
final class SharedErrors {

    private final RowKernel rows;
    private final Propagation.Reach reach;
    private final int[] active;
    private final float[] activeError;

    SharedErrors(TrainableNetwork network, RowKernel rows, Propagation.Reach reach) {
        this.rows = rows;
        this.reach = reach;
        this.active = new int[network.largestLayer()];
        this.activeError = new float[network.largestLayer()];
    }

    void backward(
            SharedSynapses synapses, float[] targetErrors, float[] sourceErrors, int from, int to) {
        Connection connection = synapses.connection();
        int postWidth = Lanes.flat(connection.post()).width();
        int preWidth = Lanes.flat(connection.pre()).width();
        for (int t = from; t < to; t++) {
            int arrival = t + connection.delaySteps();
            if (!reach.reaches(arrival, t)) {
                continue;
            }
            if (synapses.trained()) {
                convolve(synapses, targetErrors, arrival * postWidth, sourceErrors, t * preWidth);
            } else {
                spread(synapses, targetErrors, arrival * postWidth, sourceErrors, t * preWidth);
            }
        }
    }

    private void convolve(
            SharedSynapses synapses,
            float[] targetErrors,
            int postStep,
            float[] sourceErrors,
            int preStep) {
        SharedWeightMap map = synapses.map();
        for (int place = 0; place < map.byPlace().owners(); place++) {
            int count =
                    findActive(
                            targetErrors, postStep + place * map.outChannels(), map.outChannels());
            if (count > 0) {
                addRows(synapses, place, count, sourceErrors, preStep);
            }
        }
    }

    private int findActive(float[] targetErrors, int from, int channels) {
        int count = 0;
        for (int o = 0; o < channels; o++) {
            float error = targetErrors[from + o];
            active[count] = o;
            activeError[count] = error;
            count += error == 0 ? 0 : 1;
        }
        return count;
    }

    private void addRows(
            SharedSynapses synapses, int place, int count, float[] sourceErrors, int preStep) {
        SynapseRuns runs = synapses.map().byPlace();
        for (int r = runs.start()[place]; r < runs.start()[place + 1]; r++) {
            rows.addScaledRows(
                    synapses.transposed(),
                    runs.weight()[r],
                    synapses.map().rows(),
                    runs.length()[r],
                    active,
                    activeError,
                    0,
                    count,
                    sourceErrors,
                    preStep + runs.member()[r]);
        }
    }

    private void spread(
            SharedSynapses synapses,
            float[] targetErrors,
            int postStep,
            float[] sourceErrors,
            int preStep) {
        int channels = synapses.map().inChannels();
        float weight = synapses.weights()[0];
        SynapseRuns runs = synapses.map().byPlace();
        for (int place = 0; place < runs.owners(); place++) {
            int post = postStep + place * channels;
            for (int r = runs.start()[place]; r < runs.start()[place + 1]; r++) {
                rows.addScaled(
                        targetErrors,
                        post,
                        channels,
                        weight,
                        sourceErrors,
                        preStep + runs.member()[r]);
            }
        }
    }
}
