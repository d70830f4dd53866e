package org.spikebook.simulator.engine.compiled;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.validation.DelaySpread;
import org.spikebook.simulator.parameter.Value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the projections whose synapses can be kept in tables with those of others from the same
 * source, such that each target still sums them in document order: sources take turns, in the order
 * of their first candidate in the document; for each target, the longest run of candidates one
 * after the other is joined whose sources' turns ascend.
 */
public final class MergeableRuns {

    /** Most synapses, and most rows, expected of one source population, so that ints count them. */
    private static final double MOST_ENTRIES = 1 << 30;

    /** So few of them that it does not matter if they take their room twice for a while. */
    private static final double FEW_SYNAPSES = 1 << 24;

    /**
     * While tables are joined, all from one source exist twice. A third of the network's synapses
     * may: that is what the estimate of its memory leaves over.
     */
    private static final double MOST_OF_ALL = 1.0 / 3;

    private final NetworkModel network;
    private final WeightSet weights;
    private final Set<String> candidates = new HashSet<>();
    private final List<String> sources = new ArrayList<>();

    public MergeableRuns(NetworkModel network, WeightSet weights) {
        this.network = network;
        this.weights = weights;
        Map<String, Double> synapses = new LinkedHashMap<>();
        Map<String, Double> rows = new LinkedHashMap<>();
        for (Projection projection : network.projections()) {
            if (isFixedAndOwn(projection)) {
                synapses.merge(projection.from(), synapses(projection), Double::sum);
                rows.merge(projection.from(), rows(projection), Double::sum);
            }
        }
        rows.values().removeIf(number -> number > MOST_ENTRIES);
        double most = mostSynapses();
        synapses.values().removeIf(number -> number > most);
        synapses.keySet().retainAll(rows.keySet());
        sources.addAll(synapses.keySet());
        network.projections().stream()
                .filter(p -> isFixedAndOwn(p) && synapses.containsKey(p.from()))
                .forEach(p -> candidates.add(p.id()));
    }

    private double mostSynapses() {
        double all = network.projections().stream().mapToDouble(this::synapses).sum();
        return Math.min(MOST_ENTRIES, Math.max(FEW_SYNAPSES, MOST_OF_ALL * all));
    }

    private double synapses(Projection projection) {
        return network.expectedSynapses(projection);
    }

    /** One for each source and delay. */
    private double rows(Projection projection) {
        double dtMs = network.run().dtMs();
        double delays = DelaySpread.of(projection, synapses(projection), dtMs).count();
        return delays * network.ends(projection).sources();
    }

    /** When the spikes of a source are delivered, among others. */
    public int turn(String source) {
        return sources.indexOf(source);
    }

    /** The projections onto a population that can be joined, in document order. */
    public List<Projection> into(Population population) {
        List<Projection> longest = List.of();
        List<Projection> run = new ArrayList<>();
        for (Projection projection : network.into(population.id())) {
            if (!isDelivered(projection)) {
                continue;
            }
            if (!follows(run, projection)) {
                run = new ArrayList<>();
            }
            if (candidates.contains(projection.id())) {
                run.add(projection);
            }
            longest = run.size() > longest.size() ? run : longest;
        }
        return longest;
    }

    private boolean follows(List<Projection> run, Projection projection) {
        return candidates.contains(projection.id())
                && (run.isEmpty() || turn(run.getLast().from()) < turn(projection.from()));
    }

    /** Currents are added elsewhere. */
    private boolean isDelivered(Projection projection) {
        return !network.carriesCurrent(projection);
    }

    /** Whether each synapse has a weight of its own that never changes, and a delay of its own. */
    private boolean isFixedAndOwn(Projection projection) {
        return projection.weight() instanceof Value.Random
                && projection.delayMs() instanceof Value.Random
                && projection.plasticity().isEmpty()
                && weights.of(projection.id()).isEmpty()
                && !projection.connector().component().sharesWeights()
                && !projection.connector().component().isDense()
                && spikes(projection.from());
    }

    private boolean spikes(String source) {
        return network.population(source)
                .filter(population -> !population.model().component().isGraded())
                .isPresent();
    }
}
