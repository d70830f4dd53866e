package org.spikebook.neuron;

import java.util.function.Predicate;

/**
 * Opening and closing rates of the gates at a potential, in 1/ms: {@code α_m = 0.1 (V + 40) / (1 -
 * e^(-(V + 40) / 10))}, {@code β_m = 4 e^(-(V + 65) / 18)}, {@code α_h = 0.07 e^(-(V + 65) / 20)},
 * {@code β_h = 1 / (1 + e^(-(V + 35) / 10))}, {@code α_n = 0.01 (V + 55) / (1 - e^(-(V + 55) /
 * 10))}, {@code β_n = 0.125 e^(-(V + 65) / 80)}; V in mV.
 *
 * <p>Exponentials are what such a neuron spends its time on. All but one of these are powers of
 * {@code e^(-(V + 65) / 80)}, times a constant.
 */
record HodgkinHuxleyRates(
        double openM, double closeM, double openH, double closeH, double openN, double closeN) {

    private static final double E = StrictMath.exp(1);
    private static final double E_TO_5_HALVES = StrictMath.exp(2.5);
    private static final double E_TO_3 = StrictMath.exp(3);

    /** Below, {@code 1 - e^-x} would lose digits. */
    private static final double SMALL = 0.5;

    static HodgkinHuxleyRates at(double v) {
        double eightieth = StrictMath.exp(-(v + 65) / 80);
        double fortieth = eightieth * eightieth;
        double twentieth = fortieth * fortieth;
        double tenth = twentieth * twentieth;
        return new HodgkinHuxleyRates(
                ratio((v + 40) / 10, tenth * E_TO_5_HALVES),
                4 * StrictMath.exp(-(v + 65) / 18),
                0.07 * twentieth,
                1 / (1 + tenth * E_TO_3),
                0.1 * ratio((v + 55) / 10, tenth * E),
                0.125 * eightieth);
    }

    /**
     * {@code x / (1 - e^-x)}, whose limit at 0 is 1.
     *
     * @param power {@code e^-x}
     */
    private static double ratio(double x, double power) {
        if (Math.abs(x) >= SMALL) {
            return x / (1 - power);
        }
        return x == 0 ? 1 : -x / StrictMath.expm1(-x);
    }

    /**
     * {@code dx/dt = α_x (1 - x) - β_x x} of the gates m, h, n.
     *
     * @param y V, m, h, n and perhaps more
     * @param slope set at the places of m, h, n
     */
    static void slopes(double[] y, double[] slope) {
        HodgkinHuxleyRates rates = at(y[0]);
        slope[1] = rates.openM * (1 - y[1]) - rates.closeM * y[1];
        slope[2] = rates.openH * (1 - y[2]) - rates.closeH * y[2];
        slope[3] = rates.openN * (1 - y[3]) - rates.closeN * y[3];
    }

    /**
     * Lets gates that are not given start where they rest at the initial potential.
     *
     * @param state modified: V, m, h, n
     */
    static void rest(PopulationState state, Predicate<String> given) {
        double[] v = state.neuron(0);
        boolean[] isGiven = {given.test("m"), given.test("h"), given.test("n")};
        HodgkinHuxleyRates rates = at(v[0]);
        for (int i = 0; i < v.length; i++) {
            if (i > 0 && v[i] != v[i - 1]) { // most often all start alike
                rates = at(v[i]);
            }
            for (int gate = 0; gate < isGiven.length; gate++) {
                if (!isGiven[gate]) {
                    state.neuron(1 + gate)[i] = rates.rest(gate);
                }
            }
        }
    }

    private double rest(int gate) {
        return switch (gate) {
            case 0 -> openM / (openM + closeM);
            case 1 -> openH / (openH + closeH);
            default -> openN / (openN + closeN);
        };
    }
}
