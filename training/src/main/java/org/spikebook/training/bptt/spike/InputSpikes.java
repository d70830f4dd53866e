package org.spikebook.training.bptt.spike;

import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.Arrays;

/**
 * The input spikes of one sample, coded by what is rarer: a line that spikes in more than half of
 * the steps is listed once as steady, and then only the steps in which it is silent are listed.
 * Bright pixels under a rate code make up most spikes; this way they cost next to nothing. Of
 * graded spikes those are steady that come in every step with the same amplitude.
 */
public final class InputSpikes {

    private final SpikeEvents spikes = new SpikeEvents();
    private final SpikeEvents silences = new SpikeEvents();
    private int[] steady = new int[0];
    private float[] steadyAmplitude = new float[0];
    private int steadyCount;
    private boolean anyRare;
    private int[] countOf = new int[0];
    private int[] isRare = new int[0];
    private int[] lastSpike = new int[0];
    private float[] firstAmplitude = new float[0];
    private boolean graded;
    private int total;

    /** Takes over a spike train. */
    public void set(SpikeTrain train) {
        total = train.spikeCount();
        graded = train.graded();
        ensureCapacity(train.lines());
        if (graded) {
            countAlike(train);
            chooseSteady(2 * train.steps() - 1);
            setGraded(train);
        } else {
            count(train);
            chooseSteady(train.steps());
            setCounting(train);
        }
    }

    private void ensureCapacity(int lines) {
        if (countOf.length != lines) {
            countOf = new int[lines];
            steady = new int[lines + 1];
            steadyAmplitude = new float[lines + 1];
            isRare = new int[lines];
            lastSpike = new int[lines];
            firstAmplitude = new float[lines];
        }
        Arrays.fill(countOf, 0);
        Arrays.fill(lastSpike, -1);
    }

    private void count(SpikeTrain train) {
        int[] line = train.line();
        for (int k = 0; k < total; k++) {
            countOf[line[k]]++;
        }
    }

    /** Counts, for each line, the spikes with the amplitude of its first. */
    private void countAlike(SpikeTrain train) {
        int[] line = train.line();
        for (int k = 0; k < total; k++) {
            int l = line[k];
            if (countOf[l] == 0) {
                firstAmplitude[l] = train.amplitude()[k];
            }
            countOf[l] += train.amplitude()[k] == firstAmplitude[l] ? 1 : 0;
        }
    }

    /**
     * @param limit twice the least number of spikes that is too few
     */
    private void chooseSteady(int limit) {
        steadyCount = 0;
        anyRare = false;
        for (int line = 0; line < countOf.length; line++) {
            isRare[line] = 2 * countOf[line] > limit ? 0 : 1;
            steady[steadyCount] = line;
            steadyAmplitude[steadyCount] = firstAmplitude[line];
            steadyCount += 1 - isRare[line];
            anyRare |= isRare[line] == 1 && countOf[line] > 0;
        }
    }

    private void setCounting(SpikeTrain train) {
        spikes.reset(train.steps(), total + 1);
        silences.reset(train.steps(), steadyCount * train.steps() + 1);
        for (int t = 0; t < train.steps(); t++) {
            split(train, t);
        }
    }

    private void setGraded(SpikeTrain train) {
        spikes.resetGraded(train.steps(), total + 1);
        silences.reset(train.steps(), 0);
        for (int t = 0; anyRare && t < train.steps(); t++) {
            int end = spikes.start(t);
            for (int k = train.stepStart()[t]; k < train.stepStart()[t + 1]; k++) {
                spikes.neurons()[end] = train.line()[k];
                spikes.amplitudes()[end] = train.amplitude()[k];
                end += isRare[train.line()[k]];
            }
            spikes.stepStarts()[t + 1] = end;
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
    public SpikeEvents spikes() {
        return spikes;
    }

    /** Steps in which steady lines do not spike; none of graded ones. */
    public SpikeEvents silences() {
        return silences;
    }

    /** The steady lines: the first {@link #steadyCount} of the array. */
    public int[] steady() {
        return steady;
    }

    /** The amplitude of each steady line, where spikes are graded. */
    public float[] steadyAmplitudes() {
        return steadyAmplitude;
    }

    public int steadyCount() {
        return steadyCount;
    }

    public int lines() {
        return countOf.length;
    }

    public boolean graded() {
        return graded;
    }

    /** Number of spikes, however they are coded. */
    public int total() {
        return total;
    }
}
