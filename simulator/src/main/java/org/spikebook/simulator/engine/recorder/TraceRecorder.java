package org.spikebook.simulator.engine.recorder;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.recording.StateTrace;

/**
 * Follows something over time. It takes all its memory when the run begins, so that what it needs
 * is known, and refused if too much, before.
 */
public sealed interface TraceRecorder permits StateRecorder, EfficacyRecorder, RateRecorder {

    /**
     * Looks at the end of a step; called for every step, in order.
     *
     * @param cancellation told of the samples taken
     */
    void record(int step, CancellationToken cancellation);

    /**
     * The samples that fall into the steps from {@code from} to {@code to}, the latter excluded.
     *
     * @param cancellation told of what is copied
     */
    StateTrace trace(int from, int to, CancellationToken cancellation);

    void archive(Archive archive);
}
