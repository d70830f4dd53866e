package org.spikebook.simulator.engine.compiled;

import java.util.function.Supplier;

/** {@link Background} without threads: nothing is done beside. */
final class BrowserBackground {

    private BrowserBackground() {}

    static <T> T await(Supplier<T> maker, CancellationToken cancellation) {
        return maker.get();
    }
}
