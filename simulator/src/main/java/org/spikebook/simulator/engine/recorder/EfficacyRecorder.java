package org.spikebook.simulator.engine.recorder;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.delivery.EfficacyDelivery;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.recording.StateTrace;

/**
 * Samples a variable behind the efficacies of chosen sources. It is kept as of their last spikes,
 * and brought forward to each sample.
 */
public final class EfficacyRecorder implements TraceRecorder {

    /** Synapses passed in the time in which a few powers are taken. */
    private static final long WORK_PER_SOURCE = 64;

    private final EfficacyDelivery delivery;
    private final int variable;
    private final int[] sources;
    private final double[] values;
    private final StateRecorder kept;

    /**
     * @param variable its place in the state of a source
     * @param sources numbers of the sources
     * @param values theirs, overwritten with each sample
     * @param kept takes the samples out of {@code values}
     */
    public EfficacyRecorder(
            EfficacyDelivery delivery,
            int variable,
            int[] sources,
            double[] values,
            StateRecorder kept) {
        this.delivery = delivery;
        this.variable = variable;
        this.sources = sources;
        this.values = values;
        this.kept = kept;
    }

    @Override
    public void record(int step, CancellationToken cancellation) {
        if (!kept.samples(step)) {
            return;
        }
        for (int k = 0; k < sources.length; k++) {
            values[k] = delivery.valueAfter(step, sources[k], variable);
            cancellation.addWork(WORK_PER_SOURCE);
        }
        kept.record(step, cancellation);
    }

    @Override
    public StateTrace trace(int from, int to, CancellationToken cancellation) {
        return kept.trace(from, to, cancellation);
    }

    @Override
    public void archive(Archive archive) {
        kept.archive(archive);
    }
}
