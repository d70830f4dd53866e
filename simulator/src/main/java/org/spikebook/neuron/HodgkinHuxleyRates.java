package org.spikebook.neuron;

/** Opening and closing rates of the gates in 1/ms, potentials in mV. */
final class HodgkinHuxleyRates {

    private HodgkinHuxleyRates() {}

    static double openM(double v) {
        return 0.1 * 10 * ratio((v + 40) / 10);
    }

    static double closeM(double v) {
        return 4 * StrictMath.exp(-(v + 65) / 18);
    }

    static double openH(double v) {
        return 0.07 * StrictMath.exp(-(v + 65) / 20);
    }

    static double closeH(double v) {
        return 1 / (1 + StrictMath.exp(-(v + 35) / 10));
    }

    static double openN(double v) {
        return 0.01 * 10 * ratio((v + 55) / 10);
    }

    static double closeN(double v) {
        return 0.125 * StrictMath.exp(-(v + 65) / 80);
    }

    /** Where a gate comes to rest. */
    static double rest(double open, double close) {
        return open / (open + close);
    }

    /** {@code x / (1 - e^-x)}, whose limit at 0 is 1. */
    private static double ratio(double x) {
        return x == 0 ? 1 : -x / StrictMath.expm1(-x);
    }
}
