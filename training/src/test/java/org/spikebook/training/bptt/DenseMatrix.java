package org.spikebook.training.bptt;

import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.connector.Ends;
import org.spikebook.simulator.model.connector.WeightPlaces;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.random.StreamKey;

import java.util.Arrays;

/** The weights of a projection pair by pair, whatever its connector. */
public final class DenseMatrix {

    private final ProjectionWeights kept;
    private final double factor;
    private final int[][] place;

    private DenseMatrix(ProjectionWeights kept, double factor, int[][] place) {
        this.kept = kept;
        this.factor = factor;
        this.place = place;
    }

    public static DenseMatrix of(
            NetworkModel network, Projection projection, ProjectionWeights kept) {
        Configured<Connector> connector = projection.connector();
        Ends ends = network.ends(projection);
        WeightPlaces places = connector.component().weightPlaces(connector.values(), ends);
        int[][] place = new int[ends.targets()][ends.sources()];
        Arrays.stream(place).forEach(row -> Arrays.fill(row, -1));
        connector
                .component()
                .draw(
                        connector.values(),
                        ends,
                        StreamKey.of(1),
                        (source, target) -> place[target][source] = places.of(source, target));
        double factor = connector.component().weightFactor(connector.values());
        return new DenseMatrix(kept, factor, place);
    }

    public double weight(int i, int j) {
        return place[i][j] < 0 ? 0 : factor * kept.values()[place[i][j]];
    }

    /** Sums what belongs to the pairs at the places of their weights. */
    public ProjectionWeights gather(double[][] pairs) {
        double[] sums = new double[kept.values().length];
        for (int i = 0; i < place.length; i++) {
            for (int j = 0; j < place[i].length; j++) {
                if (place[i][j] >= 0) {
                    sums[place[i][j]] += factor * pairs[i][j];
                }
            }
        }
        float[] values = new float[sums.length];
        for (int k = 0; k < sums.length; k++) {
            values[k] = (float) sums[k];
        }
        return new ProjectionWeights(kept.pre(), kept.post(), values);
    }
}
