package org.spikebook.simulator.math;

/** Numbers as decimal text; the browser's home replaces this class. */
final class Decimals {

    private Decimals() {}

    static double parse(String text) {
        return Double.parseDouble(text);
    }

    static float parseFloat(String text) {
        return Float.parseFloat(text);
    }

    static String text(double value) {
        return Double.toString(value);
    }
}
