package org.spikebook.simulator.model.synapse;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.stream.Stream;

/**
 * An arriving spike opens channels smoothly: {@code g(t) = w (e/τ) t e^(-t/τ)}, with its peak, the
 * weight in nS, after τ; {@code I = g_exc (E_exc - V) + g_inh (E_inh - V)}. Positive weights open
 * excitatory channels, the magnitude of negative ones inhibitory channels.
 */
public final class AlphaConductance implements ConductanceReceptors {

    public static final String TYPE = "alphaConductance";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return Stream.concat(
                        SynapticTimes.describe(2, 2).stream(),
                        ReversalPotentials.describe().stream())
                .toList();
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real(EXC, "g_{exc}", Unit.NANOSIEMENS, 0).between(0, 1e6).drawn(),
                real(INH, "g_{inh}", Unit.NANOSIEMENS, 0).between(0, 1e6).drawn(),
                real(AlphaCurrent.RISE_EXC, "y_{exc}", Unit.NONE, 0).between(-1e6, 1e6),
                real(AlphaCurrent.RISE_INH, "y_{inh}", Unit.NONE, 0).between(-1e6, 1e6));
    }

    @Override
    public ReceptorKernel kernel(ParameterValues values, double dtMs) {
        SynapticTimes times = SynapticTimes.of(values);
        return new AlphaConductanceKernel(
                AlphaCurrentKernel.Channel.of(dtMs, times.tauExcMs()),
                AlphaCurrentKernel.Channel.of(dtMs, times.tauInhMs()).ofMagnitudes(),
                ReversalPotentials.of(values));
    }

    @Override
    public ReceptorSlopes slopes(ParameterValues values) {
        return new Own(SynapticTimes.of(values), ReversalPotentials.of(values));
    }

    private record Own(SynapticTimes times, ReversalPotentials reversals) implements Slopes {
        @Override
        public void slopes(double[] y, int first, double[] slope) {
            times.alphaSlopes(y, first, slope);
        }
    }
}
