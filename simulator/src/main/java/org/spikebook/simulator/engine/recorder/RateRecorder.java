package org.spikebook.simulator.engine.recorder;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.LargeArrays;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.StateTrace;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Counts the spikes of chosen members in bins: memory for one number a bin, however many spikes
 * there are. What is left over after the last whole bin of a run is not recorded.
 */
public final class RateRecorder implements TraceRecorder {

    private final SpikeHistory history;
    private final BitSet chosen = new BitSet();
    private final int every;
    private final double perSpikeHz;
    private final int[] counts;

    /**
     * @param members numbers of the members that count, each once
     * @param steps number of steps of the run
     * @param every length of a bin in steps
     */
    public RateRecorder(SpikeHistory history, int[] members, double dtMs, int steps, int every) {
        this.history = history;
        Arrays.stream(members).forEach(chosen::set);
        this.every = every;
        this.perSpikeHz = 1000 / (every * dtMs * Math.max(1, members.length));
        this.counts = new int[steps / every];
    }

    @Override
    public void record(int step, CancellationToken cancellation) {
        int bin = step / every;
        if (bin == counts.length) {
            return;
        }
        SpikeList spikes = history.at(step);
        cancellation.addWork(spikes.size());
        for (int k = 0; k < spikes.size(); k++) {
            if (chosen.get(spikes.members()[k])) {
                counts[bin]++;
            }
        }
    }

    @Override
    public StateTrace trace(int from, int to, CancellationToken cancellation) {
        double[] ratesHz = LargeArrays.doubles(to / every - from / every, cancellation);
        for (int bin = 0; bin < ratesHz.length; bin++) {
            ratesHz[bin] = counts[from / every + bin] * perSpikeHz;
            cancellation.addWork(1);
        }
        return new StateTrace(Recorder.RATE, new int[0], every, new double[][] {ratesHz});
    }

    @Override
    public void archive(Archive archive) {
        archive.ints(counts);
    }
}
