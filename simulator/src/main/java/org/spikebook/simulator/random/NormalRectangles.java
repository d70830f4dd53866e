package org.spikebook.simulator.random;

import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;

/**
 * Standard normal numbers from one 64-bit word each, nearly always by a multiplication (McFarland
 * 2016, doi:10.1080/00949655.2015.1060234). As many rectangles of 1/{@value #PARTS} of its area as
 * fit lie on each other under the density, from the axis of numbers up to their corners on the
 * curve. Some bits of a word choose a part of the area, the others a place in it: in a rectangle,
 * that is the number. The few parts that are left over stand for all that lies between rectangles
 * and curve; there, fresh words that follow from the first place the number. Stateless.
 */
final class NormalRectangles {

    /** A power of two. */
    static final int PARTS = 1024;

    private static final double PART_AREA = Math.sqrt(Math.PI / 2) / PARTS;
    private static final int PLACE_SHIFT = 11;
    private static final double UNIT_52 = 0x1p-52;
    private static final double BEYOND_ALL = 40;

    /** Right corners of the rectangles, from the lowest on; at last 0, that of the tip. */
    private static final double[] CORNER = corners();

    /** Upper edges of the rectangles, from the lowest on; at last 1, that of the tip. */
    private static final double[] HEIGHT = heights();

    /** How many parts, from the first on, are rectangles. */
    static final int RECTANGLES = CORNER.length - 1;

    /** By part, its width for a unit of the bits that choose the place; the rest is not used. */
    private static final double[] WIDTH =
            Arrays.copyOf(Arrays.stream(CORNER).map(x -> x * UNIT_52).toArray(), PARTS);

    private static final DiscreteDistribution LEFT_OVER = new DiscreteDistribution(boxAreas());

    private NormalRectangles() {}

    /** The number of a word whose part is a rectangle. */
    static double inRectangle(long word) {
        return WIDTH[(int) word & PARTS - 1] * (word >> PLACE_SHIFT);
    }

    /**
     * The number of a word whose part is none: boxes around what is left over are chosen by their
     * areas, and places in them evenly, until one is under the density.
     */
    static double leftOver(long word) {
        long state = word;
        while (true) {
            int box = LEFT_OVER.of(unit(state += SplitMix64.GOLDEN_GAMMA));
            double u = unit(state += SplitMix64.GOLDEN_GAMMA);
            double v = unit(state += SplitMix64.GOLDEN_GAMMA);
            double x = box == 0 ? tail(u) : between(CORNER[box], CORNER[box - 1], u);
            if (box == 0 ? isInTail(x, v) : isInBox(box, x, v)) {
                return word < 0 ? -x : x;
            }
        }
    }

    private static double unit(long state) {
        return SplitMix64.toUnit(SplitMix64.mix(state));
    }

    private static double between(double low, double high, double part) {
        return low + part * (high - low);
    }

    private static boolean isInBox(int box, double x, double v) {
        double y = between(HEIGHT[box - 1], HEIGHT[box], v);
        return NormalDensity.isAbove(y, x, CORNER[box - 1], HEIGHT[box - 1]);
    }

    /** Beyond all rectangles, below the exponential that touches the density (Marsaglia 1964). */
    private static double tail(double u) {
        return CORNER[0] - ExactMath.log(1 - u) / CORNER[0];
    }

    private static boolean isInTail(double x, double v) {
        return 1 - v < NormalDensity.at(x - CORNER[0]);
    }

    /** The exponential around the tail, the boxes between two rectangles, the tip. */
    private static double[] boxAreas() {
        double[] areas = new double[CORNER.length];
        areas[0] = HEIGHT[0] / CORNER[0];
        for (int box = 1; box < areas.length; box++) {
            areas[box] = (CORNER[box - 1] - CORNER[box]) * (HEIGHT[box] - HEIGHT[box - 1]);
        }
        return areas;
    }

    private static double[] corners() {
        double[] corners = new double[PARTS];
        double bottom = 0;
        int count = 0;
        double x = corner(bottom, BEYOND_ALL);
        while (!Double.isNaN(x)) {
            corners[count++] = x;
            bottom += PART_AREA / x;
            x = corner(bottom, x);
        }
        return Arrays.copyOf(corners, count + 1);
    }

    private static double[] heights() {
        double[] heights = new double[CORNER.length];
        double height = 0;
        for (int k = 0; k < heights.length - 1; k++) {
            height += PART_AREA / CORNER[k];
            heights[k] = height;
        }
        heights[heights.length - 1] = 1;
        return heights;
    }

    /**
     * Where a rectangle on the given height has its corner on the density; no number if it does not
     * fit. Each place that is tried lies to the right of the corner and is too low.
     */
    private static double corner(double bottom, double right) {
        double x = right;
        double next = where(bottom + PART_AREA / x);
        while (next < x) {
            x = next;
            next = where(bottom + PART_AREA / x);
        }
        return Double.isNaN(next) ? next : x;
    }

    /** Where the density has a height; no number above 1. */
    private static double where(double height) {
        return Math.sqrt(-2 * ExactMath.log(height));
    }
}
