package org.spikebook.training.bptt;

import org.spikebook.connector.Connector;
import org.spikebook.connector.Ends;
import org.spikebook.connector.WeightLayout;
import org.spikebook.connector.WeightPlaces;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Projection;
import org.spikebook.parameter.Configured;
import org.spikebook.parameter.Value;

import java.util.OptionalDouble;

/**
 * Which synapses of a convolution or pooling share which weight. Weights are rows over the output
 * channels: {@code weight[row * outChannels + o]}. A source member reaches, at every place of the
 * target that sees it, all output channels by one row: a run. Immutable.
 */
final class SharedMap {

    private final int outChannels;
    private final int inChannels;
    private final int rows;
    private final double factor;
    private final OptionalDouble fixed;
    private final Runs bySource;
    private final Runs byPlace;

    private SharedMap(
            int outChannels,
            int inChannels,
            int rows,
            double factor,
            OptionalDouble fixed,
            Runs bySource,
            Runs byPlace) {
        this.outChannels = outChannels;
        this.inChannels = inChannels;
        this.rows = rows;
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
    static SharedMap of(NetworkModel network, Projection projection, boolean trained) {
        Configured<Connector> connector = projection.connector();
        Ends ends = network.ends(projection);
        WeightLayout layout = connector.component().weightLayout(connector.values(), ends);
        int outChannels = layout.rows();
        WeightPlaces places = connector.component().weightPlaces(connector.values(), ends);
        Pairs pairs = Pairs.of(connector, ends, outChannels);
        int[] rowOf = new int[pairs.count()];
        for (int k = 0; k < rowOf.length; k++) {
            rowOf[k] = places.of(pairs.source(k), pairs.target(k)) % layout.columns();
        }
        int inChannels = trained ? channels(ends) : 1;
        return new SharedMap(
                outChannels,
                inChannels,
                layout.columns(),
                connector.component().weightFactor(connector.values()),
                trained ? OptionalDouble.empty() : weight(projection),
                Runs.bySource(pairs, rowOf, ends.sources()),
                Runs.byPlace(pairs, rowOf, ends.targets() / outChannels, outChannels, inChannels));
    }

    private static int channels(Ends ends) {
        return ends.source().size() < 3 ? 1 : ends.source().get(2);
    }

    private static OptionalDouble weight(Projection projection) {
        return projection.weight() instanceof Value.Real(double w)
                ? OptionalDouble.of(w)
                : OptionalDouble.empty();
    }

    int outChannels() {
        return outChannels;
    }

    /** How many rows of adjacent sources stand together, for errors on their way back. */
    int inChannels() {
        return inChannels;
    }

    /** Number of rows of weights. */
    int rows() {
        return rows;
    }

    /** What every weight is multiplied by. */
    double factor() {
        return factor;
    }

    /** The weight in the receptor's unit that is not trained, if so. */
    OptionalDouble fixed() {
        return fixed;
    }

    int synapses() {
        return bySource.count() * outChannels;
    }

    /** For each source, the first target of every run and its row. */
    Runs bySource() {
        return bySource;
    }

    /** For each place of the target, the first source of every block of rows and its first row. */
    Runs byPlace() {
        return byPlace;
    }
}
