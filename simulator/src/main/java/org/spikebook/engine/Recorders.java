package org.spikebook.engine;

import org.spikebook.compile.CompiledProjection;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Recorder;
import org.spikebook.neuron.PopulationState;
import org.spikebook.parameter.Problem;
import org.spikebook.recording.SpikeRaster;
import org.spikebook.recording.StateTrace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * All recorders of a run. Spike recorders together keep at most {@value #MOST_SPIKES} spikes, an
 * equal share each, the first ones; state recorders are as large as the run.
 */
final class Recorders {

    private static final int MOST_SPIKES = 40_000_000;

    private record SpikeLine(String id, SpikeHistory history, SpikeRecorder recorder) {}

    private record StateLine(String id, StateRecorder recorder) {}

    private final List<SpikeLine> spikes = new ArrayList<>();
    private final List<StateLine> states = new ArrayList<>();

    Recorders(NetworkModel network, Wiring wiring) {
        long spiking = network.recorders().stream().filter(Recorder::recordsSpikes).count();
        int share = (int) (MOST_SPIKES / Math.max(1, spiking));
        for (Recorder recorder : network.recorders()) {
            if (recorder.recordsSpikes()) {
                spikes.add(
                        new SpikeLine(
                                recorder.id(),
                                wiring.history(recorder.of()),
                                new SpikeRecorder(recorder.neurons(), share)));
            } else {
                states.add(
                        new StateLine(
                                recorder.id(),
                                recorder.recordsWeights()
                                        ? ofWeights(recorder, wiring)
                                        : ofState(recorder, wiring)));
            }
        }
    }

    private static StateRecorder ofState(Recorder recorder, Wiring wiring) {
        PopulationState state = wiring.state(recorder.of());
        int[] neurons = chosen(recorder, state.size());
        double[][] sources = new double[neurons.length][];
        Arrays.fill(sources, state.variable(recorder.record()));
        int steps = wiring.network().model().run().steps();
        return new StateRecorder(recorder.record(), neurons, sources, neurons, steps);
    }

    private static StateRecorder ofWeights(Recorder recorder, Wiring wiring) {
        CompiledProjection projection = wiring.network().projection(recorder.of());
        List<double[]> weights = wiring.weights(recorder.of());
        int[] synapses = chosen(recorder, (int) projection.synapseCount());
        double[][] sources = new double[synapses.length][];
        int[] places = new int[synapses.length];
        for (int k = 0; k < synapses.length; k++) {
            CompiledProjection.Location location = projection.locate(synapses[k]).orElseThrow();
            sources[k] = weights.get(location.block());
            places[k] = location.place();
        }
        int steps = wiring.network().model().run().steps();
        return new StateRecorder(recorder.record(), synapses, sources, places, steps);
    }

    /** Members beyond the last are left out: how many synapses there are, only drawing tells. */
    private static int[] chosen(Recorder recorder, int size) {
        return recorder.neurons()
                .map(members -> members.stream().mapToInt(m -> m).filter(m -> m < size).toArray())
                .orElseGet(() -> IntStream.range(0, size).toArray());
    }

    void record(int step) {
        for (int k = 0; k < spikes.size(); k++) {
            spikes.get(k).recorder().record(step, spikes.get(k).history().at(step));
        }
        for (int k = 0; k < states.size(); k++) {
            states.get(k).recorder().record(step);
        }
    }

    Map<String, SpikeRaster> rasters() {
        Map<String, SpikeRaster> rasters = new TreeMap<>();
        spikes.forEach(line -> rasters.put(line.id(), line.recorder().raster()));
        return rasters;
    }

    Map<String, StateTrace> traces(int steps) {
        Map<String, StateTrace> traces = new TreeMap<>();
        states.forEach(line -> traces.put(line.id(), line.recorder().trace(0, steps)));
        return traces;
    }

    Recent recent(int from, int to) {
        Map<String, SpikeRaster> rasters = new TreeMap<>();
        spikes.forEach(line -> rasters.put(line.id(), line.recorder().raster(from)));
        Map<String, StateTrace> traces = new TreeMap<>();
        states.forEach(line -> traces.put(line.id(), line.recorder().trace(from, to)));
        return new Recent(from, to, rasters, traces);
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
        states.forEach(line -> line.recorder().archive(archive));
    }
}
