package org.spikebook.hardware.mapping.placement;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A way through all tiles of a grid that keeps what is near on it near in the grid (Hilbert 1891).
 * The curve runs through the smallest square of a power of two around the grid, or, where the grid
 * is more than twice as long as wide, through such squares as wide as it is, one after the other:
 * each ends beside the next. Tiles outside are skipped.
 */
final class HilbertCurve {

    private HilbertCurve() {}

    /** The tiles, numbered row by row, in the order of the curve. */
    static int[] tiles(int columns, int rows) {
        boolean tall = rows > columns;
        int longer = Math.max(columns, rows);
        int shorter = Math.min(columns, rows);
        int covered = longer > 2 * shorter ? shorter : longer;
        int side = Integer.highestOneBit(2 * covered - 1);
        int squares = Math.ceilDiv(longer, side);
        return IntStream.range(0, squares)
                .boxed()
                .flatMap(square -> along(square * side, side))
                .filter(cell -> cell[0] < longer && cell[1] < shorter)
                .mapToInt(cell -> tall ? cell[0] * columns + cell[1] : cell[1] * columns + cell[0])
                .toArray();
    }

    /** The cells of the square that begins {@code from} cells along the grid. */
    private static Stream<int[]> along(int from, int side) {
        return IntStream.range(0, side * side)
                .mapToObj(step -> cell(side, step))
                .map(cell -> new int[] {from + cell[0], cell[1]});
    }

    /**
     * Place along and across the grid of a step: two bits of the step choose a quadrant, from the
     * finest up.
     */
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
