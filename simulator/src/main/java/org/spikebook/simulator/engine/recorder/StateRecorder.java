package org.spikebook.simulator.engine.recorder;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.LargeArrays;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.recording.StateTrace;

/** Samples a variable of chosen neurons or synapses at the end of every so many steps. */
public final class StateRecorder implements TraceRecorder {

    /** Numbers in an array: those of several members, as millions of arrays are slow to handle. */
    private static final int AT_ONCE = 1 << 19;

    /** Synapses passed in order in the time in which a sample, anywhere in memory, is taken. */
    private static final long WORK_PER_SAMPLE = 8;

    private final String variable;
    private final int[] members;
    private final double[][] sources;
    private final int[] places;
    private final int every;
    private final int samples;
    private final int together;

    /** Sample s of member {@code part · together + k} is number {@code k · samples + s}. */
    private final double[][] parts;

    private int taken;

    /**
     * @param steps number of steps of the run
     * @param every steps from one sample to the next
     */
    public StateRecorder(
            String variable,
            SampledValues sampled,
            int steps,
            int every,
            CancellationToken cancellation) {
        this.variable = variable;
        this.members = sampled.members();
        this.sources = sampled.sources();
        this.places = sampled.places();
        this.every = every;
        this.samples = steps / every;
        this.together = Math.max(1, AT_ONCE / Math.max(1, samples));
        this.parts = new double[Math.ceilDiv(members.length, together)][];
        for (int part = 0; part < parts.length; part++) {
            int size = (end(part) - start(part)) * samples;
            cancellation.addWork(size);
            parts[part] = LargeArrays.doubles(size, cancellation);
        }
    }

    private int start(int part) {
        return part * together;
    }

    private int end(int part) {
        return Math.min(members.length, start(part) + together);
    }

    /** Whether a sample is taken at the end of a step. */
    boolean samples(int step) {
        return (step + 1) % every == 0;
    }

    @Override
    public void record(int step, CancellationToken cancellation) {
        if (!samples(step)) {
            return;
        }
        taken = (step + 1) / every;
        for (int part = 0; part < parts.length; part++) {
            record(part, taken - 1);
            cancellation.addWork(WORK_PER_SAMPLE * (end(part) - start(part)));
        }
    }

    private void record(int part, int sample) {
        double[] numbers = parts[part];
        int place = sample;
        for (int k = start(part); k < end(part); k++) {
            numbers[place] = sources[k][places[k]];
            place += samples;
        }
    }

    @Override
    public StateTrace trace(int from, int to, CancellationToken cancellation) {
        double[][] recorded = new double[members.length][];
        for (int k = 0; k < recorded.length; k++) {
            recorded[k] = ofMember(k, from / every, to / every, cancellation);
        }
        return new StateTrace(variable, members, every, recorded);
    }

    private double[] ofMember(int member, int from, int to, CancellationToken cancellation) {
        int first = member % together * samples;
        return LargeArrays.copyOfRange(
                parts[member / together], first + from, first + to, cancellation);
    }

    @Override
    public void archive(Archive archive) {
        taken = archive.whole(taken);
        for (double[] numbers : parts) {
            archive.rows(numbers, samples, taken);
        }
    }
}
