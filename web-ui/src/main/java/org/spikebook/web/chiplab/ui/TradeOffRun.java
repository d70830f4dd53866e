package org.spikebook.web.chiplab.ui;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.chiplab.ChipJobResult;
import org.spikebook.web.chiplab.ChipPayload;
import org.spikebook.web.chiplab.TradeOffJobs;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.ui.JobFollower;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellState;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The trade-off of a chip cell: a job beside the cell's own, and the panel that shows it. */
final class TradeOffRun {

    /** Sets the job's cell apart from the chip cell, which has a job of its own. */
    private static final String BESIDE = "/trade-off";

    private final TradeOffJobs runs;
    private final Supplier<NotebookId> notebook;
    private final String cellId;
    private final CellFrame frame;
    private final Supplier<ChipPayload> payload;
    private final Runnable closed;
    private final JobFollower follower;
    private final TradeOffPanel panel = new TradeOffPanel(this::start);

    /**
     * @param notebook gives the notebook in which the cell stands: the page may continue in a copy
     * @param payload for the cell as it is; requested when the reader starts a run
     * @param closed called when a run has ended, to show the cell's own state again
     */
    TradeOffRun(
            ChipTools tools,
            Supplier<NotebookId> notebook,
            String cellId,
            CellFrame frame,
            Supplier<ChipPayload> payload,
            Runnable closed) {
        this.runs = tools.tradeOffs();
        this.notebook = notebook;
        this.cellId = cellId + BESIDE;
        this.frame = frame;
        this.payload = payload;
        this.closed = closed;
        JobService jobs = tools.jobs();
        this.follower = new JobFollower(frame, jobs, this::stage, this::showJob);
    }

    TradeOffPanel panel() {
        return panel;
    }

    boolean isUnderWay() {
        return follower.isFollowing();
    }

    /**
     * Shows what there is for the cell as it is: a run under way, or the result of an earlier one.
     *
     * @param isCurrent whether a result is of the cell and its network as they stand
     * @param possible whether the reader may start a run
     */
    void find(Predicate<ChipJobResult> isCurrent, boolean possible) {
        panel.setStartEnabled(possible);
        Optional<JobStatus> job = runs.latest(notebook.get(), cellId);
        if (job.filter(JobStatus::isOpen).isPresent()) {
            follower.follow(job.get());
        } else {
            job.flatMap(runs::result).filter(isCurrent).ifPresentOrElse(panel::show, panel::clear);
        }
    }

    private void start() {
        switch (runs.start(notebook.get(), cellId, payload.get())) {
            case SubmitResult.Accepted(JobStatus job) -> follower.follow(job);
            case SubmitResult.AlreadyOpen(JobStatus job) -> follower.follow(job);
            case SubmitResult.Refused(Problem problem) ->
                    frame.setState(new CellState.Failed(List.of(problem)));
        }
    }

    private Optional<JobFollower.Stage> stage(JobStatus job) {
        return runs.progress(job)
                .map(progress ->
                        new JobFollower.Stage(
                                progress.done(), Text.of(TradeOffRun.class, "tradeOff.running")));
    }

    private void showJob(JobStatus job) {
        panel.setStartEnabled(!job.isOpen());
        if (!job.isOpen()) {
            if (job.problems().isEmpty()) {
                closed.run();
            } else {
                frame.setState(new CellState.Failed(job.problems()));
            }
        }
    }
}
