package org.spikebook.web.job;

import org.spikebook.web.priority.ThreadPriorities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.util.function.IntSupplier;

/**
 * Shares the processors among the jobs that run here, so that pages answer meanwhile. Threads of
 * jobs have low priority; where the system does not heed that, jobs leave a processor free.
 */
@Component
class JobProcessors {

    private final int count;
    private final IntSupplier running;

    @Autowired
    JobProcessors(RunningJobs running) {
        this(forJobs(Runtime.getRuntime().availableProcessors()), running::count);
    }

    /**
     * @param count how many processors jobs may use
     * @param running how many jobs run
     */
    JobProcessors(int count, IntSupplier running) {
        this.count = count;
        this.running = running;
    }

    private static int forJobs(int all) {
        return ThreadPriorities.areHeeded() ? all : Math.max(1, all - 1);
    }

    /** How many threads a job may use while it is alone. */
    int most() {
        return count;
    }

    /** How many threads each of the jobs that run may use now; at least 1. */
    int share() {
        return Math.max(1, count / Math.max(1, running.getAsInt()));
    }
}
