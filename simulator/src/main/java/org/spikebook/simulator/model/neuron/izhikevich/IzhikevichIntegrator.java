package org.spikebook.simulator.model.neuron.izhikevich;

import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.izhikevich.IzhikevichParameters.Recovery;

import java.util.Arrays;

/**
 * How v and u are advanced by a step. All arrays are indexed by neuron; {@code v} and {@code u} are
 * modified, the others are not.
 */
interface IzhikevichIntegrator {

    double MS_PER_S = 1000;

    void advance(
            int from, int to, double[] v, double[] u, double[] a, double[] b, Currents currents);

    /** Whether it reads the currents of the next step. */
    default boolean looksAhead() {
        return false;
    }

    static IzhikevichIntegrator of(IzhikevichParameters parameters, PopulationSetup setup) {
        double h = setup.dtMs();
        double k2 = parameters.quadratic().k2();
        double k1 = parameters.quadratic().k1();
        double k0 = parameters.quadratic().k0();
        Recovery r = parameters.recovery();
        return switch (parameters.integrator()) {
            case "halfSteps" -> new HalfSteps(h, k2, k1, k0, r);
            case "fusedHalfSteps" -> new FusedIzhikevich(h, k2, k1, k0, r, true);
            case "sequentialEuler" -> new SequentialEuler(h, k2, k1, k0, r);
            case "euler" -> new Euler(h, k2, k1, k0, r, rates(setup));
            case "fusedEuler" -> new FusedIzhikevich(h, k2, k1, k0, r, false);
            case "rk4" -> new RungeKutta4(h, k2, k1, k0, r, rates(setup), false);
            case "rk4Sampled" -> new RungeKutta4(h, k2, k1, k0, r, rates(setup), true);
            default -> throw new IllegalArgumentException(parameters.integrator());
        };
    }

    /** a · dt of each neuron, in seconds over a millisecond: Brian2's last bit too. */
    private static double[] rates(PopulationSetup setup) {
        double seconds = setup.dtMs() / MS_PER_S;
        return Arrays.stream(setup.perNeuron(IzhikevichParameters.A))
                .map(a -> a * seconds / (1 / MS_PER_S))
                .toArray();
    }

    /** As in the paper of 2003: v in two half steps, then u in one step with the new v. */
    record HalfSteps(double h, double k2, double k1, double k0, Recovery r)
            implements IzhikevichIntegrator {
        @Override
        public void advance(
                int from,
                int to,
                double[] v,
                double[] u,
                double[] a,
                double[] b,
                Currents currents) {
            move(from, to, v, u, currents.nowPa());
            recover(from, to, v, u, a, b);
        }

        /** Kept small, so that the compiler turns it into vector instructions. */
        private void move(int from, int to, double[] v, double[] u, double[] input) {
            double half = h / 2;
            for (int i = from; i < to; i++) {
                double x = v[i];
                x += half * (k2 * x * x + k1 * x + k0 - u[i] + input[i]);
                x += half * (k2 * x * x + k1 * x + k0 - u[i] + input[i]);
                v[i] = x;
            }
        }

        private void recover(int from, int to, double[] v, double[] u, double[] a, double[] b) {
            double offset = r.offsetMv();
            double leak = r.leak();
            for (int i = from; i < to; i++) {
                u[i] += h * a[i] * (b[i] * (v[i] + offset) - leak * u[i]);
            }
        }
    }

    /**
     * As in the figures of 2004: v by Euler, then u by Euler with the new v. Operations are in
     * Brian2's order, so that traces that amplify every rounding agree to the last bit.
     */
    record SequentialEuler(double h, double k2, double k1, double k0, Recovery r)
            implements IzhikevichIntegrator {
        @Override
        public void advance(
                int from,
                int to,
                double[] v,
                double[] u,
                double[] a,
                double[] b,
                Currents currents) {
            double[] input = currents.nowPa();
            for (int i = from; i < to; i++) {
                double x = v[i];
                x += h * (k2 * (x * x) + k1 * x + input[i] + k0 - u[i]);
                v[i] = x;
                u[i] += h * a[i] * r.pull(b[i], x, u[i]);
            }
        }
    }

    /**
     * v and u together by Euler, in the order of the code that Brian2 makes.
     *
     * @param rates by how much each neuron's u follows its pull in a step
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Euler(double h, double k2, double k1, double k0, Recovery r, double[] rates)
            implements IzhikevichIntegrator {
        @Override
        public void advance(
                int from,
                int to,
                double[] v,
                double[] u,
                double[] a,
                double[] b,
                Currents currents) {
            double[] input = currents.nowPa();
            for (int i = from; i < to; i++) {
                double x = v[i];
                v[i] = x + h * (k2 * (x * x) + k1 * x + input[i] + k0 - u[i]);
                u[i] += rates[i] * r.pull(b[i], x, u[i]);
            }
        }
    }

    /**
     * The classical Runge-Kutta method of fourth order. The input is held over the step; or, with
     * {@code looksAhead}, each stage reads it at its own time, the last one at the end of the step,
     * where a stepwise input already has its next value. Operations are in the order of the code
     * that Brian2 makes, so that traces that amplify every rounding agree to the last bit.
     *
     * @param rates by how much each neuron's u follows its pull in a step
     */
    @SuppressWarnings("ArrayRecordComponent")
    record RungeKutta4(
            double h,
            double k2,
            double k1,
            double k0,
            Recovery r,
            double[] rates,
            boolean looksAhead)
            implements IzhikevichIntegrator {

        private static final double SIXTH = 1.0 / 6;
        private static final double THIRD = 1.0 / 3;

        @Override
        public void advance(
                int from,
                int to,
                double[] v,
                double[] u,
                double[] a,
                double[] b,
                Currents currents) {
            double[] input = currents.nowPa();
            double[] last = looksAhead ? currents.nextPa() : input;
            for (int i = from; i < to; i++) {
                double x = v[i];
                double y = u[i];
                double dv1 = dv(x, y, 0, input[i]);
                double du1 = du(i, b[i], x, y, 0);
                double dv2 = dv(x + dv1 / 2, y, du1 / 2, input[i]);
                double du2 = du(i, b[i], x + dv1 / 2, y, du1 / 2);
                double dv3 = dv(x + dv2 / 2, y, du2 / 2, input[i]);
                double du3 = du(i, b[i], x + dv2 / 2, y, du2 / 2);
                double dv4 = dv(x + dv3, y, du3, last[i]);
                double du4 = du(i, b[i], x + dv3, y, du3);
                v[i] = SIXTH * dv1 + THIRD * dv2 + THIRD * dv3 + SIXTH * dv4 + x;
                u[i] = SIXTH * du1 + THIRD * du2 + THIRD * du3 + SIXTH * du4 + y;
            }
        }

        /** What a step adds to v by the slope at x and y + dy. */
        private double dv(double x, double y, double dy, double input) {
            return h * (k1 * x - dy + k2 * (x * x) + input + k0 - y);
        }

        /** What a step adds to u by the slope at x and y + dy. */
        private double du(int neuron, double b, double x, double y, double dy) {
            return rates[neuron] * (b * (x + r.offsetMv()) - r.leak() * dy - r.leak() * y);
        }
    }
}
