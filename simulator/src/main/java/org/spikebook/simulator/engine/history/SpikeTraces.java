package org.spikebook.simulator.engine.history;

import java.util.Arrays;

/** Two exponentially decaying traces of each neuron's spikes, a fast one and a slow one. */
public final class SpikeTraces {

    private final double[] fast;
    private final double[] slow;
    private final double fastDecay;
    private final double slowDecay;
    private final boolean nearest;

    /**
     * @param nearest whether a spike sets a trace to 1 or adds 1 to it
     */
    public SpikeTraces(int size, double fastDecay, double slowDecay, boolean nearest) {
        this(new double[size], new double[size], fastDecay, slowDecay, nearest);
    }

    private SpikeTraces(
            double[] fast, double[] slow, double fastDecay, double slowDecay, boolean nearest) {
        this.fast = fast;
        this.slow = slow;
        this.fastDecay = fastDecay;
        this.slowDecay = slowDecay;
        this.nearest = nearest;
    }

    /** The same traces, not copied, that decay and grow otherwise from now on. */
    public SpikeTraces steered(double fastDecay, double slowDecay, boolean nearest) {
        return new SpikeTraces(fast, slow, fastDecay, slowDecay, nearest);
    }

    public void decay() {
        decay(fast, fastDecay);
        if (slowDecay != 0) {
            decay(slow, slowDecay);
        }
    }

    private static void decay(double[] trace, double by) {
        for (int i = 0; i < trace.length; i++) {
            trace[i] *= by;
        }
    }

    public void spike(int neuron) {
        fast[neuron] = nearest ? 1 : fast[neuron] + 1;
        slow[neuron] = nearest ? 1 : slow[neuron] + 1;
    }

    public double fast(int neuron) {
        return fast[neuron];
    }

    public double slow(int neuron) {
        return slow[neuron];
    }

    public void clear() {
        Arrays.fill(fast, 0);
        Arrays.fill(slow, 0);
    }

    public void archive(Archive archive) {
        archive.doubles(fast);
        archive.doubles(slow);
    }
}
