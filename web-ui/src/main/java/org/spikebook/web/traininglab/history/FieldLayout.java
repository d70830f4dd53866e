package org.spikebook.web.traininglab.history;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.Classifier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whose incoming weights are recorded, and how they are arranged as a picture. Where there are more
 * weights than pixels, a pixel is the mean of a square of them; channels are added up by their
 * mean.
 *
 * @param projection from the input, whose weights these are
 * @param population that it leads to
 * @param unit of the weights; empty for none
 * @param inputRows rows of the input; 1 where it is not a picture
 * @param inputColumns columns of the input
 * @param channels of the input, last in the order of its lines
 * @param block side of the square that becomes a pixel
 * @param neurons of the population, spread evenly over it
 */
public record FieldLayout(
        String projection,
        String population,
        String unit,
        int inputRows,
        int inputColumns,
        int channels,
        int block,
        List<Integer> neurons) {

    static final int MOST_NEURONS = 16;
    static final int MOST_PIXELS = 28 * 28;

    public FieldLayout {
        neurons = List.copyOf(neurons);
    }

    /**
     * The layer that reads the input; empty where none has trained weights.
     *
     * @param input arrangement of the values of a sample; where an encoder has several lines for a
     *     value, the lines are drawn in a row
     */
    static Optional<FieldLayout> of(Classifier classifier, Shape input) {
        NetworkModel network = classifier.network();
        return network.projections().stream()
                .filter(each -> network.stimulus(each.from()).isPresent())
                .filter(each -> classifier.weights().of(each.id()).isPresent())
                .findFirst()
                .map(first ->
                        of(
                                network,
                                first,
                                classifier.weights().of(first.id()).orElseThrow(),
                                input));
    }

    private static FieldLayout of(
            NetworkModel network, Projection first, ProjectionWeights weights, Shape input) {
        List<Integer> sides = input.dimensions();
        boolean fits = input.size() == weights.pre() && sides.size() > 1;
        int rows = fits ? sides.get(0) : 1;
        int columns = fits ? sides.get(1) : weights.pre();
        String unit =
                network.population(first.to())
                        .map(to -> to.receptors().component().weightUnit().symbol())
                        .orElse("");
        return new FieldLayout(
                first.id(),
                first.to(),
                unit,
                rows,
                columns,
                weights.pre() / (rows * columns),
                block(rows, columns),
                spread(weights.post()));
    }

    private static int block(int rows, int columns) {
        int block = 1;
        while (ceil(rows, block) * ceil(columns, block) > MOST_PIXELS) {
            block++;
        }
        return block;
    }

    private static List<Integer> spread(int neurons) {
        int shown = Math.min(neurons, MOST_NEURONS);
        return IntStream.range(0, shown).mapToObj(k -> (int) ((long) k * neurons / shown)).toList();
    }

    private static int ceil(int side, int block) {
        return (side + block - 1) / block;
    }

    /** Rows of a picture. */
    public int rows() {
        return ceil(inputRows, block);
    }

    /** Columns of a picture. */
    public int columns() {
        return ceil(inputColumns, block);
    }

    /** Pixels of a picture. */
    int pixels() {
        return rows() * columns();
    }

    /**
     * The weights that pictures show, where they show every trained weight by itself.
     *
     * @param trained which weights there are
     */
    Optional<WeightSet> whole(WeightSnapshot shown, WeightSet trained) {
        return trained.of(projection)
                .filter(_ -> trained.byProjection().size() == 1)
                .filter(all -> all.post() == neurons.size() && all.pre() == pixels())
                .map(all -> {
                    float[] values = new float[all.values().length];
                    for (int k = 0; k < values.length; k++) {
                        values[k] = (float) shown.weight(k);
                    }
                    ProjectionWeights then = new ProjectionWeights(all.pre(), all.post(), values);
                    return new WeightSet(Map.of(projection, then));
                });
    }

    /** The mean weight behind a pixel of a neuron's picture. */
    double mean(ProjectionWeights weights, int neuron, int row, int column) {
        double sum = 0;
        int count = 0;
        int toRow = Math.min((row + 1) * block, inputRows);
        int toColumn = Math.min((column + 1) * block, inputColumns);
        for (int y = row * block; y < toRow; y++) {
            for (int x = column * block; x < toColumn; x++) {
                for (int c = 0; c < channels; c++) {
                    sum += weights.weight(neuron, (y * inputColumns + x) * channels + c);
                    count++;
                }
            }
        }
        return sum / count;
    }
}
