package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.JobTimes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class WatcherTest {

    private static final JobStatus WAITS =
            new JobStatus(
                    new JobId(new UUID(0, 1)),
                    "any",
                    null,
                    null,
                    JobState.RUNNING,
                    null,
                    null,
                    List.of(),
                    false,
                    null,
                    JobTimes.created(Instant.EPOCH));

    /** All watchers share a thread, which looks no further after an error. */
    @Test
    void listener_thatFails_hearsOn_andBreaksNothing() {
        List<String> heard = new ArrayList<>();
        Watcher watcher =
                new Watcher(status -> {
                    heard.add(String.valueOf(status.progress()));
                    throw new StackOverflowError("on purpose");
                });

        watcher.changed(WAITS);
        watcher.progressed("half");

        assertThat(heard).containsExactly("null", "half");
    }
}
