package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.engine.population.Divergence;
import org.spikebook.simulator.engine.population.PopulationRun;
import org.spikebook.simulator.engine.recorder.RecentRecording;
import org.spikebook.simulator.engine.threads.ThreadTeam;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkHash;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A run in progress: all that changes. It can be advanced step by step and looked at in between.
 *
 * <p>In a step, stimuli come first; then each population in turn takes what arrives, advances its
 * neurons and fires; then recorders look. A spike belongs to a step n and is stamped (n + 1) · dt;
 * with a delay of d steps it arrives in step n + d. Not safe for use by several threads.
 */
public final class Simulation {

    /** Name and version of the engine, written into every recording. */
    public static final String ENGINE = "spikebook-engine/9";

    private final NetworkModel model;
    private final Wiring wiring;
    private final List<PopulationRun> populations;
    private final StepWork work;
    private final Recorders recorders;
    private final int steps;
    private final Cancellation cancellation;
    private int stepsDone;
    private boolean abandoned;
    private Optional<Problem> divergence = Optional.empty();

    /** A run at time 0 on the calling thread. */
    public Simulation(CompiledNetwork network) {
        this(network, ThreadTeam.alone());
    }

    /**
     * A run at time 0 whose steps a team of threads does together. The recording is the same for
     * any team; a network with undelayed projections between populations is run by the calling
     * thread alone.
     */
    public Simulation(CompiledNetwork network, ThreadTeam team) {
        this(network, team, () -> false);
    }

    /**
     * The same, given up while a large run is laid out if it is no longer wanted.
     *
     * @param cancelled asked about once in a millisecond, on this thread
     * @throws CancellationException if it said so
     */
    public Simulation(CompiledNetwork network, ThreadTeam team, BooleanSupplier cancelled) {
        this(network, team, false, cancelled);
    }

    private Simulation(
            CompiledNetwork network, ThreadTeam team, boolean listsAll, BooleanSupplier cancelled) {
        this(network, team, listsAll, cancelled, new Cancellation(), Optional.empty());
    }

    private Simulation(
            CompiledNetwork network,
            ThreadTeam team,
            boolean listsAll,
            BooleanSupplier cancelled,
            Cancellation cancellation,
            Optional<Continuation> continued) {
        cancellation.ask(cancelled);
        this.cancellation = cancellation;
        this.model = network.model();
        this.steps = model.run().steps();
        this.wiring =
                new WiringBuilder(network, team, listsAll, cancellation::isCancelled, continued)
                        .build();
        this.populations = wiring.populations();
        this.work = new StepWork(network, wiring, team, cancellation::isCancelled);
        this.recorders =
                new Recorders(model, wiring, new CancellationToken(cancellation::isCancelled));
    }

    /**
     * A run at time 0 on the calling thread, of which the spikes of every population and stimulus
     * are seen.
     */
    static Simulation observed(CompiledNetwork network, BooleanSupplier cancelled) {
        return new Simulation(network, ThreadTeam.alone(), true, cancelled);
    }

    /** Its parts, to be looked at between two steps. */
    Wiring wiring() {
        return wiring;
    }

    /**
     * The observed run from here on as one of another network, in steps of the same length. What
     * did not change is taken over as it is, so that this object is not to be used any more.
     *
     * @throws CancellationException if it is no longer wanted
     */
    Simulation continuedBy(CompiledNetwork changed, BooleanSupplier cancelled) {
        Continuation continued =
                new Continuation(
                        wiring, changed.model(), stepsDone, new CancellationToken(cancelled));
        Simulation next =
                new Simulation(
                        changed,
                        ThreadTeam.alone(),
                        true,
                        cancelled,
                        cancellation,
                        Optional.of(continued));
        next.stepsDone = stepsDone;
        next.abandoned = abandoned;
        next.divergence = divergence;
        return next;
    }

    /**
     * Advances by one step.
     *
     * @throws IllegalStateException if the run is over
     */
    public void step() {
        step(() -> false);
    }

    /**
     * Advances by one step, unless it is cancelled in the middle of it: then the run is over, and
     * what was recorded ends with the step before.
     *
     * @param cancelled asked about once in a millisecond, on this thread
     * @return whether the step was completed
     * @throws IllegalStateException if the run is over
     */
    public boolean step(BooleanSupplier cancelled) {
        if (isOver()) {
            throw new IllegalStateException("the run is over after " + stepsDone + " steps");
        }
        cancellation.ask(cancelled);
        abandoned = true;
        try {
            advance();
            abandoned = false;
            return true;
        } catch (CancellationException e) {
            divergence = Optional.empty();
            return false;
        }
    }

    private void advance() {
        work.advance(stepsDone);
        for (int k = 0; k < populations.size(); k++) {
            checkDivergence(populations.get(k));
        }
        recorders.record(stepsDone);
        stepsDone++;
    }

    private void checkDivergence(PopulationRun run) {
        int neuron = run.diverged();
        if (neuron >= 0 && divergence.isEmpty()) {
            CancellationToken token = new CancellationToken(cancellation::isCancelled);
            List<Divergence.Drive> drives =
                    new Drives(wiring.network(), wiring, token)
                            .of(run.population().description(), stepsDone);
            divergence =
                    Optional.of(
                            new Divergence(model, run, neuron, stepsDone, token).problem(drives));
        }
    }

    /** Whether all steps were run, a neuron diverged or a step was abandoned. */
    public boolean isOver() {
        return abandoned || divergence.isPresent() || stepsDone >= steps;
    }

    public int stepsDone() {
        return stepsDone;
    }

    /** The neuron that diverged, with the likely cause, if one did. */
    public Optional<Problem> divergence() {
        return divergence;
    }

    /**
     * The live state of a population: reading it shows the neurons, writing it steers them.
     *
     * @throws IllegalArgumentException if there is no such population
     */
    public PopulationState state(String populationId) {
        PopulationState state = wiring.state(populationId);
        state.scratch().expose();
        return state;
    }

    /**
     * The weights of a plastic projection as they are now, one array for each block of its target;
     * writing them steers it. Empty if there is no such projection.
     */
    public List<double[]> weights(String projectionId) {
        return wiring.weights(projectionId);
    }

    /** Gives a reward, or below 0 a punishment, to a projection whose rule waits for one. */
    public void reward(String projectionId, double amount) {
        wiring.plastic(projectionId).forEach(part -> part.reward(amount));
    }

    /** Adds the spikes of the latest step to {@code counts}, by member. */
    public void addSpikes(String id, int[] counts) {
        SpikeList spikes = wiring.history(id).at(stepsDone - 1);
        for (int k = 0; k < spikes.size(); k++) {
            counts[spikes.members()[k]]++;
        }
    }

    /**
     * Puts neurons, traces and spikes in flight back to the beginning, as a long silence would;
     * time continues, and what was learned (weights, adaptive thresholds) stays.
     */
    public void rest() {
        wiring.rest();
    }

    /** Keeps all that changes, to come back to this step later. */
    public Snapshot snapshot() {
        return snapshot(() -> false);
    }

    /**
     * The same, given up if it is no longer wanted; the run can continue nevertheless.
     *
     * @param cancelled asked about once in a millisecond, on this thread
     * @throws CancellationException if it said so
     */
    public Snapshot snapshot(BooleanSupplier cancelled) {
        return Snapshot.of(
                wiring.network(), divergence, this::archive, new CancellationToken(cancelled));
    }

    /**
     * Continues from a snapshot that a run of the same network wrote.
     *
     * @throws IOException if it is none: then this run is worth nothing
     */
    public void restore(byte[] written) throws IOException {
        restoreChecked(Snapshot.read(written, wiring.network()));
    }

    /**
     * Continues from a snapshot that a run of the same network wrote, within more.
     *
     * @throws IOException if it is none: then this run is worth nothing
     */
    public void restore(DataInput in) throws IOException {
        restoreChecked(Snapshot.read(in, wiring.network()));
    }

    private void restoreChecked(Snapshot snapshot) throws IOException {
        try {
            restore(snapshot);
        } catch (Snapshot.Misfit e) {
            throw new IOException("a snapshot of another network, or a changed one", e);
        }
    }

    /**
     * Continues from a snapshot of this run, of another one of the same network, or of a network
     * that differs in values only: so a run is steered. Plastic weights are those of the snapshot.
     *
     * @throws IllegalArgumentException if it is of a network that {@link Steering} does not lead to
     */
    public void restore(Snapshot snapshot) {
        restore(snapshot, () -> false);
    }

    /**
     * The same, given up if it is no longer wanted: then the run is over, and what it shows is
     * worth nothing, until it continues from a snapshot.
     *
     * @param cancelled asked about once in a millisecond, on this thread
     * @throws CancellationException if it said so
     */
    public void restore(Snapshot snapshot, BooleanSupplier cancelled) {
        if (!snapshot.fits(wiring.network())) {
            throw new IllegalArgumentException("the snapshot is of another network");
        }
        CancellationToken token = new CancellationToken(cancelled);
        abandoned = true;
        archive(snapshot.restorer(token));
        wiring.keepInRange(token);
        wiring.abandon();
        cancellation.withdraw();
        abandoned = false;
        divergence = snapshot.divergence();
    }

    private void archive(Archive archive) {
        stepsDone = archive.whole(stepsDone);
        archive.require(() -> stepsDone >= 0 && stepsDone <= steps);
        wiring.archive(archive);
        recorders.archive(archive);
    }

    /** What was recorded from a step on, to show a run while it continues. */
    public RecentRecording recent(int fromStep) {
        return recorders.recent(fromStep, stepsDone, new CancellationToken(() -> false));
    }

    /** What was recorded so far, as a recording that ended for the given reason. */
    public Recording recording(Recording.End end) {
        return recording(end, () -> false);
    }

    /**
     * The same, given up while much is copied if it is no longer wanted; the run stays as it is.
     *
     * @param cancelled asked about once in a millisecond, on this thread
     * @throws CancellationException if it said so
     */
    public Recording recording(Recording.End end, BooleanSupplier cancelled) {
        RecentRecording recorded = recorders.recent(0, stepsDone, new CancellationToken(cancelled));
        List<Problem> problems = new ArrayList<>(divergence.stream().toList());
        problems.addAll(recorders.problems());
        return new Recording(
                NetworkHash.of(model),
                ENGINE,
                model.run().dtMs(),
                stepsDone,
                model.run().seed(),
                end,
                problems,
                Numerics.of(model),
                recorded.spikes(),
                recorded.traces());
    }
}
