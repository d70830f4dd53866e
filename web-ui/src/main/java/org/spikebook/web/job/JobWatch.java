package org.spikebook.web.job;

/** A subscription to a job's progress. */
@FunctionalInterface
public interface JobWatch extends AutoCloseable {

    @Override
    void close();
}
