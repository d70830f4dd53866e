package org.spikebook.training;

import static org.spikebook.simulator.parameter.ParameterInfo.choice;
import static org.spikebook.simulator.parameter.ParameterInfo.real;
import static org.spikebook.simulator.parameter.ParameterInfo.whole;

import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.stdp.FrozenNetwork;
import org.spikebook.training.stdp.StdpInspector;
import org.spikebook.training.stdp.StdpNetwork;
import org.spikebook.training.stdp.StdpSettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Learning without labels, by the network's own plasticity in the simulator, as Diehl and Cook 2015
 * do (doi:10.3389/fncom.2015.00099). The trained network no longer learns and has a readout for
 * each class. The result is a function of network, plan and data set, for any number of threads.
 */
public final class StdpMethod implements TrainingMethod {

    private static final String REST = "restMs";
    private static final String LEAST_SPIKES = "leastSpikes";
    private static final String INTENSITY_STEP = "brighter";
    private static final String MAX_TRIES = "mostTries";
    private static final String READOUT = "readout";

    @Override
    public String type() {
        return "stdp";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real(REST, "t_{rest}", Unit.MILLISECOND, 0).between(0, 10_000).step(50),
                whole(LEAST_SPIKES, "n_{min}", 5, 0, 1000),
                real(INTENSITY_STEP, "b", Unit.NONE, 0.5).between(0, 100).step(0.1),
                whole(MAX_TRIES, "k_{max}", 20, 1, 1000),
                choice(READOUT, "labels", "likelihood"));
    }

    @Override
    public Set<String> unused() {
        return Set.of(
                "surrogate",
                "loss",
                "regularizer",
                "optimizer",
                "learningRate",
                "rateChanges",
                "maxGradientNorm",
                "constraint",
                "truncationSteps",
                "batchSize");
    }

    @Override
    public boolean trainsEveryProjection() {
        return false;
    }

    @Override
    public boolean hasOutputForEachClass() {
        return false;
    }

    static StdpSettings settings(ParameterValues values) {
        return new StdpSettings(
                values.number(REST),
                values.whole(LEAST_SPIKES),
                values.number(INTENSITY_STEP),
                values.whole(MAX_TRIES),
                values.word(READOUT).equals("likelihood"));
    }

    @Override
    public List<Problem> problems(TrainingTask task) {
        StdpInspector inspector = new StdpInspector(task.network());
        Optional<StdpNetwork> parts = inspector.inspect();
        List<Problem> problems = new ArrayList<>(inspector.problems());
        parts.ifPresent(p -> problems.addAll(FrozenNetwork.problems(p)));
        parts.ifPresent(p -> problems.addAll(PlanFit.inputProblems(task, p.input())));
        double steps = leastSteps(task);
        if (steps > RunSettings.MOST_STEPS) {
            problems.add(
                    Problem.of(
                            StdpMethod.class,
                            "/epochs",
                            "fit.longRun",
                            Math.round(steps),
                            RunSettings.MOST_STEPS));
        }
        return problems;
    }

    /** Steps of a training in which no sample is shown again. */
    private static double leastSteps(TrainingTask task) {
        TrainingPlan plan = task.plan();
        double restMs = settings(plan.method().values()).restMs();
        return (plan.data().steps() + restMs / task.network().run().dtMs())
                * task.dataset().range(Split.TRAIN).size()
                * plan.schedule().epochs();
    }

    @Override
    public TrainingOutcome train(TrainingTask task, TrainingControl control) {
        StdpNetwork parts = new StdpInspector(task.network()).inspect().orElseThrow();
        return new StdpTraining(parts, settings(task.plan().method().values()), task, control)
                .run();
    }
}
