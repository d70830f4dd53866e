package org.spikebook.training.dataset.bundled;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.random.CounterStream;

import java.util.List;

/**
 * The tables that are part of this module: lines of numbers with the class last, under {@code
 * data/tabular/}.
 */
final class TabularData {

    static final DatasetInfo IRIS =
            info("iris", 4, new SplitSizes(90, 30, 30), "setosa", "versicolor", "virginica");
    static final DatasetInfo WINE =
            info("wine", 13, new SplitSizes(110, 34, 34), "class_0", "class_1", "class_2");
    static final DatasetInfo BREAST_CANCER =
            info("breastCancer", 30, new SplitSizes(343, 113, 113), "malignant", "benign");

    /** An arbitrary seed, but a fixed one: another would change every split and its results. */
    private static final long SHUFFLE = CounterStream.ofSeed(1936);

    private TabularData() {}

    private static DatasetInfo info(
            String name, int features, SplitSizes sizes, String... classes) {
        return DatasetInfo.bundled(name, Shape.of(features), List.of(classes), sizes);
    }

    static Dataset iris() {
        return load(IRIS, "iris.csv");
    }

    static Dataset wine() {
        return load(WINE, "wine.csv");
    }

    static Dataset breastCancer() {
        return load(BREAST_CANCER, "breast_cancer.csv");
    }

    private static Dataset load(DatasetInfo info, String file) {
        List<String> lines = BundledData.lines("tabular/" + file);
        int features = info.features();
        float[][] rows = new float[lines.size() - 1][features];
        byte[] labels = new byte[rows.length];
        for (int row = 0; row < rows.length; row++) {
            String[] cells = lines.get(row + 1).split(",", -1);
            for (int i = 0; i < features; i++) {
                rows[row][i] = Float.parseFloat(cells[i]);
            }
            labels[row] = (byte) info.classNames().indexOf(cells[features]);
        }
        int[] order = CounterStream.permutation(SHUFFLE, rows.length);
        return Table.of(rows, labels).dealt(order, info.classNames().size()).toDataset(info);
    }
}
