package org.spikebook.simulator.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/** Numbers to try functions at: special ones with their neighbors, and random ones of all sizes. */
public final class Arguments {

    private static final int COUNT = 200_000;
    private static final int NEIGHBORS = 20;
    private static final int MULTIPLES = 2_000;

    /** Ends of ranges in which functions take another way, and places where they are extreme. */
    private static final double[] SPECIAL = {
        0,
        0.5,
        1,
        2,
        3,
        22,
        0.4375,
        0.6875,
        1.1875,
        2.4375,
        0.3,
        0.6744,
        0.78125,
        0.975,
        Math.PI,
        Math.PI / 2,
        Math.PI / 4,
        3 * Math.PI / 4,
        823_549.66,
        Math.log(2) / 2,
        1.5 * Math.log(2),
        56 * Math.log(2),
        Math.sqrt(2) - 1,
        Math.sqrt(2) / 2,
        709.782712893384,
        745.1332191019411,
        710.4758600739439,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        1e22,
        1e23,
        1e300,
        0x1p20,
        0x1p31,
        0x1p32,
        0x1p52,
        0x1p53,
        0x1p63,
        0x1p64,
        0x1p66,
        0x1p-20,
        0x1p-27,
        0x1p-28,
        0x1p-29,
        0x1p-54,
        0x1p-55,
        0x1p-57
    };

    private Arguments() {}

    /** 200,000 numbers, the same in every call. */
    public static double[] all() {
        List<Double> all = new ArrayList<>(List.of(Double.NaN));
        for (double special : SPECIAL) {
            addNeighbors(all, special);
            addNeighbors(all, -special);
        }
        for (int k = 1; k <= MULTIPLES; k++) {
            all.add(k * Math.PI / 2);
            all.add(-Math.nextUp(k * Math.PI / 4));
        }
        Random random = new Random(1);
        while (all.size() < COUNT) {
            all.add(Double.longBitsToDouble(random.nextLong()));
            all.add(random.nextGaussian());
            all.add((random.nextDouble() - 0.5) * 1_500);
            all.add(1 + random.nextGaussian() * 1e-6);
            all.add(Math.scalb(random.nextGaussian(), random.nextInt(80) - 40));
            all.add(random.nextInt(2_000) / 2.0 - 500);
        }
        return all.subList(0, COUNT).stream().mapToDouble(x -> x).toArray();
    }

    /**
     * Special numbers: any two of them one after the other somewhere, and any three of the extreme
     * ones, for functions of several arguments.
     */
    public static double[] specialTuples() {
        double[] special = special();
        double[] extreme = DoubleStream.of(special).filter(Arguments::isExtreme).toArray();
        List<Double> all = new ArrayList<>();
        for (double first : special) {
            for (double second : special) {
                all.add(first);
                all.add(second);
            }
        }
        for (double first : extreme) {
            for (double second : extreme) {
                for (double third : extreme) {
                    all.addAll(List.of(first, second, third));
                }
            }
        }
        return all.stream().mapToDouble(x -> x).toArray();
    }

    /** Of both signs, and what is not a number. */
    private static double[] special() {
        return DoubleStream.concat(
                        DoubleStream.of(Double.NaN),
                        DoubleStream.of(SPECIAL).flatMap(x -> DoubleStream.of(x, -x)))
                .toArray();
    }

    private static boolean isExtreme(double x) {
        double abs = Math.abs(x);
        return !(abs >= Double.MIN_NORMAL && abs <= 1e22) || abs == 1;
    }

    private static void addNeighbors(List<Double> all, double special) {
        double below = special;
        double above = special;
        for (int k = 0; k < NEIGHBORS; k++) {
            all.add(below);
            all.add(above);
            below = Math.nextDown(below);
            above = Math.nextUp(above);
        }
    }
}
