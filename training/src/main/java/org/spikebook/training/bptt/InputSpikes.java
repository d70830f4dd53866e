package org.spikebook.training.bptt;

import org.spikebook.stimulus.SpikeTrain;

import java.util.Arrays;

/**
 * The input spikes of one sample, coded by what is rarer: a line that spikes in more than half of
 * the steps is listed once as steady, and then only the steps in which it is silent are listed.
 * Bright pixels under a rate code make up most spikes; this way they cost next to nothing.
 */
final class InputSpikes {

    private final SpikeEvents spikes = new SpikeEvents();
    private final SpikeEvents silences = new SpikeEvents();
    private int[] steady = new int[0];
    private int steadyCount;
    private int[] countOf = new int[0];
    private int[] isRare = new int[0];
    private int[] lastSpike = new int[0];
    private int total;

    /** Takes over a spike train. */
    void set(SpikeTrain train) {
        total = train.spikeCount();
        count(train);
        chooseSteady(train.steps());
        spikes.reset(train.steps(), total + 1);
        silences.reset(train.steps(), steadyCount * train.steps() + 1);
        for (int t = 0; t < train.steps(); t++) {
            split(train, t);
        }
    }

    private void count(SpikeTrain train) {
        if (countOf.length != train.lines()) {
            countOf = new int[train.lines()];
            steady = new int[train.lines() + 1];
            isRare = new int[train.lines()];
            lastSpike = new int[train.lines()];
        }
        Arrays.fill(countOf, 0);
        Arrays.fill(lastSpike, -1);
        int[] line = train.line();
        for (int k = 0; k < total; k++) {
            countOf[line[k]]++;
        }
    }

    private void chooseSteady(int steps) {
        steadyCount = 0;
        for (int line = 0; line < countOf.length; line++) {
            isRare[line] = 2 * countOf[line] > steps ? 0 : 1;
            steady[steadyCount] = line;
            steadyCount += 1 - isRare[line];
        }
    }

    /**
     * Lists the rare spikes of a step, and the steady lines that are silent in it. Without
     * branches: what does not belong is overwritten by what comes next.
     */
    private void split(SpikeTrain train, int t) {
        int[] line = train.line();
        int[] rare = spikes.neurons();
        int spike = spikes.start(t);
        int last = train.stepStart()[t + 1];
        for (int k = train.stepStart()[t]; k < last; k++) {
            rare[spike] = line[k];
            spike += isRare[line[k]];
            lastSpike[line[k]] = t;
        }
        int[] silent = silences.neurons();
        int silence = silences.start(t);
        for (int k = 0; k < steadyCount; k++) {
            silent[silence] = steady[k];
            silence += lastSpike[steady[k]] == t ? 0 : 1;
        }
        spikes.stepStarts()[t + 1] = spike;
        silences.stepStarts()[t + 1] = silence;
    }

    /** Spikes of lines that are not steady. */
    SpikeEvents spikes() {
        return spikes;
    }

    /** Steps in which steady lines do not spike. */
    SpikeEvents silences() {
        return silences;
    }

    /** The steady lines: the first {@link #steadyCount} of the array. */
    int[] steady() {
        return steady;
    }

    int steadyCount() {
        return steadyCount;
    }

    /** Number of spikes, however they are coded. */
    int total() {
        return total;
    }
}
