package org.spikebook.simulator.model.synapse;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * An arriving spike adds a current that rises and falls: {@code I(t) = w (e/τ) t e^(-t/τ)}, with
 * its peak w after τ. Excitation and inhibition apart, by the sign of the weight.
 */
public final class AlphaCurrent implements CurrentReceptors {

    public static final String TYPE = "alphaCurrent";

    /** Names of the variables from which the currents rise. */
    public static final String RISE_EXC = "riseExc";

    public static final String RISE_INH = "riseInh";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return SynapticTimes.describe(2, 2);
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real(EXC, "I_{exc}", Unit.PICOAMPERE, 0).between(-1e6, 1e6).drawn(),
                real(INH, "I_{inh}", Unit.PICOAMPERE, 0).between(-1e6, 1e6).drawn(),
                real(RISE_EXC, "y_{exc}", Unit.NONE, 0).between(-1e6, 1e6),
                real(RISE_INH, "y_{inh}", Unit.NONE, 0).between(-1e6, 1e6));
    }

    @Override
    public AlphaCurrentKernel kernel(ParameterValues values, double dtMs) {
        SynapticTimes times = SynapticTimes.of(values);
        return new AlphaCurrentKernel(
                AlphaCurrentKernel.Channel.of(dtMs, times.tauExcMs()),
                AlphaCurrentKernel.Channel.of(dtMs, times.tauInhMs()));
    }

    @Override
    public ReceptorSlopes slopes(ParameterValues values) {
        return new Own(SynapticTimes.of(values));
    }

    private record Own(SynapticTimes times) implements Slopes {
        @Override
        public void slopes(double[] y, int first, double[] slope) {
            times.alphaSlopes(y, first, slope);
        }
    }
}
