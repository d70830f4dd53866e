package org.spikebook.simulator.model.neuron;

import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;

/**
 * The Runge-Kutta-Fehlberg method: the solution of fifth order, with as many substeps as its
 * estimate of the error asks for (from the solution of fourth order).
 *
 * <p>The length of a substep is controlled as in the GNU Scientific Library ({@code
 * gsl_odeiv_step_rkf45} with its standard control), on which NEST's conductance-based models rely:
 * with r the largest error as a part of what is tolerated, a substep with r above 1.1 is repeated
 * with {@code max(0.2, 0.9 r^(-1/5))} of its length, one with r below 0.5 is followed by one of
 * {@code 0.9 r^(-1/6)} times its length, between 1 and 5 times. The length that comes out of a step
 * is the first tried in the next.
 *
 * <p>Source: Fehlberg 1969, NASA Technical Report R-315. Deterministic; for use by one thread.
 */
public final class RungeKuttaFehlberg {

    /** After so many substeps of one step the solution is given up: it becomes no number. */
    static final int MOST_SUBSTEPS = 10_000;

    private static final double SAFETY = 0.9;
    private static final double SHORTEST = 0.2;
    private static final double LONGEST = 5;
    private static final int ORDER = 5;

    /** Errors beyond which a root need not be taken: the length changes as much as it may. */
    private static final double FAR_TOO_LARGE = 2_000;

    private static final double FAR_TOO_SMALL = 3e-5;

    /** Differential equations of a single neuron. */
    public interface Slopes {

        /**
         * Sets the slopes.
         *
         * @param y the variables; not modified
         * @param slope set
         */
        void at(double[] y, double[] slope);

        /**
         * Told of the variables after each substep that was accepted.
         *
         * @param y may be modified
         */
        default void accepted(double[] y) {}
    }

    private final double tolerance;
    private final double perSlope;
    private final double[] start;
    private final double[] stage;
    private final double[] error;
    private final double[] end;
    private final double[][] k;

    private RungeKuttaFehlberg(int variables, double tolerance, double perSlope) {
        this.tolerance = tolerance;
        this.perSlope = perSlope;
        this.start = new double[variables];
        this.stage = new double[variables];
        this.error = new double[variables];
        this.end = new double[variables];
        this.k = new double[6][variables];
    }

    /** Tolerates an error of each variable in a substep, in the unit of the variable. */
    public static RungeKuttaFehlberg ofError(int variables, double tolerance) {
        return new RungeKuttaFehlberg(variables, tolerance, 0);
    }

    /** Tolerates besides that part of what the variable's slope makes of a substep. */
    static RungeKuttaFehlberg ofErrorAndSlope(int variables, double tolerance) {
        return new RungeKuttaFehlberg(variables, tolerance, tolerance);
    }

    /**
     * Moves the variables over a step.
     *
     * @param y modified
     * @param firstMs the substep to try first
     * @return the substep to try first in the next step
     */
    public double advance(Slopes slopes, double[] y, double dtMs, double firstMs) {
        double t = 0;
        double lengthMs = firstMs;
        int left = MOST_SUBSTEPS;
        while (t < dtMs) {
            System.arraycopy(y, 0, start, 0, y.length);
            slopes.at(y, k[0]);
            double restMs = dtMs - t;
            boolean again;
            do {
                boolean last = lengthMs > restMs;
                double triedMs = last ? restMs : lengthMs;
                substep(slopes, y, triedMs);
                double reached = last ? dtMs : t + triedMs;
                double nextMs = triedMs * change(slopes, y, triedMs);
                again = nextMs < triedMs && reached + nextMs != reached;
                if (--left < 0) {
                    Arrays.fill(y, Double.NaN);
                    return firstMs;
                }
                if (again) {
                    System.arraycopy(start, 0, y, 0, y.length);
                    lengthMs = nextMs;
                } else {
                    t = reached;
                    lengthMs = Math.max(nextMs, triedMs);
                }
            } while (again);
            slopes.accepted(y);
        }
        return lengthMs;
    }

    private void substep(Slopes slopes, double[] y, double h) {
        stage(slopes, 1, h, 1.0 / 4, 0, 0, 0, 0);
        stage(slopes, 2, h, 3.0 / 32, 9.0 / 32, 0, 0, 0);
        stage(slopes, 3, h, 1932.0 / 2197, -7200.0 / 2197, 7296.0 / 2197, 0, 0);
        stage(slopes, 4, h, 439.0 / 216, -8, 3680.0 / 513, -845.0 / 4104, 0);
        stage(slopes, 5, h, -8.0 / 27, 2, -3544.0 / 2565, 1859.0 / 4104, -11.0 / 40);
        for (int i = 0; i < y.length; i++) {
            double fifth =
                    16.0 / 135 * k[0][i]
                            + 6656.0 / 12825 * k[2][i]
                            + 28561.0 / 56430 * k[3][i]
                            - 9.0 / 50 * k[4][i]
                            + 2.0 / 55 * k[5][i];
            y[i] = start[i] + h * fifth;
            error[i] =
                    h
                            * (1.0 / 360 * k[0][i]
                                    - 128.0 / 4275 * k[2][i]
                                    - 2197.0 / 75240 * k[3][i]
                                    + 1.0 / 50 * k[4][i]
                                    + 2.0 / 55 * k[5][i]);
        }
    }

    /** Slopes at {@code start + h Σ b k}; factors of slopes that are not there yet are 0. */
    private void stage(
            Slopes slopes, int n, double h, double b0, double b1, double b2, double b3, double b4) {
        for (int i = 0; i < stage.length; i++) {
            double sum = b0 * k[0][i];
            if (n > 1) {
                sum += b1 * k[1][i];
            }
            if (n > 2) {
                sum += b2 * k[2][i];
            }
            if (n > 3) {
                sum += b3 * k[3][i];
            }
            if (n > 4) {
                sum += b4 * k[4][i];
            }
            stage[i] = start[i] + h * sum;
        }
        slopes.at(stage, k[n]);
    }

    /** By what to change the length of the substep just tried; less than 1 to repeat it. */
    private double change(Slopes slopes, double[] y, double h) {
        double largest = Double.MIN_NORMAL;
        if (perSlope > 0) {
            slopes.at(y, end);
        }
        for (int i = 0; i < y.length; i++) {
            double tolerated = perSlope * Math.abs(h * end[i]) + tolerance;
            double part = Math.abs(error[i]) / tolerated;
            largest = part > largest ? part : largest;
        }
        if (largest > 1.1) {
            return largest > FAR_TOO_LARGE
                    ? SHORTEST
                    : Math.max(SHORTEST, SAFETY / root(largest, ORDER));
        }
        if (largest < 0.5) {
            return largest < FAR_TOO_SMALL
                    ? LONGEST
                    : Math.clamp(SAFETY / root(largest, ORDER + 1), 1, LONGEST);
        }
        return 1;
    }

    /** By the logarithm: the JDK's power makes arrays in each call. */
    private static double root(double x, int order) {
        return ExactMath.exp(ExactMath.log(x) / order);
    }
}
