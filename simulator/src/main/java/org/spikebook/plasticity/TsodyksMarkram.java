package org.spikebook.plasticity;

import static org.spikebook.parameter.ParameterInfo.real;

import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Unit;

import java.util.List;

/**
 * Short-term depression and facilitation: a spike transmits {@code w u x}. Resources x recover with
 * τ_rec and are used up by u x at each spike; utilisation u falls to 0 with τ_fac and grows by U (1
 * - u).
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
        return List.of(
                real("utilisation", "U", Unit.NONE, 0.5).between(0, 1).step(0.05),
                real("tauRecMs", "\\tau_{rec}", Unit.MILLISECOND, 800).above(0, 1e6).step(10),
                real("tauFacMs", "\\tau_{fac}", Unit.MILLISECOND, 0).between(0, 1e6).step(10));
    }

    @Override
    public EfficacyKernel kernel(ParameterValues values, double dtMs) {
        return new Kernel(
                values.number("utilisation"),
                values.number("tauRecMs") / dtMs,
                values.number("tauFacMs") / dtMs);
    }

    /** State: u, x. Between spikes both are exact. */
    private record Kernel(double utilisation, double tauRecSteps, double tauFacSteps)
            implements EfficacyKernel {

        @Override
        public int stateSize() {
            return 2;
        }

        @Override
        public void initialise(double[] state) {
            state[0] = utilisation;
            state[1] = 1;
        }

        @Override
        public double spike(double[] state, int stepsSinceLast) {
            double u = state[0];
            double x = state[1];
            if (stepsSinceLast >= 0) {
                double recovery = StrictMath.exp(-stepsSinceLast / tauRecSteps);
                double memory =
                        tauFacSteps == 0 ? 0 : StrictMath.exp(-stepsSinceLast / tauFacSteps);
                x = 1 + (x - x * u - 1) * recovery;
                u = utilisation + u * (1 - utilisation) * memory;
            }
            state[0] = u;
            state[1] = x;
            return x * u;
        }
    }
}
