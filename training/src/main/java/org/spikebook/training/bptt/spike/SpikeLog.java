package org.spikebook.training.bptt.spike;

import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.Arrays;

/** Records the spikes of one layer, step by step. */
public final class SpikeLog {

    private final int lines;
    private final int[] stepStart;
    private int[] line = new int[64];
    private double[] amplitude = new double[0];
    private int step;
    private int end;

    public SpikeLog(int lines, int steps) {
        this.lines = lines;
        this.stepStart = new int[steps + 1];
    }

    /** A spike that counts 1, in the current step. */
    public void add(int neuron) {
        if (end == line.length) {
            line = Arrays.copyOf(line, 2 * end);
        }
        line[end++] = neuron;
    }

    /** A graded spike in the current step; a layer's spikes are all graded or none is. */
    public void add(int neuron, double size) {
        add(neuron);
        if (amplitude.length < line.length) {
            amplitude = Arrays.copyOf(amplitude, line.length);
        }
        amplitude[end - 1] = size;
    }

    public void endStep() {
        stepStart[++step] = end;
    }

    public int start(int at) {
        return stepStart[at];
    }

    /** Where the spikes of a step end, also while it is the current one. */
    public int end(int at) {
        return at < step ? stepStart[at + 1] : end;
    }

    public int neuron(int spike) {
        return line[spike];
    }

    public double amplitude(int spike) {
        return amplitude.length == 0 ? 1 : amplitude[spike];
    }

    /** Whether the spikes of a step are those of the step before. */
    public boolean repeats(int at) {
        int from = stepStart[at - 1];
        int middle = stepStart[at];
        int to = end(at);
        return Arrays.equals(line, from, middle, line, middle, to)
                && (amplitude.length == 0
                        || Arrays.equals(amplitude, from, middle, amplitude, middle, to));
    }

    public SpikeTrain train() {
        int steps = stepStart.length - 1;
        int[] neurons = Arrays.copyOf(line, end);
        if (amplitude.length == 0) {
            return new SpikeTrain(steps, lines, stepStart, neurons);
        }
        float[] sizes = new float[end];
        for (int k = 0; k < end; k++) {
            sizes[k] = (float) amplitude[k];
        }
        return new SpikeTrain(steps, lines, stepStart, neurons, sizes);
    }

    /** The log of spikes that are known already. */
    public static SpikeLog of(SpikeTrain train) {
        SpikeLog log = new SpikeLog(train.lines(), train.steps());
        System.arraycopy(train.stepStart(), 0, log.stepStart, 0, train.steps() + 1);
        log.line = train.line();
        log.amplitude = new double[train.amplitude().length];
        for (int k = 0; k < log.amplitude.length; k++) {
            log.amplitude[k] = train.amplitude()[k];
        }
        log.step = train.steps();
        log.end = train.spikeCount();
        return log;
    }
}
