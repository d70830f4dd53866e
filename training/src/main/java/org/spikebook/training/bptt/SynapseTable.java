package org.spikebook.training.bptt;

import org.spikebook.network.model.ProjectionWeights;
import org.spikebook.network.model.WeightSet;
import org.spikebook.training.random.CounterStream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The synapses of all connections, by target and by source layer. */
final class SynapseTable {

    private final List<Synapses> all = new ArrayList<>();
    private final List<List<Synapses>> incoming = new ArrayList<>();
    private final List<List<Synapses>> outgoing = new ArrayList<>();

    SynapseTable(TrainableNetwork network, int stateCount, boolean constrained) {
        network.layers().forEach(_ -> outgoing.add(new ArrayList<>()));
        for (int target = 0; target < network.layers().size(); target++) {
            Layer layer = network.layers().get(target);
            List<Synapses> into = new ArrayList<>();
            for (Connection connection : layer.incoming()) {
                Synapses synapses =
                        new Synapses(
                                connection,
                                target,
                                layer.constants().scaleMv(),
                                stateCount,
                                constrained);
                into.add(synapses);
                if (!connection.fromInput()) {
                    outgoing.get(connection.source()).add(synapses);
                }
            }
            incoming.add(into);
            all.addAll(into);
        }
    }

    List<Synapses> all() {
        return all;
    }

    List<Synapses> into(int layer) {
        return incoming.get(layer);
    }

    List<Synapses> outOf(int layer) {
        return outgoing.get(layer);
    }

    /**
     * Draws weights evenly within ±1/√(fan-in), in units of the distance from rest to threshold.
     */
    void draw(TrainableNetwork network, long seed) {
        long key = CounterStream.child(CounterStream.ofSeed(seed), "weights");
        for (int target = 0; target < incoming.size(); target++) {
            double bound = 1 / Math.sqrt(network.layers().get(target).fanIn());
            for (Synapses synapses : incoming.get(target)) {
                long stream = CounterStream.child(key, synapses.connection().projectionId());
                synapses.draw(n -> CounterStream.uniform(stream, n), bound);
            }
        }
    }

    WeightSet export() {
        Map<String, ProjectionWeights> weights = new TreeMap<>();
        all.forEach(s -> weights.put(s.connection().projectionId(), s.export()));
        return new WeightSet(weights);
    }

    /**
     * Takes over weights in mV.
     *
     * @throws IllegalArgumentException if a projection has none
     */
    void load(WeightSet weights) {
        for (Synapses synapses : all) {
            String id = synapses.connection().projectionId();
            synapses.load(
                    weights.of(id)
                            .orElseThrow(
                                    () -> new IllegalArgumentException("no weights of " + id)));
        }
    }
}
