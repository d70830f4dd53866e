package org.spikebook.neuron;

import java.util.function.Predicate;

/** Opening and closing rates of the gates in 1/ms, potentials in mV. */
final class HodgkinHuxleyRates {

    private HodgkinHuxleyRates() {}

    /** {@code dm/dt = α_m (1 - m) - β_m m}. */
    static double slopeM(double v, double m) {
        return openM(v) * (1 - m) - closeM(v) * m;
    }

    /** {@code dh/dt = α_h (1 - h) - β_h h}. */
    static double slopeH(double v, double h) {
        return openH(v) * (1 - h) - closeH(v) * h;
    }

    /** {@code dn/dt = α_n (1 - n) - β_n n}. */
    static double slopeN(double v, double n) {
        return openN(v) * (1 - n) - closeN(v) * n;
    }

    /**
     * Lets gates that are not given start where they rest at the initial potential.
     *
     * @param state modified: V, m, h, n
     */
    static void rest(PopulationState state, Predicate<String> given) {
        double[] v = state.neuron(0);
        boolean[] isGiven = {given.test("m"), given.test("h"), given.test("n")};
        for (int gate = 0; gate < isGiven.length; gate++) {
            if (!isGiven[gate]) {
                rest(gate, v, state.neuron(1 + gate));
            }
        }
    }

    private static void rest(int gate, double[] v, double[] values) {
        double value = rest(gate, v[0]);
        for (int i = 0; i < v.length; i++) {
            if (i > 0 && v[i] != v[i - 1]) { // most often all start alike
                value = rest(gate, v[i]);
            }
            values[i] = value;
        }
    }

    private static double rest(int gate, double v) {
        return switch (gate) {
            case 0 -> rest(openM(v), closeM(v));
            case 1 -> rest(openH(v), closeH(v));
            default -> rest(openN(v), closeN(v));
        };
    }

    private static double rest(double open, double close) {
        return open / (open + close);
    }

    private static double openM(double v) {
        return 0.1 * 10 * ratio((v + 40) / 10);
    }

    private static double closeM(double v) {
        return 4 * StrictMath.exp(-(v + 65) / 18);
    }

    private static double openH(double v) {
        return 0.07 * StrictMath.exp(-(v + 65) / 20);
    }

    private static double closeH(double v) {
        return 1 / (1 + StrictMath.exp(-(v + 35) / 10));
    }

    private static double openN(double v) {
        return 0.01 * 10 * ratio((v + 55) / 10);
    }

    private static double closeN(double v) {
        return 0.125 * StrictMath.exp(-(v + 65) / 80);
    }

    /** {@code x / (1 - e^-x)}, whose limit at 0 is 1. */
    private static double ratio(double x) {
        return x == 0 ? 1 : -x / StrictMath.expm1(-x);
    }
}
