package org.spikebook.hardware.mapping;

import java.util.stream.IntStream;

/**
 * A way through all tiles of a grid that keeps what is near on it near in the grid (Hilbert 1891).
 * The curve runs through the smallest square of a power of two around the grid; tiles outside are
 * skipped.
 */
final class HilbertCurve {

    private HilbertCurve() {}

    /** The tiles, numbered row by row, in the order of the curve. */
    static int[] tiles(int columns, int rows) {
        int longest = Math.max(columns, rows);
        int side = Math.max(1, Integer.highestOneBit(2 * longest - 1));
        return IntStream.range(0, side * side)
                .mapToObj(step -> cell(side, step))
                .filter(cell -> cell[0] < columns && cell[1] < rows)
                .mapToInt(cell -> cell[1] * columns + cell[0])
                .toArray();
    }

    /** Column and row of a step: two bits of the step choose a quadrant, from the finest up. */
    private static int[] cell(int side, int step) {
        int x = 0;
        int y = 0;
        int rest = step;
        for (int size = 1; size < side; size *= 2) {
            int right = 1 & (rest / 2);
            int up = 1 & (rest ^ right);
            if (up == 0) {
                int mirroredX = right == 1 ? size - 1 - x : x;
                int mirroredY = right == 1 ? size - 1 - y : y;
                x = mirroredY;
                y = mirroredX;
            }
            x += size * right;
            y += size * up;
            rest /= 4;
        }
        return new int[] {x, y};
    }
}
