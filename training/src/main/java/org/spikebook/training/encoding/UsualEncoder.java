package org.spikebook.training.encoding;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.dataset.SampleForm;

/** The encoder that suits samples of a form, where nothing else is said. */
public final class UsualEncoder {

    private UsualEncoder() {}

    /** It, with its default settings. */
    public static Configured<SpikeEncoder> of(SampleForm form) {
        return switch (form) {
            case STILL -> Configured.defaults(new RateEncoder());
            case SERIES -> Configured.defaults(new DeltaEncoder());
            case EVENTS -> Configured.defaults(new EventEncoder());
        };
    }
}
