package org.spikebook.training.encoding;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.dataset.SampleForm;

/** The default encoder of each form of samples. */
public final class UsualEncoder {

    private UsualEncoder() {}

    /** The encoder with its default settings. */
    public static Configured<SpikeEncoder> of(SampleForm form) {
        return switch (form) {
            case STILL -> Configured.defaults(new RateEncoder());
            case SERIES -> Configured.defaults(new DeltaEncoder());
            case EVENTS -> Configured.defaults(new EventEncoder());
        };
    }
}
