package org.spikebook.training.stdp;

import org.spikebook.simulator.model.plasticity.WeightPlasticity;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the input, the learning population and the plastic projections of a drawn network. */
public final class StdpInspector {

    private final NetworkModel network;
    private final List<Problem> problems = new ArrayList<>();

    public StdpInspector(NetworkModel network) {
        this.network = network;
    }

    /** The parts; empty if {@link #problems()} says why there are none. */
    public Optional<StdpNetwork> inspect() {
        List<Stimulus> inputs = network.dataStimuli();
        List<Projection> plastic = network.projections().stream().filter(this::learns).toList();
        if (inputs.size() != 1) {
            problem("/stimuli", "oneInput", inputs.size());
            return Optional.empty();
        }
        List<String> learners =
                plastic.stream()
                        .filter(p -> p.from().equals(inputs.getFirst().id()))
                        .map(Projection::to)
                        .distinct()
                        .toList();
        if (learners.size() != 1) {
            problem("/projections", "oneLearner", learners.size(), inputs.getFirst().id());
            return Optional.empty();
        }
        plastic.forEach(this::checkMatrix);
        network.projections().forEach(this::checkPlasticity);
        Population learner = network.population(learners.getFirst()).orElseThrow();
        network.populations().stream()
                .filter(p -> !p.equals(learner) && network.isOutput(p))
                .forEach(this::deadEnd);
        return problems.isEmpty()
                ? Optional.of(new StdpNetwork(network, inputs.getFirst(), learner, plastic))
                : Optional.empty();
    }

    public List<Problem> problems() {
        return problems;
    }

    private boolean learns(Projection projection) {
        return projection
                .plasticity()
                .map(rule -> rule.component() instanceof WeightPlasticity)
                .orElse(false);
    }

    /** The trained network is run for each sample by itself, without anything that changes. */
    private void checkPlasticity(Projection projection) {
        if (projection.plasticity().isPresent() && !learns(projection)) {
            problem(
                    "/projections/" + network.projections().indexOf(projection) + "/plasticity",
                    "noWeights",
                    projection.id(),
                    projection.plasticity().orElseThrow().type());
        }
    }

    /** Only one population may lead nowhere: the one that classes are read from. */
    private void deadEnd(Population population) {
        problem(
                "/populations/" + network.populations().indexOf(population),
                "deadEnd",
                population.id());
    }

    /** Learned weights are kept as a matrix of targets and sources. */
    private void checkMatrix(Projection projection) {
        var layout = network.weightLayout(projection);
        if (layout.rows() != network.ends(projection).targets()
                || layout.columns() != network.ends(projection).sources()) {
            problem(
                    "/projections/" + network.projections().indexOf(projection) + "/connector",
                    "noMatrix",
                    projection.id(),
                    projection.connector().type());
        }
    }

    private void problem(String path, String code, Object... args) {
        problems.add(Problem.of(StdpInspector.class, path, code, args));
    }
}
