package org.spikebook.training;

import org.spikebook.simulator.network.WeightConstraintModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.dataset.Distortion;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.plan.Backpropagation;
import org.spikebook.training.plan.Objective;
import org.spikebook.training.plan.Optimization;
import org.spikebook.training.plan.RateChange;
import org.spikebook.training.plan.TrainingData;
import org.spikebook.training.plan.TrainingSchedule;
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
        data = plan.data().name();
        split = plan.data().split();
        distortion = plan.data().distortion();
        encoder = plan.data().encoder();
        steps = plan.data().steps();
        loss = plan.objective().loss();
        regularizer = plan.objective().regularizer();
        surrogate = plan.backpropagation().surrogate();
        maxGradientNorm = plan.backpropagation().maxGradientNorm();
        constraint = plan.backpropagation().constraint();
        truncationSteps = plan.backpropagation().truncationSteps();
        optimizer = plan.optimization().optimizer();
        rateChanges = plan.optimization().rateChanges();
        epochs = plan.schedule().epochs();
        patience = plan.schedule().patience();
        batchSize = plan.schedule().batchSize();
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
                new TrainingData(data, split, distortion, encoder, steps),
                new Objective(loss, regularizer),
                new Backpropagation(surrogate, maxGradientNorm, constraint, truncationSteps),
                new Optimization(optimizer, rateChanges),
                new TrainingSchedule(epochs, patience, batchSize),
                seed);
    }
}
