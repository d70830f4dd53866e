package org.spikebook.training.datafile.format;

import java.lang.reflect.Array;

/** Rows of an array in another order, without a second array. */
final class Rows {

    private Rows() {}

    /**
     * Brings rows into an order.
     *
     * @param array a primitive array of {@code order.length * width} elements
     * @param order {@code order[i]} is the row that goes to place i; a permutation
     */
    static void reorder(Object array, int width, int[] order) {
        Object spare = Array.newInstance(array.getClass().componentType(), width);
        boolean[] placed = new boolean[order.length];
        for (int start = 0; start < order.length; start++) {
            if (!placed[start]) {
                System.arraycopy(array, start * width, spare, 0, width);
                int to = start;
                placed[to] = true;
                while (order[to] != start) {
                    System.arraycopy(array, order[to] * width, array, to * width, width);
                    to = order[to];
                    placed[to] = true;
                }
                System.arraycopy(spare, 0, array, to * width, width);
            }
        }
    }
}
