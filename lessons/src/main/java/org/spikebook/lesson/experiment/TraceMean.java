package org.spikebook.lesson.experiment;

import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.StateTrace;

import java.util.Objects;

/** The mean of what a recorder sampled in a run. */
public final class TraceMean {

    private TraceMean() {}

    /**
     * Over members and samples.
     *
     * @param recorder id of a recorder of a variable that the run has
     * @param fromMs what is earlier does not count
     * @return 0 without samples
     */
    public static double of(Recording run, String recorder, double fromMs) {
        StateTrace trace = Objects.requireNonNull(run.traces().get(recorder));
        double sum = 0;
        int count = 0;
        for (int sample = 0; sample < trace.values()[0].length; sample++) {
            if ((trace.step(sample) + 1) * run.dtMs() > fromMs) {
                for (double[] neuron : trace.values()) {
                    sum += neuron[sample];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
