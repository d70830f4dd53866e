package org.spikebook.training;

import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.encoding.SpikeEncoder;

import java.util.ArrayList;
import java.util.List;

/** Whether network, plan and data set go together. */
public record PlanFit(TrainingTask task, TrainableNetwork trainable) {

    /** One training may take a quarter of the heap, so that others can run beside it. */
    private static final int PART_OF_MEMORY = 4;

    private static final int MEBI = 20;

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Stimulus stimulus = task.network().stimulus(trainable.stimulusId()).orElseThrow();
        problems.addAll(inputProblems(task, stimulus));
        checkOutput(problems);
        checkLoss(problems);
        if (SurrogateMethod.trainsTimeConstants(task.plan().method())) {
            trainable
                    .withoutTrainableTime()
                    .forEach(id -> problems.add(problem("/method", "fit.timeConstants", id)));
        }
        if (SurrogateMethod.trainsThresholds(task.plan().method())) {
            trainable
                    .withoutTrainableThreshold()
                    .forEach(id -> problems.add(problem("/method", "fit.thresholds", id)));
            if (roundsWeights(task.plan())) {
                problems.add(problem("/method", "fit.roundedThresholds"));
            }
        }
        checkMemory(problems);
        return problems;
    }

    /** Why a stimulus does not show what the plan trains on, if so. */
    public static List<Problem> inputProblems(TrainingTask task, Stimulus stimulus) {
        List<Problem> problems = new ArrayList<>();
        Dataset dataset = task.dataset();
        String path = "/stimuli/" + task.network().stimuli().indexOf(stimulus);
        checkStimulus(stimulus.model().values(), path + "/model", task.plan(), dataset, problems);
        Configured<SpikeEncoder> encoder = task.plan().data().encoder();
        if (!encoder.component().takes().contains(dataset.form())) {
            problems.add(problem("/encoder", "fit.form", encoder.type(), dataset.name()));
        }
        int lines = encoder.component().lines(dataset.shape(), encoder.values()).size();
        if (stimulus.size() != lines) {
            problems.add(
                    problem(
                            path + "/size",
                            "fit.lines",
                            stimulus.id(),
                            stimulus.size(),
                            dataset.name(),
                            lines));
        }
        return problems;
    }

    private static boolean roundsWeights(TrainingPlan plan) {
        return plan.backpropagation().weightConstraint().isPresent();
    }

    private static void checkStimulus(
            ParameterValues shown,
            String path,
            TrainingPlan plan,
            Dataset dataset,
            List<Problem> problems) {
        if (!plan.data().name().equals(dataset.name())
                || !shown.word(DatasetStimulus.DATA).equals(dataset.name())) {
            problems.add(
                    problem(
                            path + "/data",
                            "fit.data",
                            shown.word(DatasetStimulus.DATA),
                            plan.data().name()));
        }
        if (!shown.word(DatasetStimulus.ENCODER).equals(plan.data().encoder().type())) {
            problems.add(
                    problem(
                            path + "/encoder",
                            "fit.encoder",
                            shown.word(DatasetStimulus.ENCODER),
                            plan.data().encoder().type()));
        }
    }

    private void checkOutput(List<Problem> problems) {
        Dataset dataset = task.dataset();
        if (trainable.outputs() != dataset.classCount()) {
            String id = trainable.populationIds().getLast();
            NetworkModel network = task.network();
            int index = network.populations().indexOf(network.population(id).orElseThrow());
            problems.add(
                    problem(
                            "/populations/" + index + "/size",
                            "fit.classes",
                            id,
                            trainable.outputs(),
                            dataset.name(),
                            dataset.classCount()));
        }
    }

    private void checkLoss(List<Problem> problems) {
        TrainingPlan plan = task.plan();
        boolean fires = trainable.outputFires();
        if (plan.objective().loss().component().countsSpikes() != fires) {
            String id = trainable.populationIds().getLast();
            problems.add(
                    problem(
                            "",
                            fires ? "fit.lossOfPotentials" : "fit.lossOfSpikes",
                            plan.objective().loss().type(),
                            id));
        }
    }

    private void checkMemory(List<Problem> problems) {
        long most = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
        if (bytes() > most) {
            problems.add(problem("", "fit.memory", bytes() >> MEBI, most >> MEBI));
        }
    }

    /**
     * Number of floats kept for one batch, the weights and the optimizer. An input line that spikes
     * in half of the steps takes two in each of them, with its spikes in two orders.
     */
    private long values() {
        TrainingPlan plan = task.plan();
        long cells = (long) trainable.neurons() + trainable.inputLines();
        long traces = 2L * plan.schedule().batchSize() * plan.data().steps() * cells;
        long perWeight = 3L + plan.optimization().optimizer().component().stateCount();
        return traces
                + perWeight * trainable.weights()
                + plan.schedule().batchSize() * trainable.sharedWeights();
    }

    /** Memory for what is kept. */
    long bytes() {
        return values() * Float.BYTES;
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(PlanFit.class, path, code, args);
    }
}
