package org.spikebook.web.traininglab.ui;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.plan.Backpropagation;
import org.spikebook.training.plan.TrainingData;
import org.spikebook.training.plan.TrainingSchedule;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A setting of a plan that is a plain number: where it stands, what it may be, how it is changed.
 *
 * @param info its name, which is also the key of its texts, and its range
 */
record PlanNumber(ParameterInfo info, ToDoubleFunction<TrainingPlan> value, Setter setter) {

    private static final int MAX_SEED = 1_000_000;

    /** What every training needs to be told. */
    static final List<PlanNumber> FIRST =
            List.of(
                    whole(
                            "epochs",
                            1,
                            TrainingSchedule.MAX_EPOCHS,
                            p -> p.schedule().epochs(),
                            (p, v) -> p.withEpochs((int) v)),
                    new PlanNumber(
                            ParameterInfo.real("learningRate", "", Unit.NONE, 0.001).above(0, 10),
                            p -> p.optimization().learningRate(),
                            TrainingPlan::withLearningRate),
                    whole(
                            "steps",
                            1,
                            TrainingData.MAX_STEPS,
                            p -> p.data().steps(),
                            (p, v) -> p.withSteps((int) v)),
                    whole(
                            "batchSize",
                            1,
                            TrainingSchedule.MAX_BATCH_SIZE,
                            p -> p.schedule().batchSize(),
                            (p, v) -> p.withBatchSize((int) v)),
                    whole("seed", 1, MAX_SEED, TrainingPlan::seed, (p, v) -> p.withSeed((long) v)));

    /** When to stop early, and how far one update may go at most. */
    static final List<PlanNumber> LIMITS =
            List.of(
                    whole(
                            "truncationSteps",
                            0,
                            TrainingData.MAX_STEPS,
                            p -> p.backpropagation().truncationSteps(),
                            (p, v) -> p.change(plan -> plan.truncationSteps((int) v))),
                    whole(
                            "patience",
                            0,
                            TrainingSchedule.MAX_EPOCHS,
                            p -> p.schedule().patience(),
                            (p, v) -> p.change(plan -> plan.patience((int) v))),
                    new PlanNumber(
                            ParameterInfo.real("maxGradientNorm", "", Unit.NONE, 0)
                                    .between(0, Backpropagation.MAX_GRADIENT_NORM),
                            p -> p.backpropagation().maxGradientNorm(),
                            (p, v) -> p.change(plan -> plan.maxGradientNorm(v))));

    /** Changes a number of a plan. */
    interface Setter {
        TrainingPlan set(TrainingPlan plan, double value);
    }

    private static PlanNumber whole(
            String name, int min, int max, ToDoubleFunction<TrainingPlan> value, Setter setter) {
        return new PlanNumber(ParameterInfo.whole(name, "", min, min, max), value, setter);
    }

    String name() {
        return info.name();
    }
}
