package org.spikebook.training.bptt.synapse;

import java.util.Arrays;

/**
 * The order in which rows of shared weights are kept: rows that a source adds to adjacent places
 * stand one after another, so that they can be added as one. With stride 1 these are a line of the
 * kernel, mirrored; with stride 2 every other row of it.
 */
final class RowOrder {

    private static final int NONE = -1;

    private final int[] after;
    private final int[] before;

    private RowOrder(int rows) {
        this.after = new int[rows];
        this.before = new int[rows];
        Arrays.fill(after, NONE);
        Arrays.fill(before, NONE);
    }

    /**
     * The position of each row.
     *
     * @param rowOf the row of each pair; from pair to pair of a source it is another
     */
    static int[] positions(Pairs pairs, int[] rowOf, int rows, int outChannels) {
        RowOrder order = new RowOrder(rows);
        for (int k = 1; k < rowOf.length; k++) {
            if (pairs.source(k - 1) == pairs.source(k)
                    && pairs.target(k - 1) + outChannels == pairs.target(k)) {
                order.link(rowOf[k - 1], rowOf[k]);
            }
        }
        return order.positions();
    }

    private void link(int row, int next) {
        if (after[row] == NONE && before[next] == NONE) {
            after[row] = next;
            before[next] = row;
        }
    }

    /** Towards later places rows come earlier in the kernel, so that no chain ends in itself. */
    private int[] positions() {
        int[] position = new int[after.length];
        int next = 0;
        for (int first = 0; first < after.length; first++) {
            if (before[first] == NONE) {
                for (int row = first; row != NONE; row = after[row]) {
                    position[row] = next++;
                }
            }
        }
        return position;
    }
}
