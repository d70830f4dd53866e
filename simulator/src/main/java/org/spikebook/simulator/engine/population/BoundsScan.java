package org.spikebook.simulator.engine.population;

/**
 * Looks for values beyond a bound: for compilers that turn loops into vector instructions. A
 * browser's does not, and compares one by one instead ({@code BrowserBoundsScan}).
 */
final class BoundsScan {

    private BoundsScan() {}

    /**
     * The first value that is not a number or whose amount is beyond a bound; -1 if there is none.
     */
    static int firstBeyond(double[] values, double largest, int from, int to) {
        if (!isAnyBeyond(values, largest, from, to)) {
            return -1;
        }
        for (int i = from; i < to; i++) {
            if (!(Math.abs(values[i]) <= largest)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * May also be true where a value is just within. What is not a number is cast to 0 and other
     * numbers to whole ones, which stop at their ends: so the compiler can use vectors, as with
     * comparisons it cannot.
     */
    private static boolean isAnyBeyond(double[] values, double largest, int from, int to) {
        int highest = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, (int) (Math.abs(values[i]) - largest));
        }
        return highest >= 0;
    }
}
