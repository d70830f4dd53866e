package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.model.connector.PairSink;

/** Takes pairs as long as they are wanted. */
abstract class CancellablePairSink implements PairSink {

    private final CancellationToken patience;

    CancellablePairSink(CancellationToken patience) {
        this.patience = patience;
    }

    @Override
    public final void spend(long work) {
        patience.spend(work);
    }
}
