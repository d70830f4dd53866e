package org.spikebook.web.job.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.JobTimes;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.UnpickedJobs;
import org.spikebook.web.job.queue.QueuePosition;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a page says of a job that waits. */
@JobTest
class JobFollowerTest extends SpringBrowserlessTest {

    @Autowired JobService jobs;
    @Autowired UnpickedJobs unpicked;
    @Autowired TestVisitors visitors;

    private JobId job;

    @BeforeEach
    void queueOne() {
        job = unpicked.add(visitors.asNewGuest());
    }

    @AfterEach
    void close() {
        unpicked.close(job);
    }

    @Test
    void jobThatWaits_hasItsPosition_andAboutHowLong() {
        assertThat(said(new QueuePosition(3, Duration.ofMinutes(4))))
                .isEqualTo(
                        "Waiting for a free processor (position 3 in the queue, about"
                                + " 4\u00a0min)");
        assertThat(said(new QueuePosition(12, Duration.ofMinutes(90))))
                .isEqualTo(
                        "Waiting for a free processor (position 12 in the queue, about"
                                + " 1.5\u00a0h)");
    }

    @Test
    void jobThatWaits_saysSoInGerman() {
        UI.getCurrent().setLocale(Locale.GERMAN);

        assertThat(said(new QueuePosition(12, Duration.ofMinutes(90))))
                .isEqualTo(
                        "Wartet auf einen freien Prozessor (Platz 12 in der Warteschlange, etwa"
                                + " 1,5\u00a0h)");
    }

    @Test
    void jobThatWaits_forAnUnknownTime_hasItsPosition() {
        assertThat(said(new QueuePosition(1, null)))
                .isEqualTo("Waiting for a free processor (position 1 in the queue)");
    }

    @Test
    void jobThatIsNext_whileAProcessorIsFree_hasItsPosition() {
        assertThat(said(new QueuePosition(1, Duration.ZERO)))
                .isEqualTo("Waiting for a free processor (position 1 in the queue)");
    }

    @Test
    void jobThatWaits_outsideTheQueueOfWork_saysThatOnly() {
        assertThat(said(null)).isEqualTo("Waiting for a free processor");
    }

    /** The first that is shown; what its row says comes later. */
    private String said(@Nullable QueuePosition position) {
        Div page = new Div();
        UI.getCurrent().add(page);
        List<CellState.Running> shown = new ArrayList<>();
        JobFollower follower =
                new JobFollower(page, shown::add, jobs, _ -> Optional.empty(), _ -> {});

        follower.follow(waiting(position));
        follower.stop();

        return shown.getFirst().activity().in(UI.getCurrent().getLocale());
    }

    private JobStatus waiting(@Nullable QueuePosition position) {
        return new JobStatus(
                job,
                "unpicked",
                null,
                null,
                JobState.QUEUED,
                null,
                null,
                List.of(),
                false,
                position,
                JobTimes.created(Instant.EPOCH));
    }
}
