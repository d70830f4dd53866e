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
}
