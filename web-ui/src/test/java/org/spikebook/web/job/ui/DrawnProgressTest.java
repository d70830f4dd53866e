package org.spikebook.web.job.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.JobTimes;
import org.spikebook.web.job.JobStatus;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

class DrawnProgressTest {

    private final DrawnProgress drawn = new DrawnProgress();

    @Test
    void smallSteps_areNotDrawn() {
        assertThat(isNews(JobState.RUNNING, 0.5)).isTrue();
        assertThat(isNews(JobState.RUNNING, 0.505)).isFalse();
        assertThat(isNews(JobState.RUNNING, 0.51)).isTrue();
    }

    /** Its process was killed: without this the page would stand still until it is there again. */
    @Test
    void jobThatStartsOver_isDrawnFromTheBeginning() {
        isNews(JobState.RUNNING, 0.6);

        assertThat(isNews(JobState.QUEUED, 0.6)).as("it waits again").isTrue();
        assertThat(isNews(JobState.RUNNING, 0.0)).isTrue();
        assertThat(isNews(JobState.RUNNING, 0.02)).isTrue();
    }

    @Test
    void jobOfWhichNothingIsKnown_isDrawnAtAllNews() {
        assertThat(drawn.isNews(job(JobState.QUEUED), OptionalDouble.empty())).isTrue();
        assertThat(drawn.isNews(job(JobState.QUEUED), OptionalDouble.empty())).isTrue();
    }

    private boolean isNews(JobState state, double done) {
        return drawn.isNews(job(state), OptionalDouble.of(done));
    }

    private static JobStatus job(JobState state) {
        return new JobStatus(
                new JobId(new UUID(0, 1)),
                "any",
                null,
                null,
                state,
                null,
                null,
                List.of(),
                false,
                null,
                JobTimes.created(Instant.EPOCH));
    }
}
