package org.spikebook.web.job.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobState;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Leaving;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.JobWatch;
import org.spikebook.web.job.queue.QueuePosition;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.plot.Quantity;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;

/** Follows one job on a page, and shows how far it is. */
public final class JobFollower {

    /**
     * How far a running job is.
     *
     * @param done share of the work, 0 to 1
     * @param activity what it does at the moment
     */
    public record Stage(double done, Text activity) {}

    private final Words words = Words.of(JobFollower.class);
    private final Consumer<CellState.Running> running;
    private final JobService jobs;
    private final Function<JobStatus, Optional<Stage>> stage;
    private final Consumer<JobStatus> shown;
    private @Nullable JobWatch watch;
    private @Nullable JobId followed;
    private DrawnProgress drawn = new DrawnProgress();

    /**
     * Shows how far the job is in the state line of a cell.
     *
     * @param stage reads a job's progress; empty before the first
     * @param shown told of news on the UI thread, until the job is closed or the frame leaves the
     *     page
     */
    public JobFollower(
            CellFrame frame,
            JobService jobs,
            Function<JobStatus, Optional<Stage>> stage,
            Consumer<JobStatus> shown) {
        this(frame, frame::setState, jobs, stage, shown);
    }

    /**
     * Shows it elsewhere.
     *
     * @param owner follows until it leaves the page
     * @param running shows how far the job is
     */
    public JobFollower(
            Component owner,
            Consumer<CellState.Running> running,
            JobService jobs,
            Function<JobStatus, Optional<Stage>> stage,
            Consumer<JobStatus> shown) {
        this.running = running;
        this.jobs = jobs;
        this.stage = stage;
        this.shown = shown;
        Leaving.listen(owner, this::stop);
    }

    public boolean isFollowing() {
        return watch != null;
    }

    /** Follows a job from now on, in place of the one before. */
    public void follow(JobStatus job) {
        stop();
        drawn = new DrawnProgress();
        UI ui = UI.getCurrentOrThrow();
        followed = job.id();
        watch = jobs.watch(job.id(), status -> access(ui, status));
        show(job);
    }

    /** Asks the job that is followed to stop; no-op if there is none. */
    public void cancel() {
        JobId open = followed;
        if (open != null) {
            jobs.cancel(open);
        }
    }

    private void access(UI ui, JobStatus status) {
        try {
            ui.access(() -> {
                if (status.id().equals(followed)) {
                    show(status);
                }
            });
        } catch (UIDetachedException gone) {
            stop();
        }
    }

    private void show(JobStatus job) {
        if (!job.isOpen()) {
            stop();
            shown.accept(job);
            return;
        }
        Optional<Stage> now = stage.apply(job);
        OptionalDouble done =
                now.map(stage -> OptionalDouble.of(stage.done())).orElseGet(OptionalDouble::empty);
        if (drawn.isNews(job, done)) {
            running.accept(new CellState.Running(activity(job, now), done, this::cancel));
            shown.accept(job);
        }
    }

    private Text activity(JobStatus job, Optional<Stage> now) {
        if (job.stopping()) {
            return text("state.stopping");
        }
        if (job.state() == JobState.QUEUED) {
            return queued(job.position());
        }
        return now.map(Stage::activity).orElseGet(() -> text("state.starting"));
    }

    private Text queued(@Nullable QueuePosition position) {
        if (position == null) {
            return text("state.queued");
        }
        String number = Quantity.count(position.number(), words.locale());
        Duration wait = position.startsIn();
        return wait == null || wait.isZero()
                ? text("state.queuedAt", number)
                : text("state.queuedFor", number, duration(wait));
    }

    private String duration(Duration wait) {
        long minutes = wait.toMinutes();
        boolean hours = minutes >= 60;
        return Quantity.significant(hours ? minutes / 60.0 : minutes, 2, words.locale())
                + Quantity.NO_BREAK_SPACE
                + (hours ? "h" : "min");
    }

    private static Text text(String key, Object... args) {
        return Text.of(JobFollower.class, key, args);
    }

    /** Follows no job any more; the job continues. */
    public void stop() {
        JobWatch open = watch;
        watch = null;
        followed = null;
        if (open != null) {
            open.close();
        }
    }
}
