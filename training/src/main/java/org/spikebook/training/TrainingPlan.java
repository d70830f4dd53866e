package org.spikebook.training;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.constraint.NoConstraint;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Distortion;
import org.spikebook.training.dataset.ImageDistortion;
import org.spikebook.training.dataset.NoDistortion;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.encoding.UsualEncoder;
import org.spikebook.training.loss.CountCrossEntropy;
import org.spikebook.training.optimizer.Adam;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.plan.Backpropagation;
import org.spikebook.training.plan.Objective;
import org.spikebook.training.plan.Optimization;
import org.spikebook.training.plan.RateChange;
import org.spikebook.training.plan.TrainingData;
import org.spikebook.training.plan.TrainingSchedule;
import org.spikebook.training.regularizer.NoRegularizer;
import org.spikebook.training.surrogate.FastSigmoid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All that decides how a network is trained; with the network and the data set it fixes the result.
 * {@link #change} gives a plan that differs in some settings.
 *
 * @param method by which way of training, with its settings
 * @param data what on
 * @param objective what is minimized
 * @param backpropagation how its gradient is found
 * @param optimization how weights follow the gradient
 * @param schedule for how many epochs, in which batches
 * @param seed of initial weights, order of samples and input spikes
 */
public record TrainingPlan(
        Configured<TrainingMethod> method,
        TrainingData data,
        Objective objective,
        Backpropagation backpropagation,
        Optimization optimization,
        TrainingSchedule schedule,
        long seed) {

    private static final int DEFAULT_STEPS = 25;
    private static final double ANY_GRADIENT_NORM = 0;
    private static final int ALL_STEPS = 0;
    private static final int NO_EARLY_STOP = 0;

    private static final int SMALL_SET = 3000;
    private static final int EPOCHS_OF_SMALL_SET = 80;
    private static final int EPOCHS_OF_LARGE_SET = 15;
    private static final int BATCH_OF_SMALL_SET = 32;
    private static final int BATCH_OF_LARGE_SET = 64;

    /** Settings that suit a data set: images are distorted; a small set takes more epochs. */
    public static TrainingPlan defaultFor(DatasetInfo data) {
        boolean small = data.sizes().train() <= SMALL_SET;
        return new TrainingPlan(
                Configured.defaults(new SurrogateMethod()),
                new TrainingData(
                        data.name(),
                        TrainingData.STANDARD_SPLIT,
                        distortionFor(data, small),
                        UsualEncoder.of(data.form()),
                        DEFAULT_STEPS),
                new Objective(
                        Configured.defaults(new CountCrossEntropy()),
                        Configured.defaults(new NoRegularizer())),
                new Backpropagation(
                        Configured.defaults(new FastSigmoid()),
                        ANY_GRADIENT_NORM,
                        Configured.defaults(new NoConstraint()),
                        ALL_STEPS),
                new Optimization(Configured.defaults(new Adam()), List.of()),
                new TrainingSchedule(
                        small ? EPOCHS_OF_SMALL_SET : EPOCHS_OF_LARGE_SET,
                        NO_EARLY_STOP,
                        small ? BATCH_OF_SMALL_SET : BATCH_OF_LARGE_SET),
                1);
    }

    private static Configured<Distortion> distortionFor(DatasetInfo data, boolean small) {
        if (data.form() != SampleForm.STILL || data.shape().dimensions().size() != 3) {
            return Configured.defaults(new NoDistortion());
        }
        return small ? ImageDistortion.strong() : Configured.defaults(new ImageDistortion());
    }

    /** The plan with some settings changed: {@code plan.change(p -> p.epochs(3).seed(7))}. */
    public TrainingPlan change(UnaryOperator<TrainingPlanBuilder> changes) {
        return changes.apply(new TrainingPlanBuilder(this)).build();
    }

    public TrainingPlan withMethod(Configured<TrainingMethod> changed) {
        return change(plan -> plan.method(changed));
    }

    public TrainingPlan withEpochs(int changed) {
        return change(plan -> plan.epochs(changed));
    }

    public TrainingPlan withSeed(long changed) {
        return change(plan -> plan.seed(changed));
    }

    public TrainingPlan withSteps(int changed) {
        return change(plan -> plan.steps(changed));
    }

    public TrainingPlan withBatchSize(int changed) {
        return change(plan -> plan.batchSize(changed));
    }

    public TrainingPlan withEncoder(Configured<SpikeEncoder> changed) {
        return change(plan -> plan.encoder(changed));
    }

    public TrainingPlan withLearningRate(double changed) {
        Configured<Optimizer> other =
                optimization.optimizer().with(Optimizer.LEARNING_RATE, Value.of(changed));
        return change(plan -> plan.optimizer(other));
    }

    /** The same with another learning rate from an epoch on, counted from 1. */
    public TrainingPlan withLearningRate(int fromEpoch, double changed) {
        List<RateChange> changes =
                new ArrayList<>(
                        optimization.rateChanges().stream()
                                .filter(c -> c.fromEpoch() < fromEpoch)
                                .toList());
        changes.add(new RateChange(fromEpoch, changed));
        return change(plan -> plan.rateChanges(changes));
    }
}
