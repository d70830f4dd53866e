package org.spikebook.training.dataset.bundled;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.SampleValues;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.random.CounterStream;

import java.util.List;

/**
 * Points of the unit square in classes that no straight line divides, made by formula. A sample is
 * {@code (x, y, 1 - x, 1 - y)}: with the complements every sample has spikes, wherever it lies.
 */
final class FormulaData {

    static final DatasetInfo XOR = info("xor", new SplitSizes(400, 100, 100), "equal", "different");
    static final DatasetInfo SPIRALS =
            info("spirals", new SplitSizes(1200, 200, 400), "inner", "outer");
    static final DatasetInfo YIN_YANG =
            info("yinYang", new SplitSizes(5000, 1000, 1000), "yin", "yang", "dot");

    private static final double TURNS = 1.5;
    private static final double BIG = 0.5;
    private static final double SMALL = 0.1;

    private FormulaData() {}

    private static DatasetInfo info(String name, SplitSizes sizes, String... classes) {
        return DatasetInfo.bundled(name, Shape.of(4), List.of(classes), sizes);
    }

    /** A point of a class; draws from the stream {@code key}. */
    @FunctionalInterface
    private interface Sampler {
        double[] point(int label, long key);
    }

    /** Corners of a square, spread by noise: is the point left or right as it is low or high? */
    static Dataset xor() {
        return dataset(XOR, FormulaData::nearCorner);
    }

    /** Two spirals of one and a half turns, one inside the other, spread by noise. */
    static Dataset spirals() {
        return dataset(SPIRALS, FormulaData::nearSpiral);
    }

    /**
     * L. Kriener, J. Göltz, M. A. Petrovici, The Yin-Yang dataset, 2022, arXiv:2102.08211: a disc
     * of radius 0.5 with two dots of radius 0.1. Classes are equally frequent; points are drawn
     * uniformly within each.
     */
    static Dataset yinYang() {
        return dataset(YIN_YANG, FormulaData::inYinYang);
    }

    private static Dataset dataset(DatasetInfo info, Sampler sampler) {
        int samples = info.sizes().total();
        int classes = info.classNames().size();
        float[] values = new float[samples * 4];
        byte[] labels = new byte[samples];
        long stream = CounterStream.child(CounterStream.ofSeed(2022), info.name());
        for (int sample = 0; sample < samples; sample++) {
            long key = CounterStream.child(stream, sample);
            labels[sample] = (byte) (sample % classes);
            double[] point = sampler.point(labels[sample], key);
            values[sample * 4] = (float) point[0];
            values[sample * 4 + 1] = (float) point[1];
            values[sample * 4 + 2] = (float) (1 - point[0]);
            values[sample * 4 + 3] = (float) (1 - point[1]);
        }
        return new Dataset(info, new SampleValues.Floats(values), labels);
    }

    private static double[] nearCorner(int label, long key) {
        boolean right = CounterStream.uniform(key, 0) < 0.5;
        boolean high = right == (label == 0);
        return new double[] {around(right ? 0.8 : 0.2, key, 1), around(high ? 0.8 : 0.2, key, 2)};
    }

    private static double around(double center, long key, int draw) {
        return Math.clamp(center + 0.08 * CounterStream.normal(key, draw), 0, 1);
    }

    private static double[] nearSpiral(int label, long key) {
        double along = 0.1 + 0.9 * Math.sqrt(CounterStream.uniform(key, 0));
        double angle = 2 * Math.PI * TURNS * along + Math.PI * label;
        double radius = 0.48 * along;
        double x = 0.5 + radius * StrictMath.cos(angle) + 0.01 * CounterStream.normal(key, 1);
        double y = 0.5 + radius * StrictMath.sin(angle) + 0.01 * CounterStream.normal(key, 2);
        return new double[] {Math.clamp(x, 0, 1), Math.clamp(y, 0, 1)};
    }

    private static double[] inYinYang(int label, long key) {
        for (int n = 0; ; n++) {
            double x = CounterStream.uniform(key, 2L * n);
            double y = CounterStream.uniform(key, 2L * n + 1);
            boolean inDisc = StrictMath.hypot(x - BIG, y - BIG) <= BIG;
            if (inDisc && yinYangClass(x, y) == label) {
                return new double[] {x, y};
            }
        }
    }

    /** The class of a point of the disc: 0 yin, 1 yang, 2 dot. */
    static int yinYangClass(double x, double y) {
        double right = StrictMath.hypot(x - 1.5 * BIG, y - BIG);
        double left = StrictMath.hypot(x - 0.5 * BIG, y - BIG);
        if (right < SMALL || left < SMALL) {
            return 2;
        }
        boolean inLeftHead = left > SMALL && left <= 0.5 * BIG;
        boolean aboveRightHead = y > BIG && right > 0.5 * BIG;
        return right <= SMALL || inLeftHead || aboveRightHead ? 1 : 0;
    }
}
