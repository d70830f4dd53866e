package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Probe;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A run without an end: it is advanced by any number of steps, observed by probes, changed while it
 * runs, and rewound as far as its history reaches. Rewinding and advancing again repeats the run
 * bit for bit. Its steps and spikes are those of a run of the document from beginning to end, as
 * long as that lasts. Not safe for use by several threads.
 */
public final class EndlessRun {

    private static final double BETWEEN_MARKS_MS = 50;

    /** Greater snapshots are taken less often: this many bytes for each ms between two. */
    private static final double MARK_BYTES_A_MS = 4_096;

    private static final double MOST_BETWEEN_MARKS_MS = 2_000;

    private final BooleanSupplier cancelled;
    private final LiveSpikes spikes;
    private final LiveProbes probes = new LiveProbes();
    private CompiledNetwork network;
    private Simulation simulation;
    private RewindHistory past;
    private int nextMark;
    private int shownTo;
    private boolean fresh = true;
    private boolean rewound;

    /** A run at time 0 that is never cancelled. */
    public EndlessRun(CompiledNetwork network) {
        this(network, () -> false);
    }

    /**
     * A run at time 0.
     *
     * @param network compiled from an {@linkplain #endless endless} one
     * @param cancelled asked about once in a millisecond of work; once true, the run is over for
     *     good, even in the middle of a step
     */
    public EndlessRun(CompiledNetwork network, BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        this.network = network;
        this.simulation = Simulation.observed(network, cancelled);
        this.spikes = new LiveSpikes(simulation.wiring());
        this.past = RewindHistory.from(network);
        this.nextMark = steps(BETWEEN_MARKS_MS);
    }

    /** The network without its recorders and without its end. */
    public static NetworkModel endless(NetworkModel network) {
        return network.withRecorders(List.of()).withRun(network.run().longest());
    }

    public int stepsDone() {
        return simulation.stepsDone();
    }

    public double dtMs() {
        return network.model().run().dtMs();
    }

    /** Whether it cannot continue: a neuron diverged, or steps can no longer be counted. */
    public boolean isOver() {
        return simulation.isOver();
    }

    /** The network that is in force now. */
    public CompiledNetwork network() {
        return network;
    }

    /** Runs some steps, or as many as it can. */
    public void advance(int count) {
        long target = (long) stepsDone() + count;
        while (stepsDone() < target && !isOver()) {
            step();
        }
    }

    private void step() {
        if (simulation.step(cancelled)) {
            spikes.record(stepsDone() - 1);
            probes.record(stepsDone() - 1);
            if (stepsDone() >= nextMark && !isOver()) {
                mark();
            }
        }
    }

    private void mark() {
        try {
            Snapshot snapshot = simulation.snapshot(cancelled);
            past.mark(stepsDone(), snapshot);
            double betweenMs = Math.max(BETWEEN_MARKS_MS, snapshot.bytes() / MARK_BYTES_A_MS);
            nextMark = stepsDone() + steps(Math.min(betweenMs, MOST_BETWEEN_MARKS_MS));
        } catch (CancellationException e) {
            // the next step will be given up as well, and with it the run
        }
    }

    private int steps(double ms) {
        return Math.max(1, (int) (ms / dtMs()));
    }

    /**
     * Goes to a step, forward, or back as far as it remembers. What is in force now stays in force
     * from there on.
     */
    public void goTo(int wanted) {
        if (wanted >= stepsDone()) {
            advance(wanted - stepsDone());
            return;
        }
        int target = Math.max(wanted, past.oldest());
        CompiledNetwork present = network;
        startFrom(past.before(target));
        repeatUntil(target);
        past.returnTo(target);
        nextMark = target + steps(BETWEEN_MARKS_MS);
        spikes.clear();
        probes.clear();
        shownTo = target;
        rewound = true;
        force(present);
    }

    private void startFrom(RewindHistory.Mark mark) {
        network =
                mark.snapshot()
                        .map(Snapshot::network)
                        .orElseGet(() -> past.changed(mark.step()).orElseThrow());
        simulation = Simulation.observed(network, cancelled);
        mark.snapshot().ifPresent(snapshot -> simulation.restore(snapshot, cancelled));
    }

    private void repeatUntil(int target) {
        while (stepsDone() < target && !isOver()) {
            past.changed(stepsDone()).ifPresent(this::switchTo);
            past.pokes(stepsDone()).forEach(this::apply);
            simulation.step(cancelled);
        }
    }

    /**
     * Continues with another network. Neurons, spikes in flight and what was learned stay, as far
     * as the other one has a place for them; parts that are new begin as at time 0.
     *
     * @return whether that was possible: a population or stimulus that is in both, in steps of the
     *     same length and by the same seed; otherwise nothing has changed
     */
    public boolean continueWith(CompiledNetwork changed) {
        if (!new Steering(network.model(), changed.model()).keepsParts()) {
            return false;
        }
        force(changed);
        return true;
    }

    private void force(CompiledNetwork changed) {
        past.putInForce(stepsDone(), changed);
        switchTo(changed);
        spikes.continueIn(simulation.wiring());
        probes.continueIn(simulation.wiring());
    }

    /**
     * Before the first step nothing has happened to continue from: all begins by the new values.
     */
    private void switchTo(CompiledNetwork changed) {
        if (changed != network) {
            simulation =
                    simulation.stepsDone() > 0
                            ? simulation.continuedBy(changed, cancelled)
                            : Simulation.observed(changed, cancelled);
            network = changed;
            if (stepsDone() == 0) {
                repeatFirstPokes();
            }
        }
    }

    /** Looks at these from now on, as far as the network has them. */
    public void probe(List<Probe> wanted) {
        probes.set(wanted, simulation.wiring());
    }

    /**
     * Sets a variable of a neuron by hand.
     *
     * @throws IllegalArgumentException if there is none
     */
    public void poke(String populationId, String variable, int neuron, double value) {
        RewindHistory.Poke poke = new RewindHistory.Poke(populationId, variable, neuron, value);
        apply(poke);
        past.poke(stepsDone(), poke);
    }

    private void apply(RewindHistory.Poke poke) {
        PopulationState state = simulation.wiring().state(poke.population());
        state.variable(poke.variable())[poke.neuron()] = poke.value();
        state.changed();
    }

    /** What was set by hand at the beginning, as far as the network in force has it. */
    private void repeatFirstPokes() {
        past.pokes(0).stream().filter(poke -> poke.fits(network.model())).forEach(this::apply);
    }

    /** A variable of a neuron as it is now. */
    public double value(String populationId, String variable, int neuron) {
        return simulation.wiring().state(populationId).variable(variable)[neuron];
    }

    /** The synapses through which spikes reach a neuron, by projection; empty if there is none. */
    public List<IncomingSynapses> synapsesOnto(String populationId, int neuron) {
        return IncomingSynapses.onto(simulation.wiring(), populationId, neuron);
    }

    /** All that changes, to continue elsewhere. */
    public Snapshot snapshot() {
        return simulation.snapshot(cancelled);
    }

    /**
     * Continues from a snapshot of an endless run of the network in force, by whichever home it was
     * written. What was before it is forgotten.
     *
     * @throws IOException if it is none: then the run continues as it was
     */
    public void restore(byte[] snapshot) throws IOException {
        Simulation next = Simulation.observed(network, cancelled);
        next.restore(snapshot);
        simulation = next;
        past = RewindHistory.from(network, stepsDone(), simulation.snapshot(cancelled));
        nextMark = stepsDone() + steps(BETWEEN_MARKS_MS);
        shownTo = stepsDone();
        fresh = true;
        spikes.clear();
        spikes.continueIn(simulation.wiring());
        probes.clear();
        probes.continueIn(simulation.wiring());
    }

    /**
     * What there is to show since the last call; it is kept no longer.
     *
     * @param mostSpikes of each part; the rest is thinned
     * @param mostSamples of each probe; the rest is thinned
     */
    public EndlessFrame frame(int mostSpikes, int mostSamples) {
        EndlessFrame frame =
                new EndlessFrame(
                        stepsDone(),
                        shownTo,
                        past.oldest(),
                        fresh,
                        rewound,
                        past.changes(),
                        simulation.divergence(),
                        spikes.take(mostSpikes),
                        probes.take(mostSamples, shownTo),
                        new MeanPotentials(simulation.wiring()).byPopulation());
        shownTo = stepsDone();
        fresh = false;
        rewound = false;
        return frame;
    }
}
