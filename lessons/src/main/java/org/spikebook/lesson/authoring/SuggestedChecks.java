package org.spikebook.lesson.authoring;

import org.spikebook.lesson.experiment.CurrentVariables;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.text.Numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What could be checked of a network: it is run with several seeds, all that checks of populations
 * measure is measured, and each number gets a tolerance of three standard deviations, at least a
 * twentieth of the mean.
 */
public final class SuggestedChecks {

    /** As many as a check runs by itself, and others than those. */
    private static final long[] SEEDS = {101, 102, 103, 104, 105};

    private static final double DEVIATIONS = 3;
    private static final double LEAST_SHARE = 0.05;
    private static final double LEAST_TOLERANCE = 0.01;

    /** Neurons whose potential is recorded, at most: enough for a mean. */
    private static final int MOST_OBSERVED = 200;

    private static final double SAMPLE_MS = 1;

    /** Samples of a current that a run keeps, at most. */
    private static final double MOST_SAMPLES = 1e6;

    /** Before it a network settles, where the run is much longer. */
    private static final double SETTLED_MS = 100;

    private static final double LONGEST_MS = 60_000;

    private static final List<SweepMeasure> OF_SPIKES =
            List.of(
                    SweepMeasure.POPULATION_RATE,
                    SweepMeasure.INTERVAL_CV,
                    SweepMeasure.FANO_FACTOR,
                    SweepMeasure.SYNCHRONY);

    /** Measures of which 0 says that there was nothing to measure. */
    private static final Set<SweepMeasure> SILENT =
            Set.of(
                    SweepMeasure.POPULATION_RATE,
                    SweepMeasure.EXCITATORY_CURRENT,
                    SweepMeasure.INHIBITORY_CURRENT);

    private final Laboratory laboratory;
    private final NetworkModel network;
    private final Map<String, List<Double>> values = new TreeMap<>();
    private final List<RecordedMeasure> measures = new ArrayList<>();

    private SuggestedChecks(Laboratory laboratory, NetworkModel network) {
        this.laboratory = laboratory;
        this.network = network.withRecorders(recorders(network));
        for (Population population : network.populations()) {
            OF_SPIKES.forEach(each -> add(each, population, 0));
            if (potential(population).isPresent()) {
                add(SweepMeasure.MEAN_POTENTIAL, population, settledMs());
            }
            if (new CurrentVariables(population).excitatory().isPresent()) {
                add(SweepMeasure.EXCITATORY_CURRENT, population, settledMs());
                add(SweepMeasure.INHIBITORY_CURRENT, population, settledMs());
            }
        }
        learning(network)
                .forEach(projection ->
                        measures.add(
                                new RecordedMeasure(
                                        new RunMeasure(
                                                SweepMeasure.LEARNED_WEIGHT, projection.id()),
                                        0)));
    }

    private static Stream<Projection> learning(NetworkModel network) {
        return network.projections().stream()
                .filter(each -> Recorder.recordable(each).contains(Recorder.WEIGHT));
    }

    /**
     * Runs a network and tells what could be checked of it, in the order of its populations.
     *
     * @param document network document
     * @return problems where it is not valid, or its run is longer than that of a check may be
     */
    public static Reading<List<CheckSuggestion>> of(
            String document, Laboratory laboratory, RunControl control) {
        return switch (laboratory.networks().read(document)) {
            case Validation.Invalid(List<Problem> problems) -> new Reading.Unreadable<>(problems);
            case Validation.Valid(NetworkModel network) -> of(network, laboratory, control);
        };
    }

    private static Reading<List<CheckSuggestion>> of(
            NetworkModel network, Laboratory laboratory, RunControl control) {
        SuggestedChecks suggested = new SuggestedChecks(laboratory, network);
        return suggested.durationMs() > LONGEST_MS
                ? new Reading.Unreadable<>(
                        List.of(
                                Problem.of(
                                        SuggestedChecks.class,
                                        "/run/durationMs",
                                        "runTooLong",
                                        Numbers.readable(LONGEST_MS))))
                : Reading.of(suggested.run(control), List.of());
    }

    private static List<Recorder> recorders(NetworkModel network) {
        List<Recorder> recorders = new ArrayList<>();
        for (Population population : network.populations()) {
            recorders.add(
                    new Recorder(
                            "spikes-" + population.id(),
                            population.id(),
                            Recorder.SPIKES,
                            Optional.empty()));
            potential(population)
                    .map(variable -> variable("potential-", population, variable, SAMPLE_MS))
                    .ifPresent(recorders::add);
            CurrentVariables currents = new CurrentVariables(population);
            double everyMs = everyMs(network, population);
            currents.excitatory()
                    .map(variable -> variable("excitation-", population, variable, everyMs))
                    .ifPresent(recorders::add);
            currents.inhibitory()
                    .map(variable -> variable("inhibition-", population, variable, everyMs))
                    .ifPresent(recorders::add);
        }
        learning(network).map(each -> atEnd(network, each)).forEach(recorders::add);
        return recorders;
    }

    private static Recorder variable(
            String prefix, Population population, String variable, double everyMs) {
        return new Recorder(
                prefix + population.id(),
                population.id(),
                variable,
                Optional.of(IntStream.range(0, observed(population)).boxed().toList()),
                OptionalDouble.of(everyMs));
    }

    private static int observed(Population population) {
        return Math.min(population.size(), MOST_OBSERVED);
    }

    /** In every step, as far as memory allows: currents decay within a few milliseconds. */
    private static double everyMs(NetworkModel network, Population population) {
        double samples = (double) network.run().steps() * observed(population);
        return network.run().dtMs() * Math.max(1, Math.ceil(samples / MOST_SAMPLES));
    }

    private static Recorder atEnd(NetworkModel network, Projection projection) {
        return new Recorder(
                "weights-" + projection.id(),
                projection.id(),
                Recorder.WEIGHT,
                Optional.empty(),
                OptionalDouble.of(network.run().steps() * network.run().dtMs()));
    }

    private static Optional<String> potential(Population population) {
        return population.model().component().stateVariables().stream()
                .findFirst()
                .map(variable -> variable.name());
    }

    private double durationMs() {
        return network.run().steps() * network.run().dtMs();
    }

    private double settledMs() {
        return durationMs() > 2 * SETTLED_MS ? SETTLED_MS : 0;
    }

    private void add(SweepMeasure measure, Population of, double fromMs) {
        measures.add(new RecordedMeasure(new RunMeasure(measure, of.id()), fromMs));
    }

    private List<CheckSuggestion> run(RunControl control) {
        for (long seed : SEEDS) {
            if (control.cancelled().getAsBoolean()) {
                return List.of();
            }
            NetworkModel seeded = network.withRun(network.run().withSeed(seed));
            Recording run = laboratory.simulate(seeded, WeightSet.EMPTY, control);
            for (RecordedMeasure measure : measures) {
                measure.value(seeded, run)
                        .ifPresent(value ->
                                values.computeIfAbsent(
                                                measure.measured().key(), _ -> new ArrayList<>())
                                        .add(value));
            }
        }
        return measures.stream().flatMap(each -> suggestion(each).stream()).toList();
    }

    /** Nothing where a run did not give the number, or gave no spikes. */
    private Optional<CheckSuggestion> suggestion(RecordedMeasure measure) {
        List<Double> runs = values.getOrDefault(measure.measured().key(), List.of());
        if (runs.size() < SEEDS.length) {
            return Optional.empty();
        }
        double mean = runs.stream().mapToDouble(each -> each).sum() / runs.size();
        double squares = runs.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
        double deviation = Math.sqrt(squares / (runs.size() - 1));
        if (mean == 0 && SILENT.contains(measure.measured().measure())) {
            return Optional.empty();
        }
        BigDecimal tolerance =
                new BigDecimal(
                                Math.max(
                                        DEVIATIONS * deviation,
                                        Math.max(LEAST_SHARE * Math.abs(mean), LEAST_TOLERANCE)))
                        .round(new MathContext(2, RoundingMode.UP));
        return Optional.of(
                new CheckSuggestion(
                        measure.measured(),
                        measure.unit(network),
                        new BigDecimal(mean).setScale(tolerance.scale(), RoundingMode.HALF_EVEN),
                        tolerance,
                        measure.fromMs(),
                        durationMs()));
    }
}
