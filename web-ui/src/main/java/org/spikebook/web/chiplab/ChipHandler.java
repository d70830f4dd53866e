package org.spikebook.web.chiplab;

import org.spikebook.lesson.experiment.ChipComparison;
import org.spikebook.lesson.experiment.ChipExperimentOutcome;
import org.spikebook.lesson.experiment.ChipExperimentResult;
import org.spikebook.lesson.experiment.ClosedLoop;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.Evaluation;
import org.spikebook.training.dataset.Split;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a trained network on a chip, as a job: shows it all test samples, or lets it control its
 * plant.
 */
@Component
class ChipHandler implements JobHandler<ChipPayload> {

    static final JobKind<ChipPayload> KIND =
            new JobKind<>("chip", ChipPayload.class, Duration.ofMinutes(30));

    private final ChipInputs inputs;

    ChipHandler(ChipInputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public JobKind<ChipPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(ChipPayload payload, JobContext context) {
        return switch (inputs.find(payload, context.threads())) {
            case ChipInputs.Found.Missing(List<Problem> problems) ->
                    new JobOutcome.Done(new ChipResult(payload.cellHash(), null, problems, null));
            case ChipInputs.Found.Ready ready when ClosedLoop.isFor(ready.network()) ->
                    steer(payload, ready, context);
            case ChipInputs.Found.Ready ready -> run(payload, ready, context);
        };
    }

    private JobOutcome run(ChipPayload payload, ChipInputs.Found.Ready ready, JobContext context) {
        SpikeSource source = Evaluation.source(ready.network(), ready.data()).part(Split.TEST);
        RunControl control = control(context);
        return switch (ready.experiment()
                .run(ready.network(), source, ready.network().plan().seed(), control)) {
            case ChipExperimentOutcome.Cancelled() -> new JobOutcome.Stopped();
            case ChipExperimentOutcome.DoesNotFit(List<Problem> problems) ->
                    doesNotFit(payload, ready, problems);
            case ChipExperimentOutcome.Done(ChipExperimentResult result) ->
                    shown(result, ready, source, control)
                            .map(shown -> done(payload, ready, ChipReports.of(result, shown)))
                            .orElseGet(JobOutcome.Stopped::new);
        };
    }

    /** Lets a controller steer its plant, in place of showing it single states. */
    private static JobOutcome steer(
            ChipPayload payload, ChipInputs.Found.Ready ready, JobContext context) {
        ClosedLoop loop = new ClosedLoop(ready.experiment(), ClosedLoop.USUAL_EPISODES);
        long seed = ready.network().plan().seed();
        ClosedLoop.Outcome outcome =
                loop.run(ready.network(), ready.data(), Map.of(), seed, control(context));
        return switch (outcome) {
            case ClosedLoop.Outcome.Cancelled() -> new JobOutcome.Stopped();
            case ClosedLoop.Outcome.DoesNotFit(List<Problem> problems) ->
                    doesNotFit(payload, ready, problems);
            case ClosedLoop.Outcome.Done done -> done(payload, ready, ChipReports.of(done));
        };
    }

    private static JobOutcome doesNotFit(
            ChipPayload payload, ChipInputs.Found.Ready ready, List<Problem> problems) {
        return new JobOutcome.Done(
                new ChipResult(payload.cellHash(), ready.dataHash(), problems, null));
    }

    private static JobOutcome done(
            ChipPayload payload, ChipInputs.Found.Ready ready, ChipReport report) {
        return new JobOutcome.Done(
                new ChipResult(payload.cellHash(), ready.dataHash(), List.of(), report));
    }

    private static Optional<List<ShownSample>> shown(
            ChipExperimentResult result,
            ChipInputs.Found.Ready ready,
            SpikeSource source,
            RunControl control) {
        ChipComparison both =
                new ChipComparison(
                        ready.network(),
                        result.chip().mapping(),
                        source,
                        ready.network().plan().seed());
        return ShownSamples.of(result.chip(), both, control);
    }

    /** Tells a job's progress and asks whether it is to continue. */
    static RunControl control(JobContext context) {
        return new RunControl(
                done -> context.progress(new ChipStatus(done)), context::isStopRequested);
    }
}
