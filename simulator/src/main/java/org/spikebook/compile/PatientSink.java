package org.spikebook.compile;

import org.spikebook.connector.PairSink;

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
