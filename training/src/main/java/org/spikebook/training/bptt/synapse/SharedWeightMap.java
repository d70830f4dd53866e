package org.spikebook.training.bptt.synapse;

import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.connector.Ends;
import org.spikebook.simulator.model.connector.WeightLayout;
import org.spikebook.simulator.model.connector.WeightPlaces;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Which synapses of a convolution or pooling share which weight. Weights are rows over the output
 * channels, in an order of their own ({@link RowOrder}): {@code weight[position(row) * outChannels
 * + o]}. A source member reaches, at every place of the target that sees it, all output channels by
 * one row. Pooling has a single weight, and its runs one member each. Immutable.
 */
public final class SharedWeightMap {

    private final int outChannels;
    private final int inChannels;
    private final int[] position;
    private final double factor;
    private final OptionalDouble fixed;
    private final SynapseRuns bySource;
    private final SynapseRuns byPlace;

    private SharedWeightMap(
            int outChannels,
            int inChannels,
            int[] position,
            double factor,
            OptionalDouble fixed,
            SynapseRuns bySource,
            SynapseRuns byPlace) {
        this.outChannels = outChannels;
        this.inChannels = inChannels;
        this.position = position;
        this.factor = factor;
        this.fixed = fixed;
        this.bySource = bySource;
        this.byPlace = byPlace;
    }

    /**
     * The map of a projection whose connector shares weights.
     *
     * @param trained whether its weights are trained; otherwise they are the document's
     */
    public static SharedWeightMap of(NetworkModel network, Projection projection, boolean trained) {
        Configured<Connector> connector = projection.connector();
        Ends ends = network.ends(projection);
        WeightLayout layout = connector.component().weightLayout(connector.values(), ends);
        int outChannels = layout.rows();
        int inChannels = channels(ends);
        Pairs pairs = Pairs.of(connector, ends, outChannels);
        int[] row = rows(pairs, connector, ends, layout.columns());
        int[] position = RowOrder.positions(pairs, row, layout.columns(), outChannels);
        int placeSize = trained ? outChannels : inChannels;
        return new SharedWeightMap(
                outChannels,
                inChannels,
                position,
                connector.component().weightFactor(connector.values()),
                trained ? OptionalDouble.empty() : weight(projection),
                SynapseRuns.bySource(
                        pairs,
                        IntStream.of(row).map(r -> position[r] * outChannels).toArray(),
                        ends.sources(),
                        outChannels),
                SynapseRuns.byPlace(pairs, row, ends.targets() / placeSize, placeSize, inChannels));
    }

    /** The row of each pair. */
    private static int[] rows(
            Pairs pairs, Configured<Connector> connector, Ends ends, int columns) {
        WeightPlaces places = connector.component().weightPlaces(connector.values(), ends);
        int[] row = new int[pairs.count()];
        for (int k = 0; k < row.length; k++) {
            row[k] = places.of(pairs.source(k), pairs.target(k)) % columns;
        }
        return row;
    }

    private static int channels(Ends ends) {
        return ends.source().size() < 3 ? 1 : ends.source().get(2);
    }

    private static OptionalDouble weight(Projection projection) {
        return projection.weight() instanceof Value.Real(double w)
                ? OptionalDouble.of(w)
                : OptionalDouble.empty();
    }

    public int outChannels() {
        return outChannels;
    }

    public int inChannels() {
        return inChannels;
    }

    /** Number of rows of weights. */
    public int rows() {
        return position.length;
    }

    /** Where a row stands among those that are kept. */
    public int position(int row) {
        return position[row];
    }

    /** What every weight is multiplied by. */
    public double factor() {
        return factor;
    }

    /** The weight in the receptor's unit that is not trained, if so. */
    public OptionalDouble fixed() {
        return fixed;
    }

    int synapses() {
        return bySource.synapses();
    }

    /** For each source its targets, and where their weights are kept. */
    public SynapseRuns bySource() {
        return bySource;
    }

    /**
     * For each place of the target the sources it sees, over all their channels, and the first row
     * of their weights. A place has a member for each channel.
     */
    public SynapseRuns byPlace() {
        return byPlace;
    }
}
