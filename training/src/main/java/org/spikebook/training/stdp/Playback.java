package org.spikebook.training.stdp;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

/** Plays one spike train after another into a run that continues. */
final class Playback implements SpikeGenerator {

    private static final SpikeTrain SILENCE = new SpikeTrain(0, 0, new int[1], new int[0]);

    private SpikeTrain train = SILENCE;
    private int start;

    /** Plays a train from a step on. */
    void play(SpikeTrain next, int fromStep) {
        train = next;
        start = fromStep;
    }

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        int t = step - start;
        if (t >= train.steps()) {
            return;
        }
        int[] line = train.line();
        int end = train.stepStart()[t + 1];
        for (int k = train.stepStart()[t]; k < end; k++) {
            if (line[k] >= from && line[k] < to) {
                sink.spike(line[k]);
            }
        }
    }
}
