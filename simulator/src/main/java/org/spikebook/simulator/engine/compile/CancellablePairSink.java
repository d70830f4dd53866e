package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.model.connector.PairSink;

/** Takes pairs as long as they are wanted. */
abstract class CancellablePairSink implements PairSink {

    private final CancellationToken cancellation;

    CancellablePairSink(CancellationToken cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public final void addWork(long work) {
        cancellation.addWork(work);
    }
}
