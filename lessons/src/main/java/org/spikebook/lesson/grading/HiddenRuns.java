package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Evidence.Extent;
import org.spikebook.lesson.check.Evidence.LearnedWeights;
import org.spikebook.lesson.check.Evidence.Observed;
import org.spikebook.lesson.check.Evidence.PopulationPotential;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Evidence.Sampling;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.StateTrace;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Runs a network on hidden seeds and records what is judged, whatever the student recorded.
 *
 * @param hiddenSeed from which the seeds of the runs are drawn
 */
record HiddenRuns(Laboratory laboratory, long hiddenSeed, RunControl control) {

    /** Steps times members that one grading may take; a minute or so. */
    private static final double MOST_UPDATES = 2e9;

    /** Neurons whose potential is recorded, at most: enough for a mean. */
    private static final int MOST_OBSERVED = 200;

    private static final double SAMPLE_MS = 1;

    /** Samples of one variable that a run keeps, at most: 200 neurons for 2 s at 0.1 ms. */
    private static final double MOST_SAMPLES = 4e6;

    /** Id of the recorder, where there is one only. */
    static final String JUDGED = "judged";

    private static final long SEED_BITS = (1L << 53) - 1;

    /**
     * Records the spikes of several populations in the same runs.
     *
     * @return of each, in their order, its spikes in every run, or why there are none
     */
    List<Finding<List<PopulationSpikes>>> spikes(
            NetworkModel network, List<String> populations, double durationMs, int seeds) {
        List<Population> judged =
                populations.stream().flatMap(id -> network.population(id).stream()).toList();
        Finding<List<Map<String, PopulationSpikes>>> found =
                judged.isEmpty()
                        ? Finding.found(List.of())
                        : run(
                                recorded(network, spikeRecorders(judged), durationMs),
                                seeds,
                                run -> spikes(run, judged));
        return populations.stream()
                .map(id ->
                        population(network, id)
                                .then(_ -> found)
                                .then(runs -> Finding.found(spikes(id, runs))))
                .toList();
    }

    private static List<Recorder> spikeRecorders(List<Population> judged) {
        return judged.stream()
                .map(each ->
                        new Recorder(
                                recorderOf(each), each.id(), Recorder.SPIKES, Optional.empty()))
                .toList();
    }

    private static String recorderOf(Population judged) {
        return JUDGED + "-" + judged.id();
    }

    private static Map<String, PopulationSpikes> spikes(Recording run, List<Population> judged) {
        Map<String, PopulationSpikes> spikes = new TreeMap<>();
        for (Population each : judged) {
            spikes.put(
                    each.id(),
                    new PopulationSpikes(
                            Objects.requireNonNull(run.spikes().get(recorderOf(each))),
                            each.size(),
                            run.durationMs(),
                            run.dtMs()));
        }
        return spikes;
    }

    private static List<PopulationSpikes> spikes(
            String population, List<Map<String, PopulationSpikes>> runs) {
        return runs.stream().map(run -> Objects.requireNonNull(run.get(population))).toList();
    }

    /** Records the weights of a projection at the end. */
    Finding<LearnedWeights> learnedWeights(
            NetworkModel network, String projection, double durationMs, int seeds) {
        return plastic(network, projection)
                .then(learning -> {
                    Recorder recorder = atEnd(learning.id(), network.run().dtMs(), durationMs);
                    return run(
                            recorded(network, List.of(recorder), durationMs),
                            seeds,
                            HiddenRuns::meanWeight);
                })
                .then(means -> Finding.found(new LearnedWeights(means, unit(network, projection))));
    }

    private static double meanWeight(Recording run) {
        return Objects.requireNonNull(run.traces().get(JUDGED)).mean(run.dtMs(), 0);
    }

    private static Finding<Projection> plastic(NetworkModel network, String id) {
        return network.projections().stream()
                .filter(p -> p.id().equals(id))
                .filter(p -> Recorder.recordable(p).contains(Recorder.WEIGHT))
                .findFirst()
                .map(Finding::found)
                .orElseGet(() -> Reasons.lacking("projection.notPlastic", id));
    }

    /** Records the weights of a projection once, at the end. */
    static Recorder atEnd(String projection, double dtMs, double durationMs) {
        return new Recorder(
                JUDGED,
                projection,
                Recorder.WEIGHT,
                Optional.empty(),
                OptionalDouble.of(steps(dtMs, durationMs) * dtMs));
    }

    /** The unit of the weights of a projection; empty for none. */
    static String unit(NetworkModel network, String projection) {
        return network.projections().stream()
                .filter(p -> p.id().equals(projection))
                .flatMap(p -> network.population(p.to()).stream())
                .map(target -> target.receptors().component().weightUnit().symbol())
                .findFirst()
                .orElse("");
    }

    /** Records the potential of a population, with its threshold or without. */
    Finding<List<PopulationPotential>> potentials(
            NetworkModel network, Observed observed, Sampling sampling) {
        return population(network, observed.population())
                .then(judged ->
                        sampling.withoutThreshold()
                                ? new NeuronThreshold(judged)
                                        .withoutIt()
                                        .then(free ->
                                                extents(with(network, free), observed, sampling))
                                : extents(network, observed, sampling))
                .then(extents ->
                        Finding.found(
                                extents.stream()
                                        .map(extent ->
                                                new PopulationPotential(
                                                        extent, threshold(network, observed)))
                                        .toList()));
    }

    private static OptionalDouble threshold(NetworkModel network, Observed observed) {
        Population judged = network.population(observed.population()).orElseThrow();
        return new NeuronThreshold(judged).mv();
    }

    private Finding<List<Extent>> extents(
            NetworkModel network, Observed observed, Sampling sampling) {
        Population judged = network.population(observed.population()).orElseThrow();
        List<Integer> neurons = first(judged);
        double everyMs =
                sampling.inEveryStep()
                        ? finestMs(network, neurons.size(), observed.durationMs())
                        : Math.min(SAMPLE_MS, observed.durationMs());
        Recorder recorder =
                new Recorder(
                        JUDGED,
                        judged.id(),
                        judged.model().component().stateVariables().getFirst().name(),
                        Optional.of(neurons),
                        OptionalDouble.of(everyMs));
        return run(
                recorded(network, List.of(recorder), observed.durationMs()),
                observed.seeds(),
                run -> extent(run, sampling.fromMs()));
    }

    private static Extent extent(Recording run, double fromMs) {
        StateTrace trace = Objects.requireNonNull(run.traces().get(JUDGED));
        int first = firstSample(trace, run.dtMs(), fromMs);
        DoubleSummaryStatistics counted = new DoubleSummaryStatistics();
        for (double[] line : trace.values()) {
            for (int sample = first; sample < line.length; sample++) {
                counted.accept(line[sample]);
            }
        }
        return extent(counted);
    }

    /** Of at least one number. */
    static Extent extent(DoubleSummaryStatistics counted) {
        return new Extent(counted.getAverage(), counted.getMin(), counted.getMax());
    }

    /**
     * The first sample that counts. The last one does in any case: a run is one of whole steps, and
     * can end a little before the time that it was to last.
     */
    static int firstSample(StateTrace trace, double dtMs, double fromMs) {
        int last = trace.values()[0].length - 1;
        int sample = 0;
        while (sample < last && (trace.step(sample) + 1) * dtMs <= fromMs) {
            sample++;
        }
        return sample;
    }

    /**
     * The least time from one sample of a variable to the next with which a run fits into memory: a
     * step of the network, for most. How many runs there are does not matter.
     */
    static double finestMs(NetworkModel network, int neurons, double durationMs) {
        double dtMs = network.run().dtMs();
        double samples = neurons * (durationMs / dtMs);
        return dtMs * Math.max(1, Math.ceil(samples / MOST_SAMPLES));
    }

    /** The neurons of a population whose variables are recorded. */
    static List<Integer> first(Population population) {
        return IntStream.range(0, Math.min(population.size(), MOST_OBSERVED)).boxed().toList();
    }

    private static NetworkModel with(NetworkModel network, Population changed) {
        return network.mapPopulations(p -> p.id().equals(changed.id()) ? changed : p);
    }

    /** A population of the network; the student may have removed it. */
    static Finding<Population> population(NetworkModel network, String id) {
        return network.population(id)
                .map(Finding::found)
                .orElseGet(() -> Reasons.lacking("population.missing", id));
    }

    /**
     * Runs a network on hidden seeds, unless that would take too long.
     *
     * @param measure what is wanted of each run, taken before the next one begins, so that memory
     *     holds one recording
     */
    <R> Finding<List<R>> run(NetworkModel recorded, int seeds, Function<Recording, R> measure) {
        double updates = (double) members(recorded) * recorded.run().steps() * seeds;
        if (updates > MOST_UPDATES) {
            return Reasons.lacking("network.tooLarge");
        }
        List<R> measured = new ArrayList<>();
        for (int k = 0; k < seeds; k++) {
            Recording recording = recording(recorded, k, seeds);
            if (recording.end() == Recording.End.CANCELLED) {
                throw new CancelledException();
            } else if (!recording.isComplete()) {
                return Reasons.lacking(Reasons.text("run.failed"), recording.problems());
            }
            measured.add(measure.apply(recording));
        }
        return Finding.found(List.copyOf(measured));
    }

    private Recording recording(NetworkModel network, int index, int count) {
        RunControl part =
                new RunControl(
                        done -> control.progress().accept((index + done) / count),
                        control.cancelled());
        return laboratory.simulate(
                network.withRun(network.run().withSeed(seed(index))), WeightSet.EMPTY, part);
    }

    /** The seed of a run. */
    long seed(int index) {
        return StreamKey.of(hiddenSeed).with("run").with(index).value() & SEED_BITS;
    }

    /** The network, run for a whole number of its own steps, with the recorders that count. */
    static NetworkModel recorded(
            NetworkModel network, List<Recorder> recorders, double durationMs) {
        double dtMs = network.run().dtMs();
        long steps = steps(dtMs, durationMs);
        return network.withRecorders(recorders).withRun(new RunSettings(dtMs, steps * dtMs, 0));
    }

    private static long steps(double dtMs, double durationMs) {
        return Math.max(1, Math.round(durationMs / dtMs));
    }

    private static int members(NetworkModel network) {
        return network.populations().stream().mapToInt(Population::size).sum()
                + network.stimuli().stream().mapToInt(Stimulus::size).sum();
    }
}
