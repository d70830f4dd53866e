package org.spikebook.training.stdp;

import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.training.loss.OutputResponse;

import java.util.Arrays;

/** The spikes of one population in a run, step by step. */
final class StepLog {

    private final int[] counts;
    private final int[] stepStart;
    private int[] neuron = new int[64];

    StepLog(int size, int steps) {
        counts = new int[size];
        stepStart = new int[steps + 1];
    }

    /** Takes down the spikes of the step that was run last. */
    void add(int step, Simulation simulation, String population) {
        Arrays.fill(counts, 0);
        simulation.addSpikes(population, counts);
        int end = stepStart[step];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                if (end == neuron.length) {
                    neuron = Arrays.copyOf(neuron, 2 * end);
                }
                neuron[end++] = i;
            }
        }
        stepStart[step + 1] = end;
    }

    /** Takes down that no one fired in a step. */
    void addSilence(int step) {
        stepStart[step + 1] = stepStart[step];
    }

    /** Adds the spikes of a step to the response of the output. */
    void addTo(OutputResponse response, int step) {
        for (int k = stepStart[step]; k < stepStart[step + 1]; k++) {
            response.counts()[neuron[k]]++;
            response.firstSteps()[neuron[k]] = Math.min(response.firstSteps()[neuron[k]], step);
        }
    }

    SpikeTrain train() {
        int steps = stepStart.length - 1;
        return new SpikeTrain(
                steps, counts.length, stepStart, Arrays.copyOf(neuron, stepStart[steps]));
    }
}
