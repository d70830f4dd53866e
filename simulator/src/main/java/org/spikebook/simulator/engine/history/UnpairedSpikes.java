package org.spikebook.simulator.engine.history;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.LargeArrays;

import java.util.Arrays;

/**
 * For each synapse, the trace of the presynaptic spikes that no postsynaptic spike has followed
 * yet: its value just after the last of them, 0 if there are none. A postsynaptic spike is paired
 * with them, and clears the trace.
 */
public final class UnpairedSpikes {

    private final boolean onlyLast;
    private final double[] traces;

    /**
     * @param onlyLast whether only the last one counts, and is the only one that is paired with the
     *     postsynaptic spike before it; otherwise each is
     */
    public UnpairedSpikes(boolean onlyLast, int synapses, CancellationToken cancellation) {
        this(onlyLast, LargeArrays.doubles(synapses, cancellation));
    }

    private UnpairedSpikes(boolean onlyLast, double[] traces) {
        this.onlyLast = onlyLast;
        this.traces = traces;
    }

    /** The same traces, not copied, of spikes that are paired otherwise from now on. */
    public UnpairedSpikes steered(boolean onlyLast) {
        return new UnpairedSpikes(onlyLast, traces);
    }

    /**
     * A postsynaptic spike.
     *
     * @param left of a presynaptic spike's trace since the last one
     * @return the trace of those that waited
     */
    public double take(int synapse, double left) {
        double taken = traces[synapse] * left;
        traces[synapse] = 0;
        return taken;
    }

    /**
     * A presynaptic spike.
     *
     * @param left of a presynaptic spike's trace since the one before
     * @param trace of the last postsynaptic spike
     * @return the trace that counts
     */
    public double add(int synapse, double left, double trace) {
        boolean follows = traces[synapse] == 0;
        traces[synapse] = onlyLast ? 1 : traces[synapse] * left + 1;
        return follows || !onlyLast ? trace : 0;
    }

    public void clear() {
        Arrays.fill(traces, 0);
    }

    public void archive(Archive archive) {
        archive.doubles(traces);
    }
}
