package org.spikebook.neuron;

import org.spikebook.parameter.ParameterValues;

/** How the potential of a leaky membrane with decaying conductances is moved over a step. */
interface ConductanceIntegrator {

    /** The potential at the end of the step; conductances are those of its start. */
    double move(double vMv, double excNs, double inhNs, double currentPa);

    static ConductanceIntegrator of(PopulationSetup setup) {
        Membrane membrane = Membrane.of(setup);
        double h = setup.dtMs();
        ParameterValues receptors = setup.receptors().values();
        return switch (receptors.word("integrator")) {
            case "euler" -> new Euler(h, membrane);
            case "implicitEuler" -> new ImplicitEuler(h / membrane.cMemPf(), membrane);
            case "exponentialEuler" -> new ExponentialEuler(h, membrane);
            case "rkf45" ->
                    new RungeKuttaFehlberg(
                            h,
                            membrane,
                            receptors.number("tauExcMs"),
                            receptors.number("tauInhMs"));
            default -> throw new IllegalArgumentException(receptors.word("integrator"));
        };
    }

    /** {@code C dV/dt = g_L (V_rest - V) + g_exc (E_exc - V) + g_inh (E_inh - V) + I}. */
    record Membrane(
            double cMemPf,
            double leakNs,
            double vRestMv,
            double eExcMv,
            double eInhMv,
            double biasPa) {

        static Membrane of(PopulationSetup setup) {
            double cMemPf = setup.number("cMemPf");
            ParameterValues receptors = setup.receptors().values();
            return new Membrane(
                    cMemPf,
                    cMemPf / setup.number("tauMemMs"),
                    setup.number("vRestMv"),
                    receptors.number("eExcMv"),
                    receptors.number("eInhMv"),
                    setup.number("biasPa"));
        }

        double drive(double excNs, double inhNs, double currentPa) {
            return leakNs * vRestMv + excNs * eExcMv + inhNs * eInhMv + currentPa + biasPa;
        }

        double slope(double vMv, double excNs, double inhNs, double currentPa) {
            return (leakNs * (vRestMv - vMv)
                            + excNs * (eExcMv - vMv)
                            + inhNs * (eInhMv - vMv)
                            + currentPa
                            + biasPa)
                    / cMemPf;
        }
    }

    /** {@code V + h dV/dt}. */
    record Euler(double h, Membrane m) implements ConductanceIntegrator {
        @Override
        public double move(double vMv, double excNs, double inhNs, double currentPa) {
            return vMv + h * m.slope(vMv, excNs, inhNs, currentPa);
        }
    }

    /**
     * {@code V + h dV/dt} with the slope at the end of the step: stable however strong the input.
     */
    record ImplicitEuler(double hOverC, Membrane m) implements ConductanceIntegrator {
        @Override
        public double move(double vMv, double excNs, double inhNs, double currentPa) {
            double total = m.leakNs + excNs + inhNs;
            return (vMv + hOverC * m.drive(excNs, inhNs, currentPa)) / (1 + hOverC * total);
        }
    }

    /** Exact for conductances held over the step. */
    record ExponentialEuler(double h, Membrane m) implements ConductanceIntegrator {
        @Override
        public double move(double vMv, double excNs, double inhNs, double currentPa) {
            double total = m.leakNs + excNs + inhNs;
            double limit = m.drive(excNs, inhNs, currentPa) / total;
            return limit + (vMv - limit) * StrictMath.exp(-h * total / m.cMemPf);
        }
    }

    /**
     * One step of the Runge-Kutta-Fehlberg method, the solution of fifth order (Fehlberg 1969), for
     * potential and conductances together.
     */
    record RungeKuttaFehlberg(double h, Membrane m, double tauExcMs, double tauInhMs)
            implements ConductanceIntegrator {

        @Override
        public double move(double v, double e, double i, double currentPa) {
            double v1 = m.slope(v, e, i, currentPa);
            double e1 = -e / tauExcMs;
            double i1 = -i / tauInhMs;
            double e2 = -(e + h * e1 / 4) / tauExcMs;
            double i2 = -(i + h * i1 / 4) / tauInhMs;
            double v2 = m.slope(v + h * v1 / 4, e + h * e1 / 4, i + h * i1 / 4, currentPa);
            double ea = e + h * (3 * e1 + 9 * e2) / 32;
            double ia = i + h * (3 * i1 + 9 * i2) / 32;
            double v3 = m.slope(v + h * (3 * v1 + 9 * v2) / 32, ea, ia, currentPa);
            double e3 = -ea / tauExcMs;
            double i3 = -ia / tauInhMs;
            double eb = e + h * combine4(e1, e2, e3);
            double ib = i + h * combine4(i1, i2, i3);
            double v4 = m.slope(v + h * combine4(v1, v2, v3), eb, ib, currentPa);
            double e4 = -eb / tauExcMs;
            double i4 = -ib / tauInhMs;
            double ec = e + h * combine5(e1, e2, e3, e4);
            double ic = i + h * combine5(i1, i2, i3, i4);
            double v5 = m.slope(v + h * combine5(v1, v2, v3, v4), ec, ic, currentPa);
            double e5 = -ec / tauExcMs;
            double i5 = -ic / tauInhMs;
            double ed = e + h * combine6(e1, e2, e3, e4, e5);
            double id = i + h * combine6(i1, i2, i3, i4, i5);
            double v6 = m.slope(v + h * combine6(v1, v2, v3, v4, v5), ed, id, currentPa);
            return v
                    + h
                            * (16.0 / 135 * v1
                                    + 6656.0 / 12825 * v3
                                    + 28561.0 / 56430 * v4
                                    - 9.0 / 50 * v5
                                    + 2.0 / 55 * v6);
        }

        private static double combine4(double k1, double k2, double k3) {
            return (1932 * k1 - 7200 * k2 + 7296 * k3) / 2197;
        }

        private static double combine5(double k1, double k2, double k3, double k4) {
            return 439.0 / 216 * k1 - 8 * k2 + 3680.0 / 513 * k3 - 845.0 / 4104 * k4;
        }

        private static double combine6(double k1, double k2, double k3, double k4, double k5) {
            return -8.0 / 27 * k1
                    + 2 * k2
                    - 3544.0 / 2565 * k3
                    + 1859.0 / 4104 * k4
                    - 11.0 / 40 * k5;
        }
    }
}
