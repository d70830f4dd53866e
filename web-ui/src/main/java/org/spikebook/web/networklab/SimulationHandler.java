package org.spikebook.web.networklab;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.validation.MemoryEstimate;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/** Runs a network as a job. After a crash it runs again from the beginning, to the same bits. */
@Component
class SimulationHandler implements JobHandler<SimulationPayload> {

    static final JobKind<SimulationPayload> KIND =
            new JobKind<>("simulation", SimulationPayload.class, Duration.ofMinutes(30));

    private final Laboratory laboratory;
    private final Recordings recordings;
    private final ShownData data;

    SimulationHandler(Laboratory laboratory, Recordings recordings, ShownData data) {
        this.laboratory = laboratory;
        this.recordings = recordings;
        this.data = data;
    }

    @Override
    public JobKind<SimulationPayload> kind() {
        return KIND;
    }

    @Override
    public long memoryBytes(SimulationPayload payload) {
        return laboratory.networks().read(payload.network())
                        instanceof Validation.Valid(NetworkModel network)
                ? needed(MemoryEstimate.of(network))
                : 0;
    }

    /** One that will be refused does not wait for memory before. */
    private static long needed(MemoryEstimate estimate) {
        return RunCost.refusalToKeep(estimate.tracedValues()).isEmpty()
                ? (long) estimate.bytes()
                : 0;
    }

    @Override
    public JobOutcome run(SimulationPayload payload, JobContext context) {
        return switch (laboratory.networks().read(payload.network())) {
            case Validation.Invalid(List<Problem> problems) -> new JobOutcome.Failed(problems);
            case Validation.Valid(NetworkModel network) -> run(network, context);
        };
    }

    /** Traces are as large as the run: where they are too large, no one waits for the run. */
    private JobOutcome run(NetworkModel network, JobContext context) {
        return RunCost.refusalToKeep(MemoryEstimate.of(network).tracedValues())
                .map(SimulationHandler::refused)
                .orElseGet(() -> runOrRecall(network, context));
    }

    /** What others in line have run meanwhile is not run again. */
    private JobOutcome runOrRecall(NetworkModel network, JobContext context) {
        ShownData.Held held = data.hold(network);
        SimulationSummary run = SimulationSummary.of(network, held.hash());
        return recordings.find(run).isPresent()
                ? new JobOutcome.Done(run)
                : simulate(network, run, held.laboratory(), context);
    }

    private JobOutcome simulate(
            NetworkModel network, SimulationSummary run, Laboratory withData, JobContext context) {
        double durationMs = network.run().durationMs();
        RunControl control =
                new RunControl(
                        done ->
                                context.progress(
                                        new SimulationStatus(done, done * durationMs, durationMs)),
                        context::isStopRequested);
        Recording recording = withData.simulate(network, WeightSet.EMPTY, control);
        return switch (recording.end()) {
            case CANCELLED -> new JobOutcome.Stopped();
            case REFUSED, DIVERGED -> new JobOutcome.Failed(recording.problems());
            case COMPLETED ->
                    RunCost.refusalToKeep(RunCost.numbers(recording))
                            .map(SimulationHandler::refused)
                            .orElseGet(() -> keep(run, recording));
        };
    }

    private static JobOutcome refused(Problem problem) {
        return new JobOutcome.Failed(List.of(problem));
    }

    private JobOutcome keep(SimulationSummary run, Recording recording) {
        recordings.put(run, recording);
        return new JobOutcome.Done(run);
    }
}
