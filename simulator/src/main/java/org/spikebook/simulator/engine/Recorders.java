package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.LargeArrays;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.recorder.EfficacyRecorder;
import org.spikebook.simulator.engine.recorder.RateRecorder;
import org.spikebook.simulator.engine.recorder.RecentRecording;
import org.spikebook.simulator.engine.recorder.SampledValues;
import org.spikebook.simulator.engine.recorder.SpikeRecorder;
import org.spikebook.simulator.engine.recorder.StateRecorder;
import org.spikebook.simulator.engine.recorder.TraceRecorder;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.validation.RecordedSpikes;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All recorders of a run. Spike recorders keep the first spikes, as many as {@link RecordedSpikes}
 * says; those of states, weights and rates take their memory immediately.
 */
final class Recorders {

    private record SpikeLine(String id, SpikeHistory history, SpikeRecorder recorder) {}

    private record TraceLine(String id, TraceRecorder recorder) {}

    private final List<SpikeLine> spikes = new ArrayList<>();
    private final List<TraceLine> traces = new ArrayList<>();
    private final CancellationToken cancellation;

    /**
     * @param cancellation asks while recorders take their memory, and their samples
     */
    Recorders(NetworkModel network, Wiring wiring, CancellationToken cancellation) {
        this.cancellation = cancellation;
        for (Recorder recorder : network.recorders()) {
            if (recorder.recordsSpikes()) {
                spikes.add(
                        new SpikeLine(
                                recorder.id(),
                                wiring.history(recorder.of()),
                                new SpikeRecorder(
                                        recorder.neurons(),
                                        RecordedSpikes.atMost(network, recorder))));
            } else {
                traces.add(new TraceLine(recorder.id(), trace(recorder, wiring, cancellation)));
            }
        }
    }

    private static TraceRecorder trace(
            Recorder recorder, Wiring wiring, CancellationToken cancellation) {
        if (recorder.recordsRate()) {
            return ofRate(recorder, wiring, cancellation);
        }
        if (recorder.recordsWeights()) {
            return ofWeights(recorder, wiring, cancellation);
        }
        return wiring.network()
                .model()
                .observedProjection(recorder)
                .<TraceRecorder>map(of -> ofEfficacies(recorder, of, wiring, cancellation))
                .orElseGet(() -> ofState(recorder, wiring, cancellation));
    }

    private static RateRecorder ofRate(
            Recorder recorder, Wiring wiring, CancellationToken cancellation) {
        RunSettings run = wiring.network().model().run();
        int size = wiring.network().model().memberCount(recorder.of());
        int[] members = chosen(recorder, size, cancellation);
        return new RateRecorder(
                wiring.history(recorder.of()),
                members,
                run.dtMs(),
                run.steps(),
                recorder.everySteps(run.dtMs()));
    }

    private static StateRecorder ofState(
            Recorder recorder, Wiring wiring, CancellationToken cancellation) {
        return stateRecorder(
                recorder, wiring, states(recorder, wiring, cancellation), cancellation);
    }

    private static StateRecorder ofWeights(
            Recorder recorder, Wiring wiring, CancellationToken cancellation) {
        return stateRecorder(
                recorder, wiring, weights(recorder, wiring, cancellation), cancellation);
    }

    /** Where the states are that a recorder observes. */
    static SampledValues states(Recorder recorder, Wiring wiring, CancellationToken cancellation) {
        PopulationState state = wiring.state(recorder.of());
        int[] neurons = chosen(recorder, state.size(), cancellation);
        double[][] sources = new double[neurons.length][];
        Arrays.fill(sources, state.variable(recorder.record()));
        return new SampledValues(neurons, sources, neurons);
    }

    /** Where the weights are that a recorder observes. */
    static SampledValues weights(Recorder recorder, Wiring wiring, CancellationToken cancellation) {
        CompiledProjection projection = wiring.network().projection(recorder.of());
        List<double[]> weights = wiring.weights(recorder.of());
        int[] synapses = chosen(recorder, (int) projection.synapseCount(), cancellation);
        double[][] sources = new double[synapses.length][];
        CompiledProjection.Locations locations = projection.locate(synapses, cancellation);
        for (int k = 0; k < sources.length; k++) {
            sources[k] = weights.get(locations.blocks()[k]);
            cancellation.addWork(1);
        }
        return new SampledValues(synapses, sources, locations.places());
    }

    private static EfficacyRecorder ofEfficacies(
            Recorder recorder,
            Projection projection,
            Wiring wiring,
            CancellationToken cancellation) {
        int size = wiring.network().model().memberCount(projection.from());
        int[] sources = chosen(recorder, size, cancellation);
        double[] values = LargeArrays.doubles(sources.length, cancellation);
        double[][] held = new double[sources.length][];
        Arrays.fill(held, values);
        return new EfficacyRecorder(
                wiring.efficacies(projection.id()),
                Recorder.recordable(projection).indexOf(recorder.record()),
                sources,
                values,
                stateRecorder(
                        recorder,
                        wiring,
                        new SampledValues(sources, held, all(sources.length, cancellation)),
                        cancellation));
    }

    private static StateRecorder stateRecorder(
            Recorder recorder,
            Wiring wiring,
            SampledValues sampled,
            CancellationToken cancellation) {
        RunSettings run = wiring.network().model().run();
        return new StateRecorder(
                recorder.record(),
                sampled,
                run.steps(),
                recorder.everySteps(run.dtMs()),
                cancellation);
    }

    /** Members beyond the last are left out: how many synapses there are, only drawing tells. */
    private static int[] chosen(Recorder recorder, int size, CancellationToken cancellation) {
        return recorder.neurons()
                .map(members -> members.stream().mapToInt(m -> m).filter(m -> m < size).toArray())
                .orElseGet(() -> all(size, cancellation));
    }

    private static int[] all(int size, CancellationToken cancellation) {
        int[] all = LargeArrays.ints(size, cancellation);
        for (int k = 0; k < size; k++) {
            all[k] = k;
            cancellation.addWork(1);
        }
        return all;
    }

    /**
     * Looks at the end of a step. Spikes come last, as it is not asked while they are: of a step
     * that is given up none is kept.
     */
    void record(int step) {
        for (int k = 0; k < traces.size(); k++) {
            traces.get(k).recorder().record(step, cancellation);
        }
        for (int k = 0; k < spikes.size(); k++) {
            spikes.get(k).recorder().record(step, spikes.get(k).history().at(step));
        }
    }

    /**
     * What was recorded from one step to another, the latter excluded and the last that was done.
     *
     * @param asked while it is copied
     */
    RecentRecording recent(int from, int to, CancellationToken asked) {
        Map<String, SpikeRaster> rasters = new TreeMap<>();
        spikes.forEach(line -> rasters.put(line.id(), line.recorder().raster(from, asked)));
        Map<String, StateTrace> recorded = new TreeMap<>();
        traces.forEach(line -> recorded.put(line.id(), line.recorder().trace(from, to, asked)));
        return new RecentRecording(from, to, rasters, recorded);
    }

    /** One problem for each recorder that had to leave spikes out. */
    List<Problem> problems() {
        return spikes.stream()
                .filter(line -> line.recorder().isFull())
                .map(line -> Problem.of(Recorders.class, "/recorders", "recorderFull", line.id()))
                .toList();
    }

    void archive(Archive archive) {
        spikes.forEach(line -> line.recorder().archive(archive));
        traces.forEach(line -> line.recorder().archive(archive));
    }
}
