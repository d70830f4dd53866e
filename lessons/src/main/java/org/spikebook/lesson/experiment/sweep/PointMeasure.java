package org.spikebook.lesson.experiment.sweep;

import org.spikebook.lesson.experiment.TraceMean;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.analysis.SpikeAnalysis;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Objects;
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

    /** Why it cannot be taken of a network. */
    List<Problem> problems(NetworkModel network) {
        if (recorder(network).isEmpty()) {
            String key = design.measure().isOfProjection() ? "noProjection" : "noPopulation";
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
        int neurons = Math.min(observed.size(), MOST_OBSERVED);
        return new Recorder(
                MEASURED,
                observed.id(),
                observed.model().component().stateVariables().getFirst().name(),
                Optional.of(IntStream.range(0, neurons).boxed().toList()),
                OptionalDouble.of(SAMPLE_MS));
    }

    /** Unit of the values. */
    String unit(NetworkModel network) {
        return design.measure() == SweepMeasure.LEARNED_WEIGHT
                ? learning(network)
                        .flatMap(projection -> network.population(projection.to()))
                        .map(target -> target.receptors().component().weightUnit().symbol())
                        .orElse("")
                : design.measure().unit();
    }

    /** What a run of the recorded network gave; empty where there are too few spikes. */
    OptionalDouble value(NetworkModel network, Recording run) {
        return switch (design.measure()) {
            case LEARNED_WEIGHT -> OptionalDouble.of(TraceMean.of(run, MEASURED, 0));
            case MEAN_POTENTIAL -> OptionalDouble.of(TraceMean.of(run, MEASURED, design.fromMs()));
            case SPIKE_COUNT -> OptionalDouble.of(analysis(network, run).trains().spikeCount());
            case POPULATION_RATE -> OptionalDouble.of(measures(network, run).rateHz());
            case INTERVAL_CV -> measures(network, run).cv();
            case FANO_FACTOR -> measures(network, run).fanoFactor();
            case SYNCHRONY -> measures(network, run).synchrony();
        };
    }

    private RunMeasures measures(NetworkModel network, Recording run) {
        return RunMeasures.of(analysis(network, run));
    }

    private SpikeAnalysis analysis(NetworkModel network, Recording run) {
        return SpikeAnalysis.of(
                Objects.requireNonNull(run.spikes().get(MEASURED)),
                network.observed(network.recorders().getFirst()),
                run.dtMs(),
                ParameterSweep.settings(network, design.fromMs()));
    }
}
