package org.spikebook.web.traininglab.sample;

import org.spikebook.web.common.Csv;
import org.spikebook.web.plot.SignedFigure;

import java.util.List;

/**
 * Receptive fields to take away: as many rows of pictures as a page shows. Each neuron is scaled to
 * its own largest weight in the figure, and has its weights as they are in the table.
 */
public record FieldRows(ReceptiveFields fields, List<Row> rows) {

    private static final int GAP = 1;

    /** Neurons of a class, or without one, and what stands before them. */
    public record Row(String name, List<Integer> neurons) {
        public Row {
            neurons = List.copyOf(neurons);
        }
    }

    public FieldRows {
        rows = List.copyOf(rows);
    }

    private int height() {
        return fields.shape().dimensions().get(0);
    }

    private int width() {
        return fields.shape().dimensions().get(1);
    }

    /**
     * The pictures with the scale of their colors.
     *
     * @param name written above them
     * @param label of the scale, which ends at 1
     */
    public SignedFigure figure(String name, String label) {
        int across = rows.stream().mapToInt(row -> row.neurons().size()).max().orElse(1);
        return new SignedFigure(
                name,
                label,
                1,
                Math.max(1, across * (width() + GAP) - GAP),
                Math.max(1, rows.size() * (height() + GAP) - GAP),
                this::share);
    }

    private double share(int x, int y) {
        List<Integer> neurons = rows.get(y / (height() + GAP)).neurons();
        int place = x / (width() + GAP);
        int column = x % (width() + GAP);
        int row = y % (height() + GAP);
        if (place >= neurons.size() || column == width() || row == height()) {
            return 0;
        }
        int neuron = neurons.get(place);
        double largest = Math.max(fields.largest(neuron), Float.MIN_NORMAL);
        return fields.weights().weight(neuron, row * width() + column) / largest;
    }

    /** Comma-separated: a line for each pixel of each picture. */
    public String csv() {
        Csv csv = Csv.of("group", "neuron", "row", "column", "weight");
        for (Row row : rows) {
            for (int neuron : row.neurons()) {
                for (int k = 0; k < width() * height(); k++) {
                    csv.row(row.name(), neuron, k / width(), k % width(), weight(neuron, k));
                }
            }
        }
        return csv.toString();
    }

    /** With no more digits than it has: it is kept as a float. */
    private double weight(int neuron, int input) {
        return Double.parseDouble(Float.toString(fields.weights().weight(neuron, input)));
    }
}
