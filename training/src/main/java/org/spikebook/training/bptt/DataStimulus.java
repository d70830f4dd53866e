package org.spikebook.training.bptt;

import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the one stimulus that shows the data, and names those that cannot take part in training.
 */
final class DataStimulus {

    private DataStimulus() {}

    static Optional<Stimulus> of(NetworkModel network, List<Problem> problems) {
        List<Stimulus> shown = new ArrayList<>();
        for (int i = 0; i < network.stimuli().size(); i++) {
            Stimulus stimulus = network.stimuli().get(i);
            if (stimulus.model().type().equals(DatasetStimulus.TYPE)) {
                shown.add(stimulus);
            } else {
                problems.add(
                        problem(
                                "/stimuli/" + i,
                                "stimulus.other",
                                stimulus.id(),
                                stimulus.model().type()));
            }
        }
        if (shown.isEmpty()) {
            problems.add(problem("/stimuli", "stimulus.none"));
        } else if (shown.size() > 1) {
            String ids = String.join(", ", shown.stream().map(Stimulus::id).toList());
            problems.add(problem("/stimuli", "stimulus.several", ids));
        }
        return shown.stream().findFirst();
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(DataStimulus.class, path, code, args);
    }
}
