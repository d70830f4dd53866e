package org.spikebook.training.bptt.layer;

import org.spikebook.simulator.model.neuron.Relu;
import org.spikebook.simulator.model.neuron.ReluParameters;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the neurons of a population are, or says why they cannot be trained. */
public final class NeuronsReader {

    private static final Set<String> RECEPTORS = Set.of(Delta.TYPE, ExponentialCurrent.TYPE);

    private final Population population;
    private final String path;
    private final double dtMs;
    private final List<Problem> problems;

    public NeuronsReader(Population population, String path, double dtMs, List<Problem> problems) {
        this.population = population;
        this.path = path;
        this.dtMs = dtMs;
        this.problems = problems;
    }

    /** The neurons; empty after a problem was noted. */
    public Optional<Neurons> read() {
        int before = problems.size();
        requireFixed("/model", population.model().values().asMap());
        requireFixed("/receptors", population.receptors().values().asMap());
        requireFixed("/initial", population.initial());
        if (problems.size() > before) {
            return Optional.empty();
        }
        Optional<Neurons> neurons = neurons();
        return problems.size() == before ? neurons : Optional.empty();
    }

    private Optional<Neurons> neurons() {
        return switch (population.model().type()) {
            case Lif.TYPE, LeakyReadout.TYPE -> lif();
            case Relu.TYPE -> Optional.of(relu());
            default -> {
                note("/model", "population.model", population.model().component().name());
                yield Optional.empty();
            }
        };
    }

    private Optional<Neurons> lif() {
        if (!RECEPTORS.contains(population.receptors().type())) {
            note("/receptors", "population.receptors", population.receptors().component().name());
            return Optional.empty();
        }
        return Optional.of(new LifReader(population, dtMs, this::note).read());
    }

    private Neurons relu() {
        return new ReluConstants(each(ReluParameters.GAIN), each(ReluParameters.BIAS));
    }

    /** A parameter for each neuron. */
    private double[] each(String parameter) {
        ParameterValues values = population.model().values();
        if (values.asMap().get(parameter) instanceof Value.Series(List<Double> listed)) {
            return listed.stream().mapToDouble(Double::doubleValue).toArray();
        }
        double[] same = new double[population.size()];
        Arrays.fill(same, values.number(parameter));
        return same;
    }

    private void requireFixed(String where, Map<String, Value> values) {
        values.forEach((name, value) -> {
            boolean listed = value instanceof Value.Series && !isRelu();
            if (value instanceof Value.Random || listed) {
                note(where + "/" + name, "population.drawn", name);
            }
        });
    }

    private boolean isRelu() {
        return population.model().type().equals(Relu.TYPE);
    }

    private void note(String where, String code, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = population.id();
        System.arraycopy(more, 0, args, 1, more.length);
        problems.add(Problem.of(NeuronsReader.class, path + where, code, args));
    }

    /** Collects problems of the population. */
    @FunctionalInterface
    interface Notes {

        /**
         * Adds one.
         *
         * @param where below the population
         * @param args of the message, after the population's id
         */
        void note(String where, String code, Object... args);
    }
}
