package org.spikebook.training.stdp;

import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.control.Controller;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A network that is being shown samples and learns by its own plasticity, in one long run of the
 * simulator. Not safe for use by several threads.
 */
public final class StdpLearner implements Controller {

    private final StdpNetwork parts;
    private final StdpSettings settings;
    private final Presenter presenter;
    private final int restSteps;
    private final long seed;

    private StdpLearner(
            StdpNetwork parts, CompiledNetwork compiled, StdpSettings settings, long seed) {
        this.parts = parts;
        this.settings = settings;
        this.seed = seed;
        this.presenter = new Presenter(compiled, parts);
        this.restSteps = (int) Math.round(settings.restMs() / parts.network().run().dtMs());
    }

    /**
     * A learner before the first sample.
     *
     * @param start weights to begin with, or {@link WeightSet#EMPTY}
     * @param sample any encoded samples of the data set, to check the stimulus against
     * @param seed of connectors, initial weights and delays, and of noise
     */
    public static StdpLearner of(
            StdpNetwork parts,
            WeightSet start,
            SpikeSource sample,
            StdpSettings settings,
            long seed) {
        return of(parts, start, sample, settings, parts.network().run().withSeed(seed).longest());
    }

    /** The same, for no more than the steps of a run. */
    static StdpLearner of(
            StdpNetwork parts,
            WeightSet start,
            SpikeSource sample,
            StdpSettings settings,
            RunSettings run) {
        SpikeSources sources = (_, _, _) -> Optional.of(sample);
        return switch (NetworkCompiler.compile(unrecorded(parts, run), start, sources)) {
            case Compilation.Compiled(CompiledNetwork compiled) ->
                    new StdpLearner(parts, compiled, settings, run.seed());
            case Compilation.Refused(List<Problem> problems) ->
                    throw new IllegalArgumentException("cannot be compiled: " + problems);
        };
    }

    /** Recordings would grow with every sample, and nothing reads them. */
    private static NetworkModel unrecorded(StdpNetwork parts, RunSettings run) {
        return parts.network().withRecorders(List.of()).withRun(run);
    }

    /**
     * The response to a sample: spikes of each neuron of the learner, which the next sample
     * overwrites.
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Presentation(int[] spikes, int total, int tries) {}

    /**
     * Presents a sample, again at a higher intensity where it evoked too few spikes, and learns
     * from it.
     *
     * @param source of the samples
     */
    public Presentation learn(SpikeSource source, int sample, long seed) {
        int tries = 0;
        while (true) {
            SpikeTrain shown = source.intensified(sample, seed, settings.factor(tries));
            int[] spikes = presenter.show(shown, restSteps);
            int total = Arrays.stream(spikes).sum();
            tries++;
            if (obstacle().isPresent() || !settings.again(total, tries)) {
                return new Presentation(spikes, total, tries);
            }
        }
    }

    /**
     * Presents spikes; the state of the network carries over to what follows.
     *
     * @return spikes of each neuron of the learner; not to be kept
     */
    @Override
    public int[] present(SpikeTrain shown) {
        return presenter.present(shown);
    }

    /** Gives a reward, or below 0 a punishment, to all projections whose rule waits for one. */
    public void reward(double amount) {
        parts.plastic().forEach(p -> presenter.simulation().reward(p.id(), amount));
    }

    /** Lets the last reward take effect while nothing is shown, then comes to rest. */
    public void rest(int silentSteps) {
        presenter.silence(silentSteps);
        presenter.simulation().rest();
    }

    @Override
    public void rest() {
        rest(0);
    }

    /**
     * Why nothing more can be learned, if so: a neuron diverged, or something was to be shown after
     * the end of the simulator's longest run.
     */
    public Optional<Problem> obstacle() {
        Optional<Problem> ended =
                presenter.endedEarly() ? Optional.of(endOfRun()) : Optional.empty();
        return presenter.simulation().divergence().or(() -> ended);
    }

    private Problem endOfRun() {
        int steps = presenter.simulation().stepsDone();
        return Problem.of(StdpLearner.class, "/epochs", "endOfRun", steps);
    }

    /** Writes all that changes, to continue with the next sample in another process. */
    public void write(DataOutput out) throws IOException {
        presenter.simulation().snapshot().write(out);
    }

    /** Continues from what a learner of the same network wrote. */
    public void restore(DataInput in) throws IOException {
        presenter.simulation().restore(in);
    }

    /** The seed from which the network was drawn. */
    long seed() {
        return seed;
    }

    /** All learned weights as they are now. */
    public WeightSet weights() {
        Map<String, ProjectionWeights> weights = new TreeMap<>();
        parts.plastic().forEach(p -> weights.put(p.id(), presenter.weights(p.id())));
        return new WeightSet(weights);
    }

    /** The learned state of a population's neurons, by variable, as it is now. */
    public Map<String, double[]> lasting(String populationId) {
        PopulationState state = presenter.simulation().state(populationId);
        Map<String, double[]> lasting = new TreeMap<>();
        parts.network()
                .population(populationId)
                .orElseThrow()
                .model()
                .component()
                .lastingVariables()
                .forEach(name -> lasting.put(name, state.variable(name).clone()));
        return lasting;
    }
}
