package org.spikebook.training;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.WeightSet;
import org.spikebook.parameter.Problem;
import org.spikebook.plasticity.WeightPlasticity;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.stdp.StdpInspector;
import org.spikebook.training.stdp.StdpNetwork;
import org.spikebook.training.stdp.StdpSettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains a network without labels, by its own plasticity in the simulator, as Diehl and Cook 2015
 * do (doi:10.3389/fncom.2015.00099). The trained network no longer learns and has a readout for
 * each class. The result is a function of network, plan, settings and data set, for any number of
 * threads.
 */
public final class StdpTrainer {

    private StdpTrainer() {}

    /** Whether a network has weights that learn by themselves. */
    public static boolean learns(NetworkModel network) {
        return network.projections().stream()
                .flatMap(p -> p.plasticity().stream())
                .anyMatch(rule -> rule.component() instanceof WeightPlasticity);
    }

    /**
     * Trains until the plan's last epoch or until cancelled, and keeps the epoch that was best on
     * the validation part. The test part is looked at once, at the end.
     *
     * @param start initial weights; drawn by the plan's seed where empty
     * @param plan of which data, distortion, encoder, steps, epochs, patience and seed are used
     * @param dataset the one that the plan names
     */
    public static TrainingOutcome train(
            NetworkModel network,
            Optional<WeightSet> start,
            TrainingPlan plan,
            StdpSettings settings,
            Dataset dataset,
            TrainingControl control) {
        StdpInspector inspector = new StdpInspector(network);
        Optional<StdpNetwork> parts = inspector.inspect();
        List<Problem> problems = new ArrayList<>(inspector.problems());
        parts.ifPresent(
                p -> problems.addAll(PlanFit.inputProblems(network, p.input(), plan, dataset)));
        if (parts.isEmpty() || !problems.isEmpty()) {
            return new TrainingOutcome.Untrainable(problems);
        }
        return new StdpTraining(parts.get(), start, plan, settings, dataset, control).run();
    }
}
