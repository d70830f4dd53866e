package org.spikebook.neuron;

/**
 * How v and u are advanced by a step. All arrays are indexed by neuron; {@code v} and {@code u} are
 * modified, the others are not.
 */
interface IzhikevichIntegrator {

    void advance(
            int from, int to, double[] v, double[] u, double[] a, double[] b, Currents currents);

    /** Whether it reads the currents of the next step. */
    default boolean looksAhead() {
        return false;
    }

    /** {@code b (v + v_u) - k_u u}: what the recovery variable is pulled by. */
    record Recovery(double offsetMv, double leak) {
        double pull(double b, double v, double u) {
            return b * (v + offsetMv) - leak * u;
        }
    }

    static IzhikevichIntegrator of(PopulationSetup setup) {
        double h = setup.dtMs();
        double k2 = setup.number("quadratic");
        double k1 = setup.number("linear");
        double k0 = setup.number("constant");
        Recovery r = new Recovery(setup.number("recoveryOffsetMv"), setup.number("recoveryLeak"));
        return switch (setup.values().word("integrator")) {
            case "halfSteps" -> new HalfSteps(h, k2, k1, k0, r);
            case "sequentialEuler" -> new SequentialEuler(h, k2, k1, k0, r);
            case "euler" -> new Euler(h, k2, k1, k0, r);
            case "rk4" -> new RungeKutta4(h, k2, k1, k0, r, false);
            case "rk4Sampled" -> new RungeKutta4(h, k2, k1, k0, r, true);
            default -> throw new IllegalArgumentException(setup.values().word("integrator"));
        };
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

    /** As in the figures of 2004: v by Euler, then u by Euler with the new v. */
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
                x += h * (k2 * x * x + k1 * x + k0 - u[i] + input[i]);
                v[i] = x;
                u[i] += h * a[i] * r.pull(b[i], x, u[i]);
            }
        }
    }

    /** v and u together by Euler. */
    record Euler(double h, double k2, double k1, double k0, Recovery r)
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
                v[i] = x + h * (k2 * x * x + k1 * x + k0 - u[i] + input[i]);
                u[i] += h * a[i] * r.pull(b[i], x, u[i]);
            }
        }
    }

    /**
     * The classical Runge-Kutta method of fourth order. The input is held over the step; or, with
     * {@code looksAhead}, each stage reads it at its own time, the last one at the end of the step,
     * where a stepwise input already has its next value.
     */
    record RungeKutta4(double h, double k2, double k1, double k0, Recovery r, boolean looksAhead)
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
            double[] last = looksAhead ? currents.nextPa() : input;
            double half = h / 2;
            for (int i = from; i < to; i++) {
                double x = v[i];
                double y = u[i];
                double dv1 = dv(x, y, input[i]);
                double du1 = a[i] * r.pull(b[i], x, y);
                double dv2 = dv(x + half * dv1, y + half * du1, input[i]);
                double du2 = a[i] * r.pull(b[i], x + half * dv1, y + half * du1);
                double dv3 = dv(x + half * dv2, y + half * du2, input[i]);
                double du3 = a[i] * r.pull(b[i], x + half * dv2, y + half * du2);
                double dv4 = dv(x + h * dv3, y + h * du3, last[i]);
                double du4 = a[i] * r.pull(b[i], x + h * dv3, y + h * du3);
                v[i] = x + h / 6 * (dv1 + 2 * dv2 + 2 * dv3 + dv4);
                u[i] = y + h / 6 * (du1 + 2 * du2 + 2 * du3 + du4);
            }
        }

        private double dv(double x, double y, double input) {
            return k2 * x * x + k1 * x + k0 - y + input;
        }
    }
}
