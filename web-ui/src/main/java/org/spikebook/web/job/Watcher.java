package org.spikebook.web.job;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Consumer;

/** One listener; it hears of changes only. Used by one thread. */
final class Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    private final Consumer<JobStatus> listener;
    private @Nullable JobStatus last;

    Watcher(Consumer<JobStatus> listener) {
        this.listener = listener;
    }

    void changed(JobStatus status) {
        if (!status.equals(last)) {
            last = status;
            tell(status);
        }
    }

    void progressed(String progress) {
        JobStatus before = last;
        if (before != null && before.isOpen()) {
            changed(before.withProgress(progress));
        }
    }

    private void tell(JobStatus status) {
        try {
            listener.accept(status);
        } catch (RuntimeException | Error e) { // others are to hear further news
            LOG.warn("a listener to job {} failed", status.id(), e);
        }
    }
}
