package org.spikebook.training;

import org.spikebook.parameter.Configured;
import org.spikebook.parameter.Value;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Distortion;
import org.spikebook.training.dataset.ImageDistortion;
import org.spikebook.training.dataset.NoDistortion;
import org.spikebook.training.encoding.RateEncoder;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.loss.CountCrossEntropy;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.optimizer.Adam;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.surrogate.FastSigmoid;
import org.spikebook.training.surrogate.SurrogateGradient;

/**
 * All that decides how a network is trained; with the network and the data set it fixes the result.
 *
 * @param data name of the data set
 * @param split which split of it: {@link #STANDARD_SPLIT}
 * @param distortion how training samples are varied each time they are shown; never test samples
 * @param encoder how values become spikes
 * @param steps for which a sample is shown; the length of a step is the network's dtMs
 * @param surrogate stands in for the derivative of a spike
 * @param loss what is made small
 * @param optimizer how weights follow the gradient, with its learning rate
 * @param epochs how often every training sample is shown
 * @param batchSize samples between two updates
 * @param seed of initial weights, order of samples and input spikes
 */
public record TrainingPlan(
        String data,
        String split,
        Configured<Distortion> distortion,
        Configured<SpikeEncoder> encoder,
        int steps,
        Configured<SurrogateGradient> surrogate,
        Configured<Loss> loss,
        Configured<Optimizer> optimizer,
        int epochs,
        int batchSize,
        long seed) {

    /** The split that comes with the data set. */
    public static final String STANDARD_SPLIT = "standard";

    public static final int MAX_STEPS = 1000;
    public static final int MAX_EPOCHS = 1000;
    public static final int MAX_BATCH_SIZE = 4096;

    private static final int DEFAULT_STEPS = 25;
    private static final int SMALL_SET = 3000;

    public TrainingPlan {
        requireBetween("steps", steps, MAX_STEPS);
        requireBetween("epochs", epochs, MAX_EPOCHS);
        requireBetween("batchSize", batchSize, MAX_BATCH_SIZE);
    }

    private static void requireBetween(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(
                    name + " must be from 1 to " + max + ", was " + value);
        }
    }

    /** Settings that suit a data set: images are distorted; a small set takes more epochs. */
    public static TrainingPlan defaultFor(DatasetInfo data) {
        boolean small = data.sizes().train() <= SMALL_SET;
        return new TrainingPlan(
                data.name(),
                STANDARD_SPLIT,
                distortionFor(data, small),
                Configured.defaults(new RateEncoder()),
                DEFAULT_STEPS,
                Configured.defaults(new FastSigmoid()),
                Configured.defaults(new CountCrossEntropy()),
                Configured.defaults(new Adam()),
                small ? 80 : 15,
                small ? 32 : 64,
                1);
    }

    private static Configured<Distortion> distortionFor(DatasetInfo data, boolean small) {
        if (data.shape().dimensions().size() != 3) {
            return Configured.defaults(new NoDistortion());
        }
        return small ? ImageDistortion.strong() : Configured.defaults(new ImageDistortion());
    }

    public TrainingPlan withEpochs(int changed) {
        return new TrainingPlan(
                data,
                split,
                distortion,
                encoder,
                steps,
                surrogate,
                loss,
                optimizer,
                changed,
                batchSize,
                seed);
    }

    public TrainingPlan withSeed(long changed) {
        return new TrainingPlan(
                data,
                split,
                distortion,
                encoder,
                steps,
                surrogate,
                loss,
                optimizer,
                epochs,
                batchSize,
                changed);
    }

    public TrainingPlan withSteps(int changed) {
        return new TrainingPlan(
                data,
                split,
                distortion,
                encoder,
                changed,
                surrogate,
                loss,
                optimizer,
                epochs,
                batchSize,
                seed);
    }

    public TrainingPlan withBatchSize(int changed) {
        return new TrainingPlan(
                data,
                split,
                distortion,
                encoder,
                steps,
                surrogate,
                loss,
                optimizer,
                epochs,
                changed,
                seed);
    }

    public TrainingPlan withDistortion(Configured<Distortion> changed) {
        return new TrainingPlan(
                data, split, changed, encoder, steps, surrogate, loss, optimizer, epochs, batchSize,
                seed);
    }

    public TrainingPlan withEncoder(Configured<SpikeEncoder> changed) {
        return new TrainingPlan(
                data,
                split,
                distortion,
                changed,
                steps,
                surrogate,
                loss,
                optimizer,
                epochs,
                batchSize,
                seed);
    }

    public TrainingPlan withSurrogate(Configured<SurrogateGradient> changed) {
        return new TrainingPlan(
                data,
                split,
                distortion,
                encoder,
                steps,
                changed,
                loss,
                optimizer,
                epochs,
                batchSize,
                seed);
    }

    public TrainingPlan withLoss(Configured<Loss> changed) {
        return new TrainingPlan(
                data,
                split,
                distortion,
                encoder,
                steps,
                surrogate,
                changed,
                optimizer,
                epochs,
                batchSize,
                seed);
    }

    public TrainingPlan withOptimizer(Configured<Optimizer> changed) {
        return new TrainingPlan(
                data,
                split,
                distortion,
                encoder,
                steps,
                surrogate,
                loss,
                changed,
                epochs,
                batchSize,
                seed);
    }

    /** The learning rate of the optimiser. */
    public double learningRate() {
        return optimizer.number(Optimizer.LEARNING_RATE);
    }

    public TrainingPlan withLearningRate(double changed) {
        return withOptimizer(
                new Configured<>(
                        optimizer.component(),
                        optimizer.values().with(Optimizer.LEARNING_RATE, Value.of(changed))));
    }
}
