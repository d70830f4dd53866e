package org.spikebook.simulator.engine;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.SynapseBlock;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Probe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an endless run keeps to be rewound: snapshots, denser in the recent past; the networks that
 * were in force; the states that were set by hand. Bounded in number and bytes: the oldest entries
 * are dropped.
 */
final class RewindHistory {

    private static final int MOST_MARKS = 160;
    private static final int MOST_CHANGES = 2_000;
    private static final long MOST_BYTES = 96L << 20;

    /** Two snapshots may be apart by this share of the time that has passed since. */
    private static final int SHARE_OF_AGE = 16;

    /** Rough estimate of the memory of a neuron's drawn parameters and initial values. */
    private static final int BYTES_A_NEURON = 64;

    private static final int BYTES_A_NETWORK = 4_096;

    /**
     * A variable of a neuron that was set by hand.
     *
     * @param population its id
     */
    record Poke(String population, String variable, int neuron, double value) {

        boolean fits(NetworkModel network) {
            return new Probe(population, population, variable, List.of(neuron), 1).fits(network);
        }
    }

    /**
     * A step that can be gone back to.
     *
     * @param snapshot empty for the beginning of the run
     */
    record Mark(int step, Optional<Snapshot> snapshot, long bytes) {}

    private record InForce(CompiledNetwork network, long bytes) {}

    private final NavigableMap<Integer, Mark> marks = new TreeMap<>();
    private final NavigableMap<Integer, InForce> inForce = new TreeMap<>();
    private final NavigableMap<Integer, List<Poke>> pokes = new TreeMap<>();
    private long bytes;

    /** Of a run that begins with a network. */
    static RewindHistory from(CompiledNetwork network) {
        RewindHistory past = new RewindHistory();
        past.putInForce(0, network);
        past.put(new Mark(0, Optional.empty(), 0));
        return past;
    }

    /** Of a run that continues from a snapshot of a network. */
    static RewindHistory from(CompiledNetwork network, int step, Snapshot snapshot) {
        RewindHistory past = new RewindHistory();
        past.putInForce(step, network);
        past.mark(step, snapshot);
        return past;
    }

    /** The earliest step that one can go back to. */
    int oldest() {
        return marks.firstKey();
    }

    void mark(int step, Snapshot snapshot) {
        put(new Mark(step, Optional.of(snapshot), snapshot.bytes()));
        thin(step);
        forgetBeyondLimits();
    }

    private void put(Mark mark) {
        Mark before = marks.put(mark.step(), mark);
        bytes += mark.bytes() - (before == null ? 0 : before.bytes());
    }

    /** Leaves out snapshots that stand close to others for their age. */
    private void thin(int now) {
        List<Integer> steps = List.copyOf(marks.keySet());
        int last = steps.getFirst();
        for (int k = 1; k + 1 < steps.size(); k++) {
            int next = steps.get(k + 1);
            if (next - last <= (now - next) / SHARE_OF_AGE) {
                remove(steps.get(k));
            } else {
                last = steps.get(k);
            }
        }
    }

    private void remove(int step) {
        Mark removed = marks.remove(step);
        bytes -= removed == null ? 0 : removed.bytes();
    }

    private void forgetBeyondLimits() {
        while (marks.size() > 1 && isTooMuch()) {
            remove(marks.firstKey());
            forgetBefore(marks.firstKey());
        }
    }

    private boolean isTooMuch() {
        return marks.size() > MOST_MARKS || bytes > MOST_BYTES || inForce.size() > MOST_CHANGES;
    }

    /** Entry by entry: in the browser, clearing a part of a tree map breaks the map. */
    private void forgetBefore(int step) {
        int kept = inForce.floorKey(step);
        while (inForce.firstKey() < kept) {
            bytes -= inForce.pollFirstEntry().getValue().bytes();
        }
        while (!pokes.isEmpty() && pokes.firstKey() < step) {
            pokes.pollFirstEntry();
        }
    }

    /** Has a network in force from a step on, unless it is the one before. */
    void putInForce(int step, CompiledNetwork network) {
        InForce replaced = inForce.remove(step);
        bytes -= replaced == null ? 0 : replaced.bytes();
        Map.Entry<Integer, InForce> before = inForce.lowerEntry(step);
        if (before == null || !before.getValue().network().model().equals(network.model())) {
            CompiledNetwork last = before == null ? null : before.getValue().network();
            InForce next = new InForce(network, bytes(network, last));
            inForce.put(step, next);
            bytes += next.bytes();
        }
        if (!marks.isEmpty()) {
            forgetBeyondLimits();
        }
    }

    /** What a network takes besides what it shares with the one before. */
    private static long bytes(CompiledNetwork network, @Nullable CompiledNetwork before) {
        Set<Object> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        if (before != null) {
            shared.addAll(before.populations());
            before.projections().forEach(projection -> shared.addAll(projection.blocks()));
        }
        long bytes = BYTES_A_NETWORK;
        for (CompiledPopulation population : network.populations()) {
            bytes += shared.contains(population) ? 0 : population.size() * BYTES_A_NEURON;
        }
        for (CompiledProjection projection : network.projections()) {
            for (SynapseBlock block : projection.blocks()) {
                bytes += shared.contains(block) ? 0 : block.bytes();
            }
        }
        return bytes;
    }

    void poke(int step, Poke poke) {
        pokes.computeIfAbsent(step, _ -> new ArrayList<>()).add(poke);
    }

    /** The states that were set before a step was run. */
    List<Poke> pokes(int step) {
        return pokes.getOrDefault(step, List.of());
    }

    /** The network that came into force at a step. */
    Optional<CompiledNetwork> changed(int step) {
        return Optional.ofNullable(inForce.get(step)).map(InForce::network);
    }

    /** The last mark at or before a step that is not older than the oldest. */
    Mark before(int step) {
        return marks.floorEntry(step).getValue();
    }

    /** Forgets all that came after a step. */
    void returnTo(int step) {
        Set<Integer> later = new HashSet<>(marks.tailMap(step, false).keySet());
        later.forEach(this::remove);
        while (!inForce.isEmpty() && inForce.lastKey() > step) {
            bytes -= inForce.pollLastEntry().getValue().bytes();
        }
        while (!pokes.isEmpty() && pokes.lastKey() >= step) {
            pokes.pollLastEntry();
        }
    }

    /** The steps at which another network came into force, ascending. */
    List<Integer> changes() {
        return List.copyOf(inForce.tailMap(inForce.firstKey(), false).keySet());
    }
}
