package org.spikebook.web.health;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Writes what ended a thread to the log: by itself, Java only prints it. Where a thread of the job
 * queue cannot take a job, as the database is away, {@link OutageLogs} leaves that out, so that it
 * adds nothing to the line that says so.
 */
class UncaughtFailures
        implements ApplicationListener<ApplicationContextInitializedEvent>,
                Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFailures.class);

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LOG.error("thread {} ended", thread.getName(), failure);
    }
}
