package org.spikebook.web.job.queue;

import org.spikebook.db.job.JobId;
import org.spikebook.db.job.QueueName;
import org.spikebook.db.job.QueueRepository;
import org.spikebook.web.job.limit.SteadyClock;
import org.spikebook.web.operation.process.ServerProcesses;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Whose turn it is. Jobs of a guest none of whose pages was open for {@link #ABSENT} hold no one
 * up: they start when no one else waits, and one that runs goes back into the queue, with its
 * checkpoint, as soon as another user has to wait.
 */
@Component
public class QueueTurns {

    /** An open page is heard of every 5 minutes, and that is written down every 5 minutes. */
    public static final Duration ABSENT = Duration.ofMinutes(20);

    /** A visitor who waits that long does not start by themselves within the next moment. */
    public static final Duration WAITED = Duration.ofSeconds(10);

    private static final Duration LOOK_STEP = Duration.ofSeconds(5);

    private final QueueRepository queues;
    private final ExpectedDurations expected;
    private final ServerProcesses processes;
    private final Clock clock;

    QueueTurns(
            QueueRepository queues,
            ExpectedDurations expected,
            ServerProcesses processes,
            Clock clock) {
        this.queues = queues;
        this.expected = expected;
        this.processes = processes;
        this.clock = clock;
    }

    /** Whether a job that waits has to let others go first. */
    public boolean letsOthersStart(JobId job) {
        return holdsUpOthers(job, Duration.ZERO);
    }

    /** Asked often, says whether a job that runs has to let others go first; looks seldom. */
    public BooleanSupplier letsOthersRun(JobId job) {
        return new BooleanSupplier() {
            private final Clock steady = SteadyClock.from(clock);
            private Instant next = steady.instant();
            private boolean yields;

            @Override
            public synchronized boolean getAsBoolean() {
                Instant now = steady.instant();
                if (!yields && !now.isBefore(next)) {
                    next = now.plus(LOOK_STEP);
                    yields = holdsUpOthers(job, WAITED);
                }
                return yields;
            }
        };
    }

    private boolean holdsUpOthers(JobId job, Duration waited) {
        Instant now = clock.instant();
        return queues.holdsUpOthers(job, now.minus(ABSENT), now.minus(waited));
    }

    /** Positions of all jobs that wait for others' work. */
    public Map<JobId, QueuePosition> positions() {
        return QueueForecast.of(
                queues.open(QueueName.WORK, clock.instant().minus(ABSENT)),
                processes.jobThreads(),
                expected::remaining);
    }
}
