package org.spikebook.web.chiplab;

import org.spikebook.engine.RunControl;
import org.spikebook.hardware.chip.ChipCatalog;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ChipExperimentOutcome;
import org.spikebook.lesson.experiment.ChipExperimentResult;
import org.spikebook.parameter.Problem;
import org.spikebook.stimulus.SpikeSource;
import org.spikebook.training.Evaluation;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.DatasetCatalog;
import org.spikebook.training.dataset.Split;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.spikebook.web.traininglab.TrainedNetworks;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Puts a trained network on a chip and shows it all test samples, as a job. */
@Component
class ChipHandler implements JobHandler<ChipPayload> {

    static final JobKind<ChipPayload> KIND =
            new JobKind<>("chip", ChipPayload.class, Duration.ofMinutes(30));

    private final ChipCatalog chips;
    private final DatasetCatalog data;
    private final TrainedNetworks trained;

    ChipHandler(ChipCatalog chips, DatasetCatalog data, TrainedNetworks trained) {
        this.chips = chips;
        this.data = data;
        this.trained = trained;
    }

    @Override
    public JobKind<ChipPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(ChipPayload payload, JobContext context) {
        Optional<ChipSpec> chip = chips.find(payload.chip());
        if (chip.isEmpty()) {
            return refused(payload, "noChip", payload.chip(), String.join(", ", chips.ids()));
        }
        Optional<TrainedNetwork> network = trained.find(payload.trainedHash(), payload.seed());
        if (network.isEmpty()) {
            return refused(payload, "notTrained");
        }
        return run(payload, chip.get(), network.get(), context);
    }

    private JobOutcome run(
            ChipPayload payload, ChipSpec chip, TrainedNetwork network, JobContext context) {
        SpikeSource test =
                Evaluation.source(network, data.dataset(network.plan().data()).orElseThrow())
                        .part(Split.TEST);
        ChipExperiment experiment =
                ChipExperiment.on(
                        chip,
                        payload.inferencesPerSecond(),
                        Math.max(1, Runtime.getRuntime().availableProcessors()));
        RunControl control =
                new RunControl(
                        done -> context.progress(new ChipStatus(done)), context::isStopRequested);
        return switch (experiment.run(network, test, network.plan().seed(), control)) {
            case ChipExperimentOutcome.Cancelled() -> new JobOutcome.Stopped();
            case ChipExperimentOutcome.DoesNotFit(List<Problem> problems) ->
                    done(payload, problems);
            case ChipExperimentOutcome.Done(ChipExperimentResult result) ->
                    new JobOutcome.Done(
                            new ChipResult(payload.cellHash(), List.of(), ChipReports.of(result)));
        };
    }

    private static JobOutcome refused(ChipPayload payload, String code, Object... args) {
        return done(payload, List.of(Problem.of(ChipHandler.class, "", code, args)));
    }

    private static JobOutcome done(ChipPayload payload, List<Problem> problems) {
        return new JobOutcome.Done(new ChipResult(payload.cellHash(), problems, null));
    }
}
