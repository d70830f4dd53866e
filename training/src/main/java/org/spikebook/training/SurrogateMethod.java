package org.spikebook.training;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.bptt.Inspection;
import org.spikebook.training.bptt.NetworkInspector;
import org.spikebook.training.bptt.layer.TrainableNetwork;

import java.util.List;
import java.util.Set;

/**
 * Backpropagation through time with surrogate gradients. Its settings are the plan's own, but for
 * whether membrane time constants and thresholds are trained with the weights.
 */
public final class SurrogateMethod implements TrainingMethod {

    private static final String TIME_CONSTANTS = "timeConstants";
    private static final String THRESHOLDS = "thresholds";

    @Override
    public String type() {
        return "surrogate";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.flag(TIME_CONSTANTS, false), ParameterInfo.flag(THRESHOLDS, false));
    }

    /** Whether a plan's method trains membrane time constants. */
    static boolean trainsTimeConstants(Configured<TrainingMethod> method) {
        return method.component() instanceof SurrogateMethod
                && method.values().flag(TIME_CONSTANTS);
    }

    /** Whether a plan's method trains thresholds. */
    static boolean trainsThresholds(Configured<TrainingMethod> method) {
        return method.component() instanceof SurrogateMethod && method.values().flag(THRESHOLDS);
    }

    @Override
    public Set<String> unused() {
        return Set.of();
    }

    @Override
    public List<Problem> problems(TrainingTask task) {
        return switch (NetworkInspector.inspect(task.network())) {
            case Inspection.NotTrainable(List<Problem> problems) -> problems;
            case Inspection.Trainable(TrainableNetwork trainable) ->
                    new PlanFit(task, trainable).problems();
        };
    }

    @Override
    public long memoryBytes(TrainingTask task) {
        return switch (NetworkInspector.inspect(task.network())) {
            case Inspection.NotTrainable _ -> 0;
            case Inspection.Trainable(TrainableNetwork trainable) ->
                    new PlanFit(task, trainable).bytes();
        };
    }

    @Override
    public TrainingOutcome train(TrainingTask task, TrainingControl control) {
        return switch (NetworkInspector.inspect(task.network())) {
            case Inspection.NotTrainable(List<Problem> problems) ->
                    new TrainingOutcome.Untrainable(problems);
            case Inspection.Trainable(TrainableNetwork trainable) -> {
                try (SurrogateTraining training = new SurrogateTraining(task, trainable, control)) {
                    yield training.run();
                }
            }
        };
    }
}
