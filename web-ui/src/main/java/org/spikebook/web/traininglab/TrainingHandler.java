package org.spikebook.web.traininglab;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.TrainingTask;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.spikebook.web.traininglab.history.TrainingHistories;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Trains a network as a job. After a crash it continues from the last epoch, to the same bits. What
 * another user has trained from the same cell meanwhile is not trained again: so a class that
 * starts a lesson at the same time does not wait for one training each.
 */
@Component
class TrainingHandler implements JobHandler<TrainingPayload> {

    static final JobKind<TrainingPayload> KIND =
            new JobKind<>("training", TrainingPayload.class, Duration.ofHours(2));

    private final NetworkReader networks;
    private final TrainingPlanReader plans;
    private final DatasetCatalog data;
    private final TrainedNetworks trained;
    private final TrainingHistories histories;
    private final Clock clock;

    TrainingHandler(
            NetworkReader networks,
            TrainingPlanReader plans,
            DatasetCatalog data,
            TrainedNetworks trained,
            TrainingHistories histories,
            Clock clock) {
        this.networks = networks;
        this.plans = plans;
        this.data = data;
        this.trained = trained;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public JobKind<TrainingPayload> kind() {
        return KIND;
    }

    @Override
    public long memoryBytes(TrainingPayload payload) {
        if (networks.read(payload.network()) instanceof Validation.Valid(NetworkModel network)
                && plans.read(payload.plan())
                        instanceof Reading.Readable<TrainingPlan>(TrainingPlan plan)) {
            return data.dataset(plan.data().name())
                    .map(dataset -> needed(TrainingTask.of(network, plan, dataset)))
                    .orElse(0L);
        }
        return 0;
    }

    /** One that will be refused does not wait for memory before. */
    private static long needed(TrainingTask task) {
        return Trainer.problems(task).isEmpty() ? Trainer.memoryBytes(task) : 0;
    }

    @Override
    public JobOutcome run(TrainingPayload payload, JobContext context) {
        return switch (networks.read(payload.network())) {
            case Validation.Invalid(List<Problem> problems) -> new JobOutcome.Failed(problems);
            case Validation.Valid(NetworkModel network) ->
                    switch (plans.read(payload.plan())) {
                        case Reading.Unreadable<TrainingPlan>(var problems) ->
                                new JobOutcome.Failed(problems);
                        case Reading.Readable<TrainingPlan>(var plan) ->
                                train(payload.cellHash(), network, plan, context);
                    };
        };
    }

    private JobOutcome train(
            String cellHash, NetworkModel network, TrainingPlan plan, JobContext context) {
        JobOutcome done = new JobOutcome.Done(new TrainingSummary(cellHash, plan.seed()));
        Dataset dataset = data.dataset(plan.data().name()).orElseThrow();
        if (trained.find(cellHash, plan.seed()).filter(n -> n.isTrainedOn(dataset)).isPresent()) {
            return done;
        }
        JobTrainingControl control =
                new JobTrainingControl(
                        context,
                        plan,
                        dataset,
                        cellHash,
                        histories.writer(context.job(), cellHash, plan.seed(), clock),
                        clock);
        return switch (Trainer.train(network, plan, dataset, control)) {
            case TrainingOutcome.Untrainable(List<Problem> problems) ->
                    new JobOutcome.Failed(problems);
            case TrainingOutcome.Cancelled() -> {
                control.stopped();
                yield new JobOutcome.Stopped();
            }
            case TrainingOutcome.Trained(var result) -> {
                trained.put(cellHash, result);
                control.finished(result, history -> histories.put(cellHash, plan.seed(), history));
                yield done;
            }
        };
    }
}
