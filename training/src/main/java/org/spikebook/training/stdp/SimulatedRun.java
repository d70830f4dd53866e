package org.spikebook.training.stdp;

import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.bptt.ExactRun;
import org.spikebook.training.bptt.InferenceRun;
import org.spikebook.training.loss.OutputResponse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Runs samples through any network in the simulator, each from the same initial state: for networks
 * that only the simulator can run. Its output is the only population without a projection to
 * another one. Where a neuron diverges, the response is what was recorded before. Immutable and
 * safe for use by several threads.
 */
public final class SimulatedRun implements InferenceRun {

    private final CompiledNetwork compiled;
    private final String stimulus;
    private final List<Population> populations;

    private SimulatedRun(CompiledNetwork compiled, String stimulus, List<Population> populations) {
        this.compiled = compiled;
        this.stimulus = stimulus;
        this.populations = populations;
    }

    /**
     * The run of a network, empty unless it has one data set stimulus, one output population and no
     * plasticity.
     *
     * @throws IllegalArgumentException if it cannot be compiled
     */
    public static Optional<SimulatedRun> of(NetworkModel network, WeightSet weights) {
        List<Stimulus> inputs = network.dataStimuli();
        List<Population> outputs =
                network.populations().stream().filter(network::isOutput).toList();
        boolean learns = network.projections().stream().anyMatch(p -> p.plasticity().isPresent());
        if (inputs.size() != 1 || outputs.size() != 1 || learns) {
            return Optional.empty();
        }
        List<Population> ordered = new ArrayList<>(network.populations());
        ordered.remove(outputs.getFirst());
        ordered.add(outputs.getFirst());
        return Optional.of(
                new SimulatedRun(
                        compiled(network, weights, inputs.getFirst()),
                        inputs.getFirst().id(),
                        List.copyOf(ordered)));
    }

    private static CompiledNetwork compiled(
            NetworkModel network, WeightSet weights, Stimulus input) {
        NetworkModel bare = network.withRecorders(List.of()).withRun(network.run().longest());
        SpikeSource anything = new SilentSource(input.size(), Integer.MAX_VALUE);
        return switch (NetworkCompiler.compile(bare, weights, (_, _, _) -> Optional.of(anything))) {
            case Compilation.Compiled(CompiledNetwork compiled) -> compiled;
            case Compilation.Refused(List<Problem> problems) ->
                    throw new IllegalArgumentException("cannot be compiled: " + problems);
        };
    }

    /** Placeholder for the samples while the network is compiled. */
    private record SilentSource(int lines, int sampleCount) implements SpikeSource {

        @Override
        public int steps() {
            return 1;
        }

        @Override
        public int classCount() {
            return 1;
        }

        @Override
        public int label(int sample) {
            return 0;
        }

        @Override
        public SpikeTrain spikes(int sample, long seed) {
            return new SpikeTrain(1, lines, new int[2], new int[0]);
        }
    }

    @Override
    public List<String> populationIds() {
        return populations.stream().map(Population::id).toList();
    }

    @Override
    public ExactRun.Response run(SpikeTrain input, ExactRun.Watcher watcher) {
        Playback playback = new Playback();
        playback.play(input, 0);
        Simulation simulation = new Simulation(compiled.drivenBy(stimulus, playback));
        List<StepLog> logs =
                populations.stream().map(p -> new StepLog(p.size(), input.steps())).toList();
        OutputResponse response =
                OutputResponse.ofSize(populations.getLast().size(), input.steps());
        Arrays.fill(response.firstSteps(), input.steps());
        for (int t = 0; t < input.steps(); t++) {
            if (simulation.isOver()) {
                int silent = t;
                logs.forEach(log -> log.addSilence(silent));
            } else {
                simulation.step();
                note(t, simulation, logs, response);
            }
            watcher.afterStep(t, response);
        }
        return new ExactRun.Response(logs.stream().map(StepLog::train).toList(), response);
    }

    private void note(int t, Simulation simulation, List<StepLog> logs, OutputResponse response) {
        for (int p = 0; p < logs.size(); p++) {
            logs.get(p).add(t, simulation, populations.get(p).id());
        }
        logs.getLast().addTo(response, t);
        double[] state = simulation.state(populations.getLast().id()).neuron(0);
        System.arraycopy(state, 0, response.potentials(), 0, response.potentials().length);
    }
}
