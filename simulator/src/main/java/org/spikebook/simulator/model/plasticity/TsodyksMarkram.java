package org.spikebook.simulator.model.plasticity;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * Short-term depression and facilitation: a spike transmits {@code w u x}. Resources x recover with
 * τ_rec and are used up by u x at each spike; utilization u falls to 0 with τ_fac and grows by U (1
 * - u). What was used stays active with τ_psc before it begins to recover.
 *
 * <p>Source: Tsodyks, Pawelzik and Markram 1998, doi:10.1162/089976698300017502.
 */
public final class TsodyksMarkram implements EfficacyPlasticity {

    public static final String TYPE = "tsodyksMarkram";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return TsodyksMarkramParameters.describe();
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real("u", "u", Unit.NONE, 0.5).between(0, 1),
                real("x", "x", Unit.NONE, 1).between(0, 1),
                real("y", "y", Unit.NONE, 0).between(0, 1));
    }

    /** Resources are parts of one whole; none are active where they do not stay so. */
    @Override
    public Optional<Text> mismatch(ParameterValues values, Value delayMs) {
        TsodyksMarkramParameters own = TsodyksMarkramParameters.of(values);
        double resources = own.firstResources();
        double active = own.firstActive();
        if (resources + active > 1) {
            return Optional.of(
                    Text.of(
                            TsodyksMarkram.class,
                            "moreThanAllResources",
                            Numbers.readable(resources),
                            Numbers.readable(active)));
        }
        if (active > 0 && own.tauPscMs() == 0) {
            return Optional.of(Text.of(TsodyksMarkram.class, "activeWithoutTime"));
        }
        return EfficacyPlasticity.super.mismatch(values, delayMs);
    }

    @Override
    public EfficacyKernel kernel(ParameterValues values, double dtMs) {
        TsodyksMarkramParameters own = TsodyksMarkramParameters.of(values);
        return new Kernel(
                own.utilization(),
                own.atFirstSpike(),
                own.firstResources(),
                own.firstActive(),
                own.tauRecMs() / dtMs,
                own.tauFacMs() / dtMs,
                own.tauPscMs() / dtMs);
    }

    /** State: u, x and y, as of the last spike and before it. Between spikes all are exact. */
    private record Kernel(
            double utilization,
            double firstUtilization,
            double firstResources,
            double firstActive,
            double tauRecSteps,
            double tauFacSteps,
            double tauPscSteps)
            implements EfficacyKernel {

        @Override
        public int stateSize() {
            return 3;
        }

        @Override
        public void initialize(double[] state) {
            state[0] = firstUtilization;
            state[1] = firstResources;
            state[2] = firstActive;
        }

        @Override
        public double spike(double[] state, int stepsSinceLast) {
            if (stepsSinceLast >= 0) {
                recover(state, stepsSinceLast);
            }
            return state[1] * state[0];
        }

        @Override
        public void recover(double[] state, int steps) {
            double u = state[0];
            double left = state[1] - state[1] * u;
            double active = state[2] + state[1] * u;
            double lost = kept(steps, tauRecSteps);
            state[0] = utilization + u * (1 - utilization) * kept(steps, tauFacSteps);
            if (tauPscSteps == 0) {
                state[1] = 1 + (left - 1) * lost;
            } else {
                double idle = 1 - left - active;
                state[1] = left + idle * (1 - lost) + active * recovered(steps);
                state[2] = active * kept(steps, tauPscSteps);
            }
        }

        /** The part of what was active that is available again. */
        private double recovered(int steps) {
            double lost = kept(steps, tauRecSteps);
            return tauPscSteps == tauRecSteps
                    ? 1 - lost * (1 + steps / tauRecSteps)
                    : (tauPscSteps * (1 - kept(steps, tauPscSteps)) - tauRecSteps * (1 - lost))
                            / (tauPscSteps - tauRecSteps);
        }

        private static double kept(int steps, double tauSteps) {
            return tauSteps == 0 ? 0 : ExactMath.exp(-steps / tauSteps);
        }
    }
}
