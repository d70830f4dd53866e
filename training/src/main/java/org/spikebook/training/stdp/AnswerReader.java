package org.spikebook.training.stdp;

import org.spikebook.compile.Compilation;
import org.spikebook.compile.CompiledNetwork;
import org.spikebook.compile.NetworkCompiler;
import org.spikebook.engine.Simulation;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.RunSettings;
import org.spikebook.network.model.WeightSet;
import org.spikebook.parameter.Problem;
import org.spikebook.stimulus.SpikeSource;
import org.spikebook.stimulus.SpikeTrain;
import org.spikebook.training.bptt.Workers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Shows samples to a frozen network in the simulator, each from the same beginning, and reads its
 * answers from the potentials of the readouts. Immutable and safe for use by several threads.
 */
public final class AnswerReader {

    private final CompiledNetwork compiled;
    private final StdpNetwork parts;
    private final StdpSettings settings;

    /**
     * @param network with readouts called {@link FrozenNetwork#ANSWER}
     * @param parts of the network before it was frozen
     * @param source any encoded samples of the data set
     */
    public AnswerReader(
            NetworkModel network,
            WeightSet weights,
            StdpNetwork parts,
            StdpSettings settings,
            SpikeSource source) {
        double dtMs = network.run().dtMs();
        RunSettings run = new RunSettings(dtMs, dtMs * source.steps(), network.run().seed());
        this.compiled = compiled(withoutRecorders(network, run), weights, source);
        this.parts = parts;
        this.settings = settings;
    }

    private static NetworkModel withoutRecorders(NetworkModel network, RunSettings run) {
        return new NetworkModel(
                network.name(),
                network.populations(),
                network.stimuli(),
                network.projections(),
                List.of(),
                run);
    }

    private static CompiledNetwork compiled(
            NetworkModel network, WeightSet weights, SpikeSource source) {
        return switch (NetworkCompiler.compile(
                network, weights, (_, _, _) -> Optional.of(source))) {
            case Compilation.Compiled(CompiledNetwork compiled) -> compiled;
            case Compilation.Refused(List<Problem> problems) ->
                    throw new IllegalArgumentException("cannot be compiled: " + problems);
        };
    }

    /**
     * The answer to one sample: the class with the highest potential, among equals the first. As in
     * training, a sample that is hardly answered is shown again, brighter.
     *
     * @param brightness gives the samples at the brightness of a try, from 0 on
     */
    public int answer(IntFunction<? extends SpikeSource> brightness, int sample, long seed) {
        int tries = 0;
        while (true) {
            SpikeTrain shown = brightness.apply(tries).spikes(sample, seed);
            Playback playback = new Playback();
            playback.play(shown, 0);
            Simulation simulation = new Simulation(compiled.drivenBy(parts.input().id(), playback));
            int spikes = run(simulation);
            tries++;
            if (spikes >= settings.leastSpikes() || tries >= settings.mostTries()) {
                return highest(simulation.state(FrozenNetwork.ANSWER).neuron(0));
            }
        }
    }

    /** Spikes of the learner in a whole run. */
    private int run(Simulation simulation) {
        int[] counts = new int[parts.learner().size()];
        while (!simulation.isOver()) {
            simulation.step();
            simulation.addSpikes(parts.learner().id(), counts);
        }
        return Arrays.stream(counts).sum();
    }

    private static int highest(double[] potentials) {
        int best = 0;
        for (int c = 1; c < potentials.length; c++) {
            best = potentials[c] > potentials[best] ? c : best;
        }
        return best;
    }

    /** The answers to the first samples of a source, in order. */
    public int[] answers(
            IntFunction<? extends SpikeSource> brightness,
            int samples,
            long seed,
            Workers workers) {
        int[] answers = new int[samples];
        workers.run(samples, (sample, _) -> answers[sample] = answer(brightness, sample, seed));
        return answers;
    }
}
