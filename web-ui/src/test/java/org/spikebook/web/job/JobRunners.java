package org.spikebook.web.job;

import org.spikebook.db.job.CheckpointRepository;
import org.spikebook.db.job.JobRepository;
import org.spikebook.web.account.ActingVisitors;
import org.spikebook.web.common.References;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.job.limit.SharedMemory;
import org.spikebook.web.job.queue.JobJson;
import org.spikebook.web.job.queue.QueueTurns;
import org.springframework.boot.test.context.TestComponent;

import java.time.Clock;
import java.util.List;

/** Runners to which a test hands jobs itself, each for one kind of work. */
@TestComponent
class JobRunners {

    private final JobRepository jobs;
    private final CheckpointRepository checkpoints;
    private final JobJson json;
    private final JobWatchers watchers;
    private final QueueTurns turns;
    private final ActingVisitors owners;
    private final References references;
    private final SpikebookProperties settings;

    JobRunners(
            JobRepository jobs,
            CheckpointRepository checkpoints,
            JobJson json,
            JobWatchers watchers,
            QueueTurns turns,
            ActingVisitors owners,
            References references,
            SpikebookProperties settings) {
        this.jobs = jobs;
        this.checkpoints = checkpoints;
        this.json = json;
        this.watchers = watchers;
        this.turns = turns;
        this.owners = owners;
        this.references = references;
        this.settings = settings;
    }

    /** One that runs its jobs in a process of its own, so to speak. */
    JobRunner of(JobHandler<?> work, Clock clock) {
        return of(work, new RunningJobs(), new SharedMemory(1L << 30, 0, clock), clock);
    }

    /** One that shares with others what runs, and the memory. */
    JobRunner of(JobHandler<?> work, RunningJobs running, SharedMemory memory, Clock clock) {
        return new JobRunner(
                List.of(work),
                jobs,
                checkpoints,
                json,
                watchers,
                running,
                turns,
                new JobProcessors(running),
                memory,
                owners,
                references,
                settings,
                clock);
    }
}
