package org.spikebook.simulator.engine;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.recorder.RecentRecording;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.recording.Recording;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A run that is played: advanced by any number of steps, steered on the way, and taken back in
 * time. The past is kept as a few snapshots and the networks that were in force; going back
 * restores the snapshot before and repeats what followed, to the bit. Not safe for use by several
 * threads.
 */
public final class LiveRun {

    /** Snapshots over a whole run: a trace is kept in each, so that more would weigh too much. */
    private static final int MARKS = 10;

    private final BooleanSupplier cancelled;
    private final NavigableMap<Integer, Snapshot> marks = new TreeMap<>();
    private final NavigableMap<Integer, CompiledNetwork> inForce = new TreeMap<>();
    private final int steps;
    private final int between;
    private CompiledNetwork network;
    private Simulation simulation;
    private int shownTo;

    /** A run at time 0 that no one cancels. */
    public LiveRun(CompiledNetwork network) {
        this(network, () -> false);
    }

    /**
     * A run at time 0.
     *
     * @param cancelled asked about once in a millisecond of work; once true, the run is over for
     *     good, even in the midst of a step
     */
    public LiveRun(CompiledNetwork network, BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        this.network = network;
        this.simulation = new Simulation(network);
        this.steps = network.model().run().steps();
        this.between = Math.max(1, steps / MARKS);
        inForce.put(0, network);
    }

    public int stepsDone() {
        return simulation.stepsDone();
    }

    public int steps() {
        return steps;
    }

    public double dtMs() {
        return network.model().run().dtMs();
    }

    public boolean isOver() {
        return simulation.isOver();
    }

    /** Runs some steps, or as many as are left. */
    public void advance(int count) {
        int target = (int) Math.min((long) stepsDone() + count, steps);
        while (stepsDone() < target && !isOver()) {
            step();
        }
    }

    private void step() {
        if (simulation.step(cancelled) && stepsDone() % between == 0) {
            mark();
        }
    }

    private void mark() {
        try {
            marks.computeIfAbsent(stepsDone(), _ -> simulation.snapshot(cancelled));
        } catch (CancellationException e) {
            // the next step will be given up as well, and with it the run
        }
    }

    /** Goes to a step, back or forward. What is in force now stays in force from there on. */
    public void goTo(int wanted) {
        int target = Math.clamp(wanted, 0, steps);
        if (target >= stepsDone()) {
            advance(target - stepsDone());
            return;
        }
        CompiledNetwork present = network;
        startFrom(marks.floorEntry(target));
        repeatUntil(target);
        marks.tailMap(target, false).clear();
        inForce.tailMap(target, false).clear();
        shownTo = 0;
        steer(present);
    }

    private void startFrom(Map.@Nullable Entry<Integer, Snapshot> mark) {
        int from = mark == null ? 0 : mark.getKey();
        network = inForce.floorEntry(from).getValue();
        simulation = new Simulation(network);
        if (mark != null) {
            goOn(simulation, mark::getValue);
        }
    }

    private void goOn(Simulation next, Supplier<Snapshot> from) {
        try {
            next.restore(from.get(), cancelled);
        } catch (CancellationException e) {
            // the next step will be given up as well, and with it the run
        }
    }

    private void repeatUntil(int target) {
        while (stepsDone() < target && !isOver()) {
            CompiledNetwork then = inForce.get(stepsDone());
            if (then != null) {
                switchTo(then);
            }
            step();
        }
    }

    /**
     * Continues with other values of parameters and weights.
     *
     * @return whether that was possible; otherwise nothing has changed
     */
    public boolean steer(CompiledNetwork changed) {
        if (!Steering.isPossible(network.model(), changed.model())) {
            return false;
        }
        inForce.put(stepsDone(), changed);
        Map.Entry<Integer, CompiledNetwork> before = inForce.lowerEntry(stepsDone());
        if (before != null && before.getValue().model().equals(changed.model())) {
            inForce.remove(stepsDone());
        }
        switchTo(changed);
        return true;
    }

    /**
     * Before the first step nothing has happened to continue from: all begins by the new values.
     */
    private void switchTo(CompiledNetwork changed) {
        if (changed != network) {
            Simulation next = new Simulation(changed);
            Simulation last = simulation;
            if (last.stepsDone() > 0) {
                goOn(next, () -> last.snapshot(cancelled));
            }
            simulation = next;
            network = changed;
        }
    }

    /** The steps at which the run was steered, ascending. */
    public List<Integer> steeredAt() {
        return List.copyOf(inForce.tailMap(0, false).keySet());
    }

    /** The recording of the whole run, if it is over and one network was in force all the time. */
    public Optional<Recording> recording() {
        return isOver() && inForce.size() == 1
                ? Optional.of(
                        simulation.recording(
                                simulation.divergence().isPresent()
                                        ? Recording.End.DIVERGED
                                        : Recording.End.COMPLETED))
                : Optional.empty();
    }

    /** What was recorded from a step on. */
    public RecentRecording recent(int fromStep) {
        return simulation.recent(fromStep);
    }

    /** The network that is in force now. */
    public CompiledNetwork network() {
        return network;
    }

    /** The live state of a population: writing it steers its neurons. */
    public PopulationState state(String populationId) {
        return simulation.state(populationId);
    }

    /** All that changes, to continue elsewhere. */
    public Snapshot snapshot() {
        return simulation.snapshot(cancelled);
    }

    /**
     * Continues from a snapshot of a run of the network in force, by whichever home it was written.
     *
     * @throws IOException if it is cut short or no snapshot
     */
    public void restore(DataInput in) throws IOException {
        Simulation next = new Simulation(network);
        next.restore(in);
        simulation = next;
        marks.clear();
        inForce.clear();
        inForce.put(0, network);
        shownTo = 0;
    }

    /** Has the next frame show everything, as one after a way back does. */
    public void redraw() {
        shownTo = 0;
    }

    /** What there is to show since the last call, or since the beginning after a way back. */
    public LiveFrame frame() {
        LiveFrame frame =
                new LiveFrame(
                        stepsDone(),
                        shownTo == 0,
                        recent(shownTo),
                        steeredAt(),
                        isOver(),
                        simulation.divergence());
        shownTo = stepsDone();
        return frame;
    }
}
