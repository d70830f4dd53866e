package org.spikebook.training;

import org.spikebook.simulator.network.WeightConstraintModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.constraint.NoConstraint;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Distortion;
import org.spikebook.training.dataset.ImageDistortion;
import org.spikebook.training.dataset.NoDistortion;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.EncodingWindow;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.encoding.UsualEncoder;
import org.spikebook.training.loss.CountCrossEntropy;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.optimizer.Adam;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.regularizer.NoRegularizer;
import org.spikebook.training.regularizer.Regularizer;
import org.spikebook.training.surrogate.FastSigmoid;
import org.spikebook.training.surrogate.SurrogateGradient;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All that decides how a network is trained; with the network and the data set it fixes the result.
 * {@link #change} gives a plan that differs in some settings.
 *
 * @param method by which way of training, with its settings
 * @param data name of the data set
 * @param split which split of it: {@link #STANDARD_SPLIT}
 * @param distortion how training samples are varied each time they are shown; never test samples
 * @param encoder how values become spikes
 * @param steps for which a sample is shown; the length of a step is the network's dtMs
 * @param surrogate stands in for the derivative of a spike
 * @param loss the function that is minimized
 * @param regularizer penalty added to the loss, on spikes, silence and weights
 * @param optimizer how weights follow the gradient, with its learning rate
 * @param rateChanges other learning rates from later epochs on, in ascending order of epochs
 * @param maxGradientNorm gradient clipping: greatest L2 norm of the gradient; 0 for no clipping
 * @param constraint what a weight is rounded to in the forward pass
 * @param truncationSteps truncated BPTT: errors are propagated back within windows of that many
 *     steps; 0 for all steps
 * @param epochs how often every training sample is shown, at most
 * @param patience early stopping: epochs without a better validation result after which training
 *     stops; 0 for never
 * @param batchSize samples between two updates
 * @param seed of initial weights, order of samples and input spikes
 */
public record TrainingPlan(
        Configured<TrainingMethod> method,
        String data,
        String split,
        Configured<Distortion> distortion,
        Configured<SpikeEncoder> encoder,
        int steps,
        Configured<SurrogateGradient> surrogate,
        Configured<Loss> loss,
        Configured<Regularizer> regularizer,
        Configured<Optimizer> optimizer,
        List<RateChange> rateChanges,
        double maxGradientNorm,
        Configured<WeightConstraintModel> constraint,
        int truncationSteps,
        int epochs,
        int patience,
        int batchSize,
        long seed) {

    /** The split that comes with the data set. */
    public static final String STANDARD_SPLIT = "standard";

    public static final int MAX_STEPS = 1000;
    public static final int MAX_EPOCHS = 1000;
    public static final int MAX_BATCH_SIZE = 4096;
    public static final double MAX_GRADIENT_NORM = 1e6;

    private static final int DEFAULT_STEPS = 25;
    private static final double ANY_GRADIENT_NORM = 0;
    private static final int ALL_STEPS = 0;
    private static final int NO_EARLY_STOP = 0;

    private static final int SMALL_SET = 3000;
    private static final int EPOCHS_OF_SMALL_SET = 80;
    private static final int EPOCHS_OF_LARGE_SET = 15;
    private static final int BATCH_OF_SMALL_SET = 32;
    private static final int BATCH_OF_LARGE_SET = 64;

    public TrainingPlan {
        rateChanges = List.copyOf(rateChanges);
        requireAscending(rateChanges);
        requireBetween("steps", steps, 1, MAX_STEPS);
        requireBetween("truncationSteps", truncationSteps, 0, MAX_STEPS);
        requireBetween("epochs", epochs, 1, MAX_EPOCHS);
        requireBetween("patience", patience, 0, MAX_EPOCHS);
        requireBetween("batchSize", batchSize, 1, MAX_BATCH_SIZE);
        requireBetween("maxGradientNorm", maxGradientNorm, 0, MAX_GRADIENT_NORM);
    }

    private static void requireAscending(List<RateChange> changes) {
        for (int i = 1; i < changes.size(); i++) {
            if (changes.get(i).fromEpoch() <= changes.get(i - 1).fromEpoch()) {
                throw new IllegalArgumentException("rateChanges must have ascending epochs");
            }
        }
    }

    private static void requireBetween(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    name + " must be from " + min + " to " + max + ", was " + value);
        }
    }

    /** Settings that suit a data set: images are distorted; a small set takes more epochs. */
    public static TrainingPlan defaultFor(DatasetInfo data) {
        boolean small = data.sizes().train() <= SMALL_SET;
        return new TrainingPlan(
                Configured.defaults(new SurrogateMethod()),
                data.name(),
                STANDARD_SPLIT,
                distortionFor(data, small),
                UsualEncoder.of(data.form()),
                DEFAULT_STEPS,
                Configured.defaults(new FastSigmoid()),
                Configured.defaults(new CountCrossEntropy()),
                Configured.defaults(new NoRegularizer()),
                Configured.defaults(new Adam()),
                List.of(),
                ANY_GRADIENT_NORM,
                Configured.defaults(new NoConstraint()),
                ALL_STEPS,
                small ? EPOCHS_OF_SMALL_SET : EPOCHS_OF_LARGE_SET,
                NO_EARLY_STOP,
                small ? BATCH_OF_SMALL_SET : BATCH_OF_LARGE_SET,
                1);
    }

    private static Configured<Distortion> distortionFor(DatasetInfo data, boolean small) {
        if (data.form() != SampleForm.STILL || data.shape().dimensions().size() != 3) {
            return Configured.defaults(new NoDistortion());
        }
        return small ? ImageDistortion.strong() : Configured.defaults(new ImageDistortion());
    }

    /**
     * All samples of a data set behind the encoder, as they are.
     *
     * @param dtMs length of a step of the network that they are shown to, in ms
     */
    public EncodedDataset encode(Dataset dataset, double dtMs) {
        return EncodedDataset.all(dataset, encoder, new EncodingWindow(steps, dtMs));
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

    /** The learning rate of the optimizer. */
    public double learningRate() {
        return optimizer.number(Optimizer.LEARNING_RATE);
    }

    /** The learning rate of an epoch, counted from 1, before the schedule. */
    public double learningRate(int epoch) {
        double rate = learningRate();
        for (RateChange change : rateChanges) {
            rate = change.fromEpoch() <= epoch ? change.learningRate() : rate;
        }
        return rate;
    }

    public TrainingPlan withLearningRate(double changed) {
        Configured<Optimizer> other = optimizer.with(Optimizer.LEARNING_RATE, Value.of(changed));
        return change(plan -> plan.optimizer(other));
    }

    /** The same with another learning rate from an epoch on, counted from 1. */
    public TrainingPlan withLearningRate(int fromEpoch, double changed) {
        List<RateChange> changes =
                new ArrayList<>(
                        rateChanges.stream().filter(c -> c.fromEpoch() < fromEpoch).toList());
        changes.add(new RateChange(fromEpoch, changed));
        return change(plan -> plan.rateChanges(changes));
    }
}
