package org.spikebook.web.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.spikebook.db.job.JobId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

/** How the scheduler runs jobs: one task instance a job, named by its id. */
@Configuration
class JobTask {

    static final String NAME = "job";

    private static final Duration RETRY = Duration.ofSeconds(5);

    @Bean
    Task<Void> jobs(JobRunner runner, Clock clock) {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(RETRY)))
                .execute(
                        (instance, _) -> completion(runner.run(JobId.of(instance.getId())), clock));
    }

    private static CompletionHandler<Void> completion(JobRunner.Next next, Clock clock) {
        return switch (next) {
            case JobRunner.Next.Finished() -> new CompletionHandler.OnCompleteRemove<>();
            case JobRunner.Next.Again(var delay) ->
                    (complete, operations) ->
                            operations.reschedule(complete, clock.instant().plus(delay));
        };
    }
}
