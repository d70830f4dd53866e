package org.spikebook.simulator.model.neuron.hodgkinhuxley;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;

import java.util.function.LongConsumer;
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
final class HodgkinHuxleyRates {

    /** Synapses drawn in the time in which the gates of a neuron are computed. */
    private static final int WORK_PER_REST = 200;

    private static final int GATES = 3;

    private static final double E = ExactMath.exp(1);
    private static final double E_TO_5_HALVES = ExactMath.exp(2.5);
    private static final double E_TO_3 = ExactMath.exp(3);

    /** Below, {@code 1 - e^-x} would lose digits. */
    private static final double SMALL = 0.5;

    private HodgkinHuxleyRates() {}

    /**
     * {@code dx/dt = α_x (1 - x) - β_x x} of the gates m, h, n.
     *
     * @param y V, m, h, n and perhaps more
     * @param slope set at the places of m, h, n
     */
    static void slopes(double[] y, double[] slope) {
        double v = y[0];
        double eightieth = ExactMath.exp(-(v + 65) / 80);
        double fortieth = eightieth * eightieth;
        double twentieth = fortieth * fortieth;
        double tenth = twentieth * twentieth;
        double openM = ratio((v + 40) / 10, tenth * E_TO_5_HALVES);
        double closeM = 4 * ExactMath.exp(-(v + 65) / 18);
        double openN = 0.1 * ratio((v + 55) / 10, tenth * E);
        slope[1] = slope(openM, closeM, y[1]);
        slope[2] = slope(0.07 * twentieth, 1 / (1 + tenth * E_TO_3), y[2]);
        slope[3] = slope(openN, 0.125 * eightieth, y[3]);
    }

    private static double slope(double open, double close, double gate) {
        return open * (1 - gate) - close * gate;
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
        return x == 0 ? 1 : -x / ExactMath.expm1(-x);
    }

    /**
     * Lets gates that are not given start where they rest at the initial potential.
     *
     * @param state modified: V, m, h, n
     * @param work told of work as by {@link PopulationSetup#work}
     */
    static void rest(PopulationState state, Predicate<String> given, LongConsumer work) {
        double[] v = state.neuron(0);
        boolean[] isGiven = {
            given.test(HodgkinHuxley.M), given.test(HodgkinHuxley.H), given.test(HodgkinHuxley.N)
        };
        double[] resting = resting(v[0]);
        for (int i = 0; i < v.length; i++) {
            if (i > 0 && v[i] != v[i - 1]) { // most often all start alike
                resting = resting(v[i]);
                work.accept(WORK_PER_REST);
            }
            for (int gate = 0; gate < GATES; gate++) {
                if (!isGiven[gate]) {
                    state.neuron(1 + gate)[i] = resting[gate];
                }
            }
        }
    }

    /** {@code α / (α + β)}: the slope of a closed gate is α, that of an open one -β. */
    private static double[] resting(double v) {
        double[] closed = {v, 0, 0, 0};
        double[] open = {v, 1, 1, 1};
        slopes(closed.clone(), closed);
        slopes(open.clone(), open);
        double[] resting = new double[GATES];
        for (int gate = 0; gate < GATES; gate++) {
            double alpha = closed[1 + gate];
            resting[gate] = alpha / (alpha - open[1 + gate]);
        }
        return resting;
    }
}
