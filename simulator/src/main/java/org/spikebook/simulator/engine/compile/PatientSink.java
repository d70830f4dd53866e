package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.Patience;
import org.spikebook.simulator.model.connector.PairSink;

/** Takes pairs as long as they are wanted. */
abstract class PatientSink implements PairSink {

    private final Patience patience;

    PatientSink(Patience patience) {
        this.patience = patience;
    }

    @Override
    public final void spend(long work) {
        patience.spend(work);
    }
}
