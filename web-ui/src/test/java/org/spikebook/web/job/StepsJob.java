package org.spikebook.web.job;

import org.spikebook.simulator.problem.Problem;
import org.springframework.boot.test.context.TestComponent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A job of so many steps; the test hands out a permit for each. */
@TestComponent
class StepsJob implements JobHandler<StepsJob.Steps> {

    static final JobKind<Steps> KIND = new JobKind<>("steps", Steps.class, Duration.ofSeconds(60));

    /** The same with no time. */
    static final JobKind<Steps> HURRIED = new JobKind<>("steps", Steps.class, Duration.ZERO);

    record Steps(int count, boolean breaks) {}

    record Progress(int step) {}

    final Semaphore permits = new Semaphore(0);

    /** Of the thread that ran the last one. */
    volatile int priority;

    @Override
    public JobKind<Steps> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Steps steps, JobContext context) throws InterruptedException {
        priority = Thread.currentThread().getPriority();
        if (steps.breaks()) {
            throw new IllegalStateException("on purpose");
        }
        if (steps.count() < 0) {
            return new JobOutcome.Failed(
                    List.of(Problem.of(JobRunner.class, "/count", "unknownKind", steps.count())));
        }
        int first = context.checkpoint().map(StepsJob::step).orElse(0);
        for (int step = first + 1; step <= steps.count(); step++) {
            while (!permits.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                if (context.isStopRequested()) {
                    return new JobOutcome.Stopped();
                }
            }
            context.saveCheckpoint(Integer.toString(step).getBytes(StandardCharsets.UTF_8));
            context.progress(new Progress(step));
        }
        return new JobOutcome.Done(new Progress(steps.count() - first));
    }

    private static int step(byte[] checkpoint) {
        return Integer.parseInt(new String(checkpoint, StandardCharsets.UTF_8));
    }
}
