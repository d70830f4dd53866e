package org.spikebook.training;

import org.spikebook.simulator.network.WeightConstraintModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.dataset.Distortion;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.regularizer.Regularizer;
import org.spikebook.training.surrogate.SurrogateGradient;

import java.util.List;

/** Changes settings of a {@link TrainingPlan}. Not for use by several threads. */
public final class TrainingPlanBuilder {

    private Configured<TrainingMethod> method;
    private String data;
    private String split;
    private Configured<Distortion> distortion;
    private Configured<SpikeEncoder> encoder;
    private int steps;
    private Configured<SurrogateGradient> surrogate;
    private Configured<Loss> loss;
    private Configured<Regularizer> regularizer;
    private Configured<Optimizer> optimizer;
    private List<RateChange> rateChanges;
    private double maxGradientNorm;
    private Configured<WeightConstraintModel> constraint;
    private int truncationSteps;
    private int epochs;
    private int patience;
    private int batchSize;
    private long seed;

    TrainingPlanBuilder(TrainingPlan plan) {
        method = plan.method();
        data = plan.data();
        split = plan.split();
        distortion = plan.distortion();
        encoder = plan.encoder();
        steps = plan.steps();
        surrogate = plan.surrogate();
        loss = plan.loss();
        regularizer = plan.regularizer();
        optimizer = plan.optimizer();
        rateChanges = plan.rateChanges();
        maxGradientNorm = plan.maxGradientNorm();
        constraint = plan.constraint();
        truncationSteps = plan.truncationSteps();
        epochs = plan.epochs();
        patience = plan.patience();
        batchSize = plan.batchSize();
        seed = plan.seed();
    }

    public TrainingPlanBuilder method(Configured<TrainingMethod> changed) {
        method = changed;
        return this;
    }

    public TrainingPlanBuilder data(String changed) {
        data = changed;
        return this;
    }

    public TrainingPlanBuilder split(String changed) {
        split = changed;
        return this;
    }

    public TrainingPlanBuilder distortion(Configured<Distortion> changed) {
        distortion = changed;
        return this;
    }

    public TrainingPlanBuilder encoder(Configured<SpikeEncoder> changed) {
        encoder = changed;
        return this;
    }

    public TrainingPlanBuilder steps(int changed) {
        steps = changed;
        return this;
    }

    public TrainingPlanBuilder surrogate(Configured<SurrogateGradient> changed) {
        surrogate = changed;
        return this;
    }

    public TrainingPlanBuilder loss(Configured<Loss> changed) {
        loss = changed;
        return this;
    }

    public TrainingPlanBuilder regularizer(Configured<Regularizer> changed) {
        regularizer = changed;
        return this;
    }

    public TrainingPlanBuilder optimizer(Configured<Optimizer> changed) {
        optimizer = changed;
        return this;
    }

    public TrainingPlanBuilder rateChanges(List<RateChange> changed) {
        rateChanges = changed;
        return this;
    }

    public TrainingPlanBuilder maxGradientNorm(double changed) {
        maxGradientNorm = changed;
        return this;
    }

    public TrainingPlanBuilder constraint(Configured<WeightConstraintModel> changed) {
        constraint = changed;
        return this;
    }

    public TrainingPlanBuilder truncationSteps(int changed) {
        truncationSteps = changed;
        return this;
    }

    public TrainingPlanBuilder epochs(int changed) {
        epochs = changed;
        return this;
    }

    public TrainingPlanBuilder patience(int changed) {
        patience = changed;
        return this;
    }

    public TrainingPlanBuilder batchSize(int changed) {
        batchSize = changed;
        return this;
    }

    public TrainingPlanBuilder seed(long changed) {
        seed = changed;
        return this;
    }

    TrainingPlan build() {
        return new TrainingPlan(
                method,
                data,
                split,
                distortion,
                encoder,
                steps,
                surrogate,
                loss,
                regularizer,
                optimizer,
                rateChanges,
                maxGradientNorm,
                constraint,
                truncationSteps,
                epochs,
                patience,
                batchSize,
                seed);
    }
}
