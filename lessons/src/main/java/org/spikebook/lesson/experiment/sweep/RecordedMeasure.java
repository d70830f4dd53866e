package org.spikebook.lesson.experiment.sweep;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.experiment.CurrentVariables;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.analysis.SpikeAnalysis;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A number that a run gives by what the network records itself: spikes of all neurons of a
 * population, the potential of some, weights of a projection.
 *
 * @param fromMs what is earlier does not count
 */
public record RecordedMeasure(RunMeasure measured, double fromMs) {

    /** What a network records enough for. */
    public static List<RunMeasure> all(NetworkModel network) {
        List<RunMeasure> all = new ArrayList<>();
        for (SweepMeasure measure : SweepMeasure.ofRuns()) {
            List<String> parts =
                    measure.isOfProjection()
                            ? network.projections().stream().map(Projection::id).toList()
                            : network.populations().stream().map(Population::id).toList();
            parts.stream()
                    .map(of -> new RunMeasure(measure, of))
                    .filter(each -> new RecordedMeasure(each, 0).recorder(network).isPresent())
                    .forEach(all::add);
        }
        return all;
    }

    /** Why a run of a network does not give it, with paths within its description. */
    public List<Problem> problems(NetworkModel network) {
        String of = measured.of();
        boolean projection = measured.measure().isOfProjection();
        if (projection && network.projections().stream().noneMatch(p -> p.id().equals(of))) {
            return List.of(problem("noProjection", of));
        } else if (!projection && network.population(of).isEmpty()) {
            return List.of(problem("noPopulation", of));
        }
        return recorder(network).isPresent()
                ? List.of()
                : List.of(problem("notRecorded." + recorded(), of));
    }

    private static Problem problem(String key, String of) {
        return Problem.of(RecordedMeasure.class, "/of", key, of);
    }

    private String recorded() {
        return switch (measured.measure()) {
            case LEARNED_WEIGHT -> "weights";
            case MEAN_POTENTIAL -> "potential";
            case EXCITATORY_CURRENT, INHIBITORY_CURRENT -> "current";
            case TEST_ACCURACY, HIDDEN_SPIKES, CHIP_ACCURACY, ENERGY_PER_INFERENCE ->
                    throw measured.measure().notOfARun();
            case POPULATION_RATE, INTERVAL_CV, FANO_FACTOR, SYNCHRONY, SPIKE_COUNT -> "spikes";
        };
    }

    private Optional<Recorder> recorder(NetworkModel network) {
        return network.recorders().stream()
                .filter(recorder -> recorder.of().equals(measured.of()))
                .filter(recorder -> isEnough(recorder, network))
                .findFirst();
    }

    private boolean isEnough(Recorder recorder, NetworkModel network) {
        return switch (measured.measure()) {
            case LEARNED_WEIGHT -> recorder.recordsWeights();
            case MEAN_POTENTIAL -> recordsPotential(recorder, network);
            case TEST_ACCURACY, HIDDEN_SPIKES, CHIP_ACCURACY, ENERGY_PER_INFERENCE ->
                    throw measured.measure().notOfARun();
            case EXCITATORY_CURRENT ->
                    records(recorder, currents(network).flatMap(CurrentVariables::excitatory));
            case INHIBITORY_CURRENT ->
                    records(recorder, currents(network).flatMap(CurrentVariables::inhibitory));
            case POPULATION_RATE, INTERVAL_CV, FANO_FACTOR, SYNCHRONY, SPIKE_COUNT ->
                    recorder.recordsSpikes()
                            && recorder.neurons().isEmpty()
                            && network.population(measured.of()).isPresent();
        };
    }

    private Optional<CurrentVariables> currents(NetworkModel network) {
        return network.population(measured.of()).map(CurrentVariables::new);
    }

    private static boolean records(Recorder recorder, Optional<String> variable) {
        return variable.filter(recorder.record()::equals).isPresent();
    }

    private boolean recordsPotential(Recorder recorder, NetworkModel network) {
        return network.population(measured.of())
                .map(observed -> observed.model().component().stateVariables())
                .filter(variables -> !variables.isEmpty())
                .filter(variables -> variables.getFirst().name().equals(recorder.record()))
                .isPresent();
    }

    /** Unit of the values. */
    public String unit(NetworkModel network) {
        return measured.measure() == SweepMeasure.LEARNED_WEIGHT
                ? network.projections().stream()
                        .filter(projection -> projection.id().equals(measured.of()))
                        .findFirst()
                        .flatMap(projection -> network.population(projection.to()))
                        .map(target -> target.receptors().component().weightUnit().symbol())
                        .orElse("")
                : measured.measure().unit();
    }

    /** What a run gave; empty where there are too few spikes, or nothing of it was recorded. */
    public OptionalDouble value(NetworkModel network, Recording run) {
        Optional<Recorder> recorder = recorder(network);
        if (recorder.isEmpty() || !isWithin(network)) {
            return OptionalDouble.empty();
        }
        String id = recorder.get().id();
        return switch (measured.measure()) {
            case LEARNED_WEIGHT -> last(run.traces().get(id));
            case TEST_ACCURACY, HIDDEN_SPIKES, CHIP_ACCURACY, ENERGY_PER_INFERENCE ->
                    throw measured.measure().notOfARun();
            case MEAN_POTENTIAL, EXCITATORY_CURRENT, INHIBITORY_CURRENT ->
                    Stream.ofNullable(run.traces().get(id))
                            .mapToDouble(trace -> trace.mean(run.dtMs(), fromMs))
                            .findFirst();
            case POPULATION_RATE, INTERVAL_CV, FANO_FACTOR, SYNCHRONY, SPIKE_COUNT ->
                    ofSpikes(network, recorder.get(), run);
        };
    }

    private boolean isWithin(NetworkModel network) {
        return ParameterSweep.settings(network, fromMs)
                .problems(network.run().dtMs(), network.run().steps())
                .isEmpty();
    }

    private OptionalDouble ofSpikes(NetworkModel network, Recorder recorder, Recording run) {
        SpikeRaster raster = run.spikes().get(recorder.id());
        if (raster == null) {
            return OptionalDouble.empty();
        }
        SpikeAnalysis analysis =
                SpikeAnalysis.of(
                        raster,
                        network.observed(recorder),
                        run.dtMs(),
                        ParameterSweep.settings(network, fromMs));
        RunMeasures measures = RunMeasures.of(analysis);
        return switch (measured.measure()) {
            case POPULATION_RATE -> OptionalDouble.of(measures.rateHz());
            case INTERVAL_CV -> measures.cv();
            case FANO_FACTOR -> measures.fanoFactor();
            case SYNCHRONY -> measures.synchrony();
            case SPIKE_COUNT -> OptionalDouble.of(analysis.trains().spikeCount());
            case MEAN_POTENTIAL,
                    EXCITATORY_CURRENT,
                    INHIBITORY_CURRENT,
                    LEARNED_WEIGHT,
                    TEST_ACCURACY,
                    HIDDEN_SPIKES,
                    CHIP_ACCURACY,
                    ENERGY_PER_INFERENCE ->
                    OptionalDouble.empty();
        };
    }

    /** The mean of the last sample. */
    private static OptionalDouble last(@Nullable StateTrace trace) {
        if (trace == null || trace.values().length == 0 || trace.values()[0].length == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (double[] samples : trace.values()) {
            sum += samples[samples.length - 1];
        }
        return OptionalDouble.of(sum / trace.values().length);
    }
}
