package org.spikebook.training.dataset.bundled;

import java.util.function.Supplier;

/** Where data sets are read: while one thread reads a set, all others that want it wait. */
public interface ReadingThreads {

    /** On the thread that asks. */
    ReadingThreads CURRENT =
            new ReadingThreads() {
                @Override
                public <T> T read(Supplier<T> reading) {
                    return reading.get();
                }
            };

    /** What the reading gives, or throws. */
    <T> T read(Supplier<T> reading);
}
