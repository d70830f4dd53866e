package org.spikebook.simulator.browser;

import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.recorder.RecentRecording;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.training.live.PlayedData;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that reading, building and running a document gives, in one line: the same in every home, or
 * homes differ. Problems are told by place, code and arguments.
 */
public final class Fingerprint {

    /** More than this is refused: it bounds the time of a comparison. */
    static final long MEMORY_BYTES = 36L << 20;

    private Fingerprint() {}

    /**
     * The line of a document.
     *
     * @param data that it shows, and its weights
     */
    public static String of(String document, PlayedData data) {
        NetworkReader reader =
                new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(MEMORY_BYTES));
        try {
            return switch (reader.read(document)) {
                case Validation.Invalid(List<Problem> problems) -> "invalid " + text(problems);
                case Validation.Valid(NetworkModel model) -> ofModel(model, data);
            };
        } catch (RuntimeException e) {
            return "failed " + e.getClass().getName() + " " + e.getMessage();
        }
    }

    private static String ofModel(NetworkModel model, PlayedData data) {
        return switch (NetworkCompiler.compile(model, data.weights(model), data.sources(model))) {
            case Compilation.Refused(List<Problem> problems) -> "refused " + text(problems);
            case Compilation.Compiled(CompiledNetwork network) -> ofRun(model, network);
        };
    }

    private static String ofRun(NetworkModel model, CompiledNetwork network) {
        Simulation simulation = new Simulation(network);
        while (!simulation.isOver()) {
            simulation.step();
        }
        return "ran "
                + simulation.stepsDone()
                + recorded(simulation.recent(0))
                + state(model, simulation)
                + text(simulation.divergence().stream().toList());
    }

    private static String text(List<Problem> problems) {
        return problems.stream()
                .map(p -> " " + p.path() + " " + p.code() + p.text().args())
                .collect(Collectors.joining(";"))
                .replace('\n', ' ');
    }

    private static String recorded(RecentRecording recent) {
        BitHash spikes = new BitHash();
        for (SpikeRaster raster : new TreeMap<>(recent.spikes()).values()) {
            for (int k = 0; k < raster.spikeCount(); k++) {
                spikes.add((long) raster.steps()[k] << Integer.SIZE | raster.neurons()[k]);
            }
        }
        BitHash samples = new BitHash();
        for (StateTrace trace : new TreeMap<>(recent.traces()).values()) {
            for (double[] line : trace.values()) {
                samples.add(line);
            }
        }
        return " spikes " + spikes + " samples " + samples;
    }

    private static String state(NetworkModel model, Simulation simulation) {
        BitHash states = new BitHash();
        for (Population population : model.populations()) {
            PopulationState state = simulation.state(population.id());
            state.neuronVariables().forEach(states::add);
            state.receptorVariables().forEach(states::add);
        }
        BitHash weights = new BitHash();
        for (Projection projection : model.projections()) {
            simulation.weights(projection.id()).forEach(weights::add);
        }
        return " states " + states + " weights " + weights;
    }
}
