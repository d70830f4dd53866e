package org.spikebook.db.job;

/** Where a job is in its life. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Still has work before it. */
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
