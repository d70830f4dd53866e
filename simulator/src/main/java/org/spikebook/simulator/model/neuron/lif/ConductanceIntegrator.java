package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.synapse.ExponentialConductance;
import org.spikebook.simulator.model.synapse.ReversalPotentials;

/** How the potential of a leaky membrane with decaying conductances is moved over a step. */
interface ConductanceIntegrator {

    /** The potential at the end of the step; conductances are those of its start. */
    double move(double vMv, double excNs, double inhNs, double currentPa);

    /**
     * Moves neurons {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param vMv modified
     * @param currentPa from outside; scratch afterwards
     */
    default void move(
            int from, int to, double[] vMv, double[] excNs, double[] inhNs, double[] currentPa) {
        for (int i = from; i < to; i++) {
            vMv[i] = move(vMv[i], excNs[i], inhNs[i], currentPa[i]);
        }
    }

    static ConductanceIntegrator of(PopulationSetup setup) {
        Membrane membrane = Membrane.of(setup);
        double h = setup.dtMs();
        String word = setup.receptors().values().word(ExponentialConductance.INTEGRATOR);
        return switch (word) {
            case "euler" -> new Euler(h, membrane);
            case "implicitEuler" -> new ImplicitEuler(h / membrane.cMemPf(), membrane);
            case "exponentialEuler" -> new ExponentialEuler(h / membrane.cMemPf(), membrane);
            default -> throw new IllegalArgumentException(word);
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
            LeakyMembrane leaky = LeakyMembrane.of(setup.values());
            ReversalPotentials reversals = ReversalPotentials.of(setup.receptors().values());
            return new Membrane(
                    leaky.cMemPf(),
                    leaky.cMemPf() / leaky.tauMemMs(),
                    leaky.vRestMv(),
                    reversals.excMv(),
                    reversals.inhMv(),
                    leaky.biasPa());
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

    /**
     * Exact for conductances held over the step. Loops without branches or calls, which the
     * compiler turns into vector instructions, as long as no conductance is so large that the
     * potential goes two fifths of its way within the step.
     */
    record ExponentialEuler(double hOverC, Membrane m) implements ConductanceIntegrator {
        @Override
        public double move(double vMv, double excNs, double inhNs, double currentPa) {
            double total = m.leakNs + excNs + inhNs;
            double limit = m.drive(excNs, inhNs, currentPa) / total;
            return limit + (vMv - limit) * decay(hOverC * total);
        }

        private static double decay(double x) {
            return Math.abs(x) < ShortDecay.TOO_LONG ? ShortDecay.of(x) : ExactMath.exp(-x);
        }

        @Override
        public void move(
                int from,
                int to,
                double[] vMv,
                double[] excNs,
                double[] inhNs,
                double[] currentPa) {
            if (isShort(from, to, excNs, inhNs)) {
                leaveLimits(from, to, vMv, excNs, inhNs, currentPa);
                decay(from, to, vMv, excNs, inhNs);
                comeBack(from, to, vMv, currentPa);
            } else {
                ConductanceIntegrator.super.move(from, to, vMv, excNs, inhNs, currentPa);
            }
        }

        /** Casts, which stop at their ends, are vectorized, and comparisons are not. */
        private boolean isShort(int from, int to, double[] excNs, double[] inhNs) {
            double perNs = hOverC / ShortDecay.TOO_LONG;
            int tooLong = 0;
            for (int i = from; i < to; i++) {
                tooLong |= (int) (perNs * (m.leakNs + excNs[i] + inhNs[i]));
            }
            return tooLong == 0;
        }

        private void leaveLimits(
                int from,
                int to,
                double[] vMv,
                double[] excNs,
                double[] inhNs,
                double[] currentPa) {
            for (int i = from; i < to; i++) {
                double total = m.leakNs + excNs[i] + inhNs[i];
                double limitMv = m.drive(excNs[i], inhNs[i], currentPa[i]) / total;
                currentPa[i] = limitMv;
                vMv[i] -= limitMv;
            }
        }

        private void decay(int from, int to, double[] awayMv, double[] excNs, double[] inhNs) {
            for (int i = from; i < to; i++) {
                awayMv[i] *= ShortDecay.of(hOverC * (m.leakNs + excNs[i] + inhNs[i]));
            }
        }

        private static void comeBack(int from, int to, double[] awayMv, double[] limitMv) {
            for (int i = from; i < to; i++) {
                awayMv[i] += limitMv[i];
            }
        }
    }
}
