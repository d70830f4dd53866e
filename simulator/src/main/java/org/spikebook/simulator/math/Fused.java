package org.spikebook.simulator.math;

/**
 * Operations that a processor has and WebAssembly lacks; the browser's home replaces this class.
 */
final class Fused {

    private Fused() {}

    /** a · b + c, rounded once. */
    static double multiplyAdd(double a, double b, double c) {
        return Math.fma(a, b, c);
    }
}
