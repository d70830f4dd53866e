package org.spikebook.lesson.experiment.sweep;

import org.spikebook.lesson.experiment.CurrentVariables;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How a measure is taken of a network: what is recorded, in place of the network's own recorders,
 * and the number that a recording gives.
 */
record PointMeasure(SweepDesign design) {

    private static final String MEASURED = "measured";

    /** Neurons whose potential is recorded, at most: enough for a mean. */
    private static final int MOST_OBSERVED = 200;

    private static final double SAMPLE_MS = 1;

    /** Samples of a current that a run keeps, at most. */
    private static final double MOST_SAMPLES = 1e6;

    /** Why it cannot be taken of a network. */
    List<Problem> problems(NetworkModel network) {
        if (recorder(network).isEmpty()) {
            String key =
                    design.measure().isOfProjection()
                            ? "noProjection"
                            : network.population(design.of()).isPresent()
                                    ? "noCurrent"
                                    : "noPopulation";
            return List.of(problem("/of", Text.of(PointMeasure.class, key, design.of())));
        }
        return ParameterSweep.settings(network, design.fromMs())
                .problems(network.run().dtMs(), network.run().steps())
                .stream()
                .map(found -> problem("/fromMs", found.text()))
                .toList();
    }

    private static Problem problem(String path, Text text) {
        return new Problem(path, text);
    }

    /** The network with the one recorder that counts. */
    NetworkModel recorded(NetworkModel network) {
        return network.withRecorders(List.of(recorder(network).orElseThrow()));
    }

    private Optional<Recorder> recorder(NetworkModel network) {
        return switch (design.measure()) {
            case LEARNED_WEIGHT -> learning(network).map(_ -> weights(network));
            case MEAN_POTENTIAL -> network.population(design.of()).map(this::potentials);
            case TEST_ACCURACY, HIDDEN_SPIKES, CHIP_ACCURACY, ENERGY_PER_INFERENCE ->
                    throw design.measure().notOfARun();
            case EXCITATORY_CURRENT ->
                    network.population(design.of())
                            .flatMap(p ->
                                    new CurrentVariables(p)
                                            .excitatory()
                                            .map(v -> currents(network, p, v)));
            case INHIBITORY_CURRENT ->
                    network.population(design.of())
                            .flatMap(p ->
                                    new CurrentVariables(p)
                                            .inhibitory()
                                            .map(v -> currents(network, p, v)));
            case POPULATION_RATE, INTERVAL_CV, FANO_FACTOR, SYNCHRONY, SPIKE_COUNT ->
                    network.population(design.of())
                            .map(observed ->
                                    new Recorder(
                                            MEASURED,
                                            observed.id(),
                                            Recorder.SPIKES,
                                            Optional.empty()));
        };
    }

    private Optional<Projection> learning(NetworkModel network) {
        return network.projections().stream()
                .filter(projection -> projection.id().equals(design.of()))
                .filter(projection -> Recorder.recordable(projection).contains(Recorder.WEIGHT))
                .findFirst();
    }

    /** All weights, once, at the end. */
    private Recorder weights(NetworkModel network) {
        return new Recorder(
                MEASURED,
                design.of(),
                Recorder.WEIGHT,
                Optional.empty(),
                OptionalDouble.of(network.run().steps() * network.run().dtMs()));
    }

    private Recorder potentials(Population observed) {
        String potential = observed.model().component().stateVariables().getFirst().name();
        return variable(observed, potential, SAMPLE_MS);
    }

    /** In every step, as far as memory allows: currents decay within a few milliseconds. */
    private static Recorder currents(NetworkModel network, Population observed, String current) {
        double dtMs = network.run().dtMs();
        double samples = (double) network.run().steps() * neurons(observed).size();
        return variable(observed, current, dtMs * Math.max(1, Math.ceil(samples / MOST_SAMPLES)));
    }

    private static Recorder variable(Population observed, String name, double everyMs) {
        return new Recorder(
                MEASURED,
                observed.id(),
                name,
                Optional.of(neurons(observed)),
                OptionalDouble.of(everyMs));
    }

    private static List<Integer> neurons(Population observed) {
        return IntStream.range(0, Math.min(observed.size(), MOST_OBSERVED)).boxed().toList();
    }

    /** Unit of the values. */
    String unit(NetworkModel network) {
        return recorded().unit(network);
    }

    /** What a run of the recorded network gave; empty where there are too few spikes. */
    OptionalDouble value(NetworkModel network, Recording run) {
        return recorded().value(network, run);
    }

    private RecordedMeasure recorded() {
        return new RecordedMeasure(new RunMeasure(design.measure(), design.of()), design.fromMs());
    }
}
