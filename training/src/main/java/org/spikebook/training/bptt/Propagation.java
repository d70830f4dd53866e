package org.spikebook.training.bptt;

import org.spikebook.training.bptt.layer.RowKernel;
import org.spikebook.training.bptt.layer.SampleTrace;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.bptt.synapse.DenseSynapses;
import org.spikebook.training.bptt.synapse.SharedSynapses;
import org.spikebook.training.bptt.synapse.Synapses;

/**
 * Carries spikes forward through the synapses of a connection, the errors of its targets back to
 * its source, and both together into its gradient. Holds scratch memory: one a thread.
 */
final class Propagation {

    private final DensePropagation dense;
    private final SharedPropagation shared;

    Propagation(TrainableNetwork network, RowKernel rows, Reach reach) {
        this.dense = new DensePropagation(network, rows, reach);
        this.shared = new SharedPropagation(network, rows, reach);
    }

    /**
     * How far errors go back.
     *
     * @param steps for which a sample is shown
     * @param truncation truncated BPTT: length in steps of the windows that errors stay within; 0
     *     for one window
     */
    record Reach(int steps, int truncation) {

        /** Whether an error of step {@code from} reaches step {@code to}. */
        boolean reaches(int from, int to) {
            return from < steps && (truncation == 0 || from / truncation == to / truncation);
        }

        /** Whether no error of the next step reaches a step. */
        boolean endsAt(int step) {
            return truncation > 0 && (step + 1) % truncation == 0 && step + 1 < steps;
        }
    }

    /**
     * Adds the weights of the spikes that arrive in steps {@code from} to {@code to} (exclusive) to
     * the input of the target.
     *
     * @param values input of the target over all steps; modified
     */
    void forward(Synapses synapses, SampleTrace trace, float[] values, int from, int to) {
        switch (synapses) {
            case DenseSynapses s -> dense.forward(s, trace, values, from, to);
            case SharedSynapses s -> shared.forward(s, trace, values, from, to);
        }
    }

    /**
     * Adds the errors of the target's inputs, through the weights, to the errors of the source's
     * spikes of steps {@code from} to {@code to} (exclusive).
     *
     * @param targetErrors errors of the target's inputs over all steps; not modified
     * @param sourceErrors of the source's spikes over all steps; modified
     */
    void backward(Synapses synapses, float[] targetErrors, float[] sourceErrors, int from, int to) {
        switch (synapses) {
            case DenseSynapses s -> dense.backward(s, targetErrors, sourceErrors, from, to);
            case SharedSynapses s -> shared.backward(s, targetErrors, sourceErrors, from, to);
        }
    }

    /** Keeps what one sample contributes to the gradient of shared weights. */
    void collectGradient(Synapses synapses, SampleTrace trace) {
        if (synapses instanceof SharedSynapses s && s.trained()) {
            shared.collectGradient(s, trace);
        }
    }

    /**
     * Adds what one sample contributes to the gradient of a part.
     *
     * @param trace after its backward pass; not modified
     */
    void addGradient(Synapses synapses, int part, SampleTrace trace) {
        switch (synapses) {
            case DenseSynapses s -> dense.addGradient(s, part, trace);
            case SharedSynapses s -> shared.addGradient(s, trace);
        }
    }
}
