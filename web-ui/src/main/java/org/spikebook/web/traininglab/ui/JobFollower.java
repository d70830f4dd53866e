package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.job.JobState;
import org.spikebook.parameter.Text;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.JobWatch;
import org.spikebook.web.notebook.ui.CellFrame;
import org.spikebook.web.notebook.ui.CellState;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.TrainingJobs;
import org.spikebook.web.traininglab.TrainingStatus;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Follows one training job on a page, and shows how far it is in the cell's state line. */
final class JobFollower {

    /** Smaller steps are not worth drawing. */
    private static final double STEP = 0.008;

    private final Words words = Words.of(JobFollower.class);
    private final CellFrame frame;
    private final TrainingJobs jobs;
    private final Consumer<JobStatus> shown;
    private @Nullable JobWatch watch;
    private double lastDone;

    /** Tells of news on the UI thread, until the job is closed or the frame leaves the page. */
    JobFollower(CellFrame frame, TrainingJobs jobs, Consumer<JobStatus> shown) {
        this.frame = frame;
        this.jobs = jobs;
        this.shown = shown;
        frame.addDetachListener(detach -> stop());
    }

    boolean isFollowing() {
        return watch != null;
    }

    void follow(JobStatus job) {
        stop();
        lastDone = -1;
        show(job);
        UI ui = UI.getCurrentOrThrow();
        watch = jobs.watch(job.id(), status -> access(ui, status));
    }

    private void access(UI ui, JobStatus status) {
        try {
            ui.access(() -> {
                if (isFollowing()) {
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
        Optional<TrainingStatus> progress = jobs.progress(job);
        double done = progress.map(TrainingStatus::done).orElse(0.0);
        if (job.state() == JobState.QUEUED
                || done == 0
                || job.stopping()
                || done - lastDone >= STEP) {
            lastDone = done;
            frame.setState(
                    new CellState.Running(
                            activity(job, progress),
                            progress.isPresent() ? OptionalDouble.of(done) : OptionalDouble.empty(),
                            () -> jobs.cancel(job.id())));
            shown.accept(job);
        }
    }

    private Text activity(JobStatus job, Optional<TrainingStatus> progress) {
        if (job.stopping()) {
            return text("state.stopping");
        }
        if (job.state() == JobState.QUEUED) {
            return job.jobsBefore() == 0
                    ? text("state.queued")
                    : text("state.queuedBehind", count(job.jobsBefore()));
        }
        return progress.map(p -> text("state.epoch", count(p.epoch()), count(p.curve().epochs())))
                .orElseGet(() -> text("state.starting"));
    }

    private String count(long value) {
        return Quantity.count(value, words.locale());
    }

    private static Text text(String key, Object... args) {
        return Text.of(JobFollower.class, key, args);
    }

    private void stop() {
        JobWatch open = watch;
        watch = null;
        if (open != null) {
            open.close();
        }
    }
}
