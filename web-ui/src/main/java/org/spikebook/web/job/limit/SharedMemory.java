package org.spikebook.web.job.limit;

import org.spikebook.db.job.JobId;
import org.spikebook.simulator.network.validation.Limits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

/**
 * The memory that the jobs of this process share: each takes what it is expected to need before it
 * begins, so that all of them together stay within the limit of one. Thread-safe.
 */
@Component
public class SharedMemory {

    private final long bytes;
    private final Map<JobId, Long> taken = new HashMap<>();

    @Autowired
    public SharedMemory() {
        this(Limits.ofThisMachine().memoryBytes());
    }

    public SharedMemory(long bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes memory for a job; false if that is to wait for others to end. With nobody else there it
     * gets what it asks for: whether that is too much is for its kind to say.
     */
    public synchronized boolean take(JobId job, long needed) {
        long others = taken.values().stream().mapToLong(Long::longValue).sum();
        if (!taken.isEmpty() && others + needed > bytes) {
            return false;
        }
        taken.put(job, needed);
        return true;
    }

    public synchronized void giveBack(JobId job) {
        taken.remove(job);
    }
}
