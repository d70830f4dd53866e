package org.spikebook.simulator.model.synapse;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * An arriving spike adds its weight in pA to a current that decays exponentially: {@code dI/dt = -I
 * / τ + Σ w δ(t - t_spike)}. Positive weights go to the excitatory current, negative ones to the
 * inhibitory one, each with its own time constant.
 */
public final class ExponentialCurrent implements CurrentReceptors {

    public static final String TYPE = "exponentialCurrent";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return SynapticTimes.describe(2, 5);
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real(EXC, "I_{exc}", Unit.PICOAMPERE, 0).between(-1e6, 1e6).drawn(),
                real(INH, "I_{inh}", Unit.PICOAMPERE, 0).between(-1e6, 1e6).drawn());
    }

    @Override
    public ReceptorKernel kernel(ParameterValues values, double dtMs) {
        return ExponentialCurrentKernel.of(SynapticTimes.of(values), dtMs);
    }

    @Override
    public ReceptorSlopes slopes(ParameterValues values) {
        return new Own(SynapticTimes.of(values));
    }

    private record Own(SynapticTimes times) implements Slopes {
        @Override
        public void slopes(double[] y, int first, double[] slope) {
            times.exponentialSlopes(y, first, slope);
        }
    }
}
