package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.ui.JobFollower;
import org.spikebook.web.networklab.KeptRun;
import org.spikebook.web.networklab.SimulationPayload;
import org.spikebook.web.networklab.SimulationSummary;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.List;
import java.util.Optional;

/**
 * Runs a large network as a job: it continues when the page is closed and after a crash, and its
 * recording is there when the page is opened again.
 */
final class LongRun {

    /** Takes what comes of it; on the UI thread. */
    interface Host {

        /** The run of the cell's network. */
        void done(NetworkModel network, String cellHash, KeptRun run);

        /** There is none, for the network as it stands. */
        void nothing();
    }

    private final Component owner;
    private final CellFrame frame;
    private final RunServices services;
    private final NotebookSession session;
    private final NetworkWorkspace workspace;
    private final Host host;
    private final JobFollower follower;

    LongRun(
            Component owner,
            CellFrame frame,
            RunServices services,
            NotebookSession session,
            NetworkWorkspace workspace,
            Host host) {
        this.owner = owner;
        this.frame = frame;
        this.services = services;
        this.session = session;
        this.workspace = workspace;
        this.host = host;
        this.follower = new JobFollower(frame, services.jobs(), this::stage, this::showJob);
    }

    boolean isUnderWay() {
        return follower.isFollowing();
    }

    /** Shows what there is: a job under way, or the recording of an earlier one. */
    void find(NetworkModel network) {
        if (!session.isEditable()) {
            host.nothing(); // a frozen network has no jobs
            return;
        }
        Optional<JobStatus> job = services.simulations().latest(session.id(), cellId());
        if (job.filter(JobStatus::isOpen).isPresent()) {
            follower.follow(job.get());
        } else {
            fetch(network);
        }
    }

    /** Asks for a run. */
    void start() {
        SimulationPayload payload = new SimulationPayload(workspace.cell().document());
        switch (services.simulations().start(session.id(), cellId(), payload)) {
            case SubmitResult.Accepted(JobStatus job) -> follower.follow(job);
            case SubmitResult.AlreadyOpen(JobStatus job) -> follower.follow(job);
            case SubmitResult.Refused(Problem problem) ->
                    frame.setState(new CellState.Failed(List.of(problem)));
        }
    }

    private void fetch(NetworkModel network) {
        String hash = session.hash(cellId());
        Optional<SimulationSummary> last =
                services.simulations()
                        .latest(session.id(), cellId())
                        .flatMap(services.simulations()::result);
        frame.setState(new CellState.Loading());
        services.background()
                .start(
                        owner,
                        task -> services.recordings().find(network, last),
                        found -> show(network, hash, found),
                        () -> show(network, hash, Optional.empty()));
    }

    /**
     * What was looked for is of no interest any more where a run was requested meanwhile, or where
     * another network stands.
     */
    private void show(NetworkModel network, String hash, Optional<KeptRun> found) {
        if (!isUnderWay() && workspace.network().filter(network::equals).isPresent()) {
            found.ifPresentOrElse(run -> host.done(network, hash, run), host::nothing);
        }
    }

    private Optional<JobFollower.Stage> stage(JobStatus job) {
        return services.simulations()
                .progress(job)
                .map(progress ->
                        new JobFollower.Stage(
                                progress.done(),
                                Text.of(
                                        LongRun.class,
                                        "run.longRunning",
                                        Numbers.readable(Math.rint(progress.timeMs())),
                                        Numbers.readable(progress.durationMs()))));
    }

    private void showJob(JobStatus job) {
        switch (job.state()) {
            case QUEUED, RUNNING -> {}
            case FAILED -> frame.setState(new CellState.Failed(job.problems()));
            case CANCELLED -> host.nothing();
            case DONE -> workspace.network().ifPresentOrElse(this::fetch, host::nothing);
        }
    }

    private String cellId() {
        return workspace.cell().id();
    }
}
