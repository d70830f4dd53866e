package org.spikebook.training.method;

import org.spikebook.simulator.network.WeightConstraintModel;
import org.spikebook.training.StdpMethod;
import org.spikebook.training.SurrogateMethod;
import org.spikebook.training.TrainingMethod;
import org.spikebook.training.constraint.NoConstraint;
import org.spikebook.training.dataset.Distortion;
import org.spikebook.training.dataset.ImageDistortion;
import org.spikebook.training.dataset.NoDistortion;
import org.spikebook.training.encoding.EncoderRegistry;
import org.spikebook.training.loss.CountCrossEntropy;
import org.spikebook.training.loss.FirstSpikeCrossEntropy;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.loss.PotentialCrossEntropy;
import org.spikebook.training.loss.RateMeanSquare;
import org.spikebook.training.optimizer.Adam;
import org.spikebook.training.optimizer.AdamW;
import org.spikebook.training.optimizer.GradientDescent;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.regularizer.ActivityPenalty;
import org.spikebook.training.regularizer.NoRegularizer;
import org.spikebook.training.regularizer.Regularizer;
import org.spikebook.training.surrogate.ArcTangent;
import org.spikebook.training.surrogate.FastSigmoid;
import org.spikebook.training.surrogate.NoSurrogate;
import org.spikebook.training.surrogate.SurrogateGradient;
import org.spikebook.training.surrogate.Triangle;

import java.util.ArrayList;
import java.util.List;

/** What a training plan can choose from, each list in the order of a menu. Immutable. */
public record TrainingRegistry(
        List<TrainingMethod> methods,
        List<Distortion> distortions,
        EncoderRegistry encoders,
        List<SurrogateGradient> surrogates,
        List<Loss> losses,
        List<Regularizer> regularizers,
        List<Optimizer> optimizers,
        List<WeightConstraintModel> constraints) {

    public TrainingRegistry {
        methods = List.copyOf(methods);
        distortions = List.copyOf(distortions);
        surrogates = List.copyOf(surrogates);
        losses = List.copyOf(losses);
        regularizers = List.copyOf(regularizers);
        constraints = List.copyOf(constraints);
        optimizers = List.copyOf(optimizers);
    }

    public static TrainingRegistry standard() {
        return new TrainingRegistry(
                List.of(
                        new SurrogateMethod(),
                        new ConversionMethod(),
                        new StdpMethod(),
                        new RewardStdpMethod()),
                List.of(new NoDistortion(), new ImageDistortion()),
                EncoderRegistry.standard(),
                List.of(new FastSigmoid(), new ArcTangent(), new Triangle(), new NoSurrogate()),
                List.of(
                        new CountCrossEntropy(),
                        new RateMeanSquare(),
                        new FirstSpikeCrossEntropy(),
                        new PotentialCrossEntropy()),
                List.of(new NoRegularizer(), new ActivityPenalty()),
                List.of(new Adam(), new AdamW(), new GradientDescent()),
                List.of(new NoConstraint()));
    }

    /** The same with one more constraint, for example that of a chip. */
    public TrainingRegistry with(WeightConstraintModel constraint) {
        List<WeightConstraintModel> more = new ArrayList<>(constraints);
        more.add(constraint);
        return new TrainingRegistry(
                methods, distortions, encoders, surrogates, losses, regularizers, optimizers, more);
    }
}
