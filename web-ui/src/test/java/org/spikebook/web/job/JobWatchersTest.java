package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobId;
import org.spikebook.web.Eventually;
import org.spikebook.web.StatementCount;
import org.spikebook.web.TestVisitors;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

@JobTest
class JobWatchersTest {

    @Autowired JobWatchers watchers;
    @Autowired UnpickedJobs jobs;
    @Autowired TestVisitors visitors;

    @Test
    void watchers_thatComeWhileTheEndIsTold_hearOfItToo() {
        JobId job = jobs.add(visitors.asNewGuest());
        jobs.close(job);
        AtomicInteger heard = new AtomicInteger();

        watchers.watch(
                job,
                end ->
                        IntStream.range(0, 50)
                                .forEach(k -> watchers.watch(job, _ -> heard.incrementAndGet())));

        Eventually.holds("all hear of the end", () -> heard.get() == 50);
    }

    @Test
    void looking_takesAsManyStatementsForManyJobsAsForOne() throws Exception {
        List<JobId> many = IntStream.range(0, 30).mapToObj(k -> newJob()).toList();
        List<JobWatch> watches =
                many.stream().map(job -> watchers.watch(job, status -> {})).toList();

        int statements =
                StatementCount.of(() -> {
                    watchers.lookAtAll();
                    return null;
                });

        watches.forEach(JobWatch::close);
        many.forEach(jobs::close);
        assertThat(statements).as("rows, open jobs, and a median once in a while").isBetween(2, 3);
    }

    private JobId newJob() {
        return jobs.add(visitors.asNewGuest());
    }
}
