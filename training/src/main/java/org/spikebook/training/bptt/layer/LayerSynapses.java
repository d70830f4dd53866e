package org.spikebook.training.bptt.layer;

import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.bptt.synapse.DenseSynapses;
import org.spikebook.training.bptt.synapse.Lanes;
import org.spikebook.training.bptt.synapse.SharedSynapses;
import org.spikebook.training.bptt.synapse.Synapses;
import org.spikebook.training.random.CounterStream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** The synapses of all connections, by target and by source layer. */
public final class LayerSynapses {

    private final List<Synapses> all = new ArrayList<>();
    private final List<List<Synapses>> incoming = new ArrayList<>();
    private final List<List<Synapses>> outgoing = new ArrayList<>();

    public LayerSynapses(TrainableNetwork network, Synapses.Storage kept) {
        network.layers().forEach(_ -> outgoing.add(new ArrayList<>()));
        int shared = 0;
        for (int target = 0; target < network.layers().size(); target++) {
            List<Synapses> into = new ArrayList<>();
            for (Connection connection : network.layers().get(target).incoming()) {
                Synapses synapses = synapses(network, connection, target, kept, shared);
                shared += connection.shared().isPresent() ? 1 : 0;
                into.add(synapses);
                if (!connection.fromInput()) {
                    outgoing.get(connection.source()).add(synapses);
                }
            }
            incoming.add(into);
            all.addAll(into);
        }
    }

    private static Synapses synapses(
            TrainableNetwork network,
            Connection connection,
            int target,
            Synapses.Storage kept,
            int ordinal) {
        Layer layer = network.layers().get(target);
        double scale = layer.neurons().weightScale();
        if (connection.shared().isPresent()) {
            return new SharedSynapses(connection, target, scale, kept, ordinal);
        }
        Lanes pre =
                connection.fromInput()
                        ? Lanes.of(connection.pre())
                        : network.layers().get(connection.source()).lanes();
        return new DenseSynapses(connection, target, scale, kept, pre, layer.lanes());
    }

    public List<Synapses> all() {
        return all;
    }

    public List<Synapses> into(int layer) {
        return incoming.get(layer);
    }

    public List<Synapses> outOf(int layer) {
        return outgoing.get(layer);
    }

    /**
     * Draws weights uniformly within ±1/√(fan-in), in units of what brings the target from rest to
     * threshold by a single spike.
     */
    public void draw(TrainableNetwork network, long seed) {
        long key = CounterStream.child(CounterStream.ofSeed(seed), "weights");
        for (int target = 0; target < incoming.size(); target++) {
            double bound = 1 / Math.sqrt(network.layers().get(target).fanIn());
            for (Synapses synapses : incoming.get(target)) {
                long stream = CounterStream.child(key, synapses.connection().projectionId());
                synapses.draw(n -> CounterStream.uniform(stream, n), bound);
            }
        }
    }

    /**
     * The weights in the receptors' units.
     *
     * @param unit by target layer: what the unit of the kept weights is of the drawn one
     */
    public WeightSet export(IntToDoubleFunction unit) {
        Map<String, ProjectionWeights> weights = new TreeMap<>();
        for (Synapses s : all) {
            double factor = unit.applyAsDouble(s.target());
            ProjectionWeights kept = s.export();
            weights.put(s.connection().projectionId(), factor == 1 ? kept : kept.times(factor));
        }
        return new WeightSet(weights);
    }

    /**
     * Takes over weights in the receptors' units.
     *
     * @throws IllegalArgumentException if a projection has none
     */
    public void load(WeightSet weights) {
        for (Synapses synapses : all) {
            String id = synapses.connection().projectionId();
            synapses.load(
                    weights.of(id)
                            .orElseThrow(
                                    () -> new IllegalArgumentException("no weights of " + id)));
        }
    }
}
