package org.spikebook.simulator.model.synapse;

import static org.spikebook.simulator.parameter.ParameterInfo.choice;
import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.stream.Stream;

/**
 * An arriving spike opens channels: its weight in nS is added to a conductance that decays
 * exponentially, {@code I = g_exc (E_exc - V) + g_inh (E_inh - V)}. Positive weights open
 * excitatory channels, the magnitude of negative ones inhibitory channels.
 */
public final class ExponentialConductance implements ConductanceReceptors {

    public static final String TYPE = "exponentialConductance";

    /** The parameter that chooses how neurons with these receptors are integrated. */
    public static final String INTEGRATOR = "integrator";

    private static final String FEHLBERG = "rkf45";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return Stream.of(
                        SynapticTimes.describe(5, 10),
                        ReversalPotentials.describe(),
                        List.of(
                                choice(
                                        INTEGRATOR,
                                        "exponentialEuler",
                                        "euler",
                                        "implicitEuler",
                                        FEHLBERG)))
                .flatMap(List::stream)
                .toList();
    }

    /** Whether the integrator takes substeps, as many as their errors ask for. */
    public static boolean choosesSubsteps(ParameterValues values) {
        return values.word(INTEGRATOR).equals(FEHLBERG);
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(
                real(EXC, "g_{exc}", Unit.NANOSIEMENS, 0).between(0, 1e6).drawn(),
                real(INH, "g_{inh}", Unit.NANOSIEMENS, 0).between(0, 1e6).drawn());
    }

    @Override
    public ReceptorKernel kernel(ParameterValues values, double dtMs) {
        SynapticTimes times = SynapticTimes.of(values);
        return new ExponentialConductanceKernel(
                ExactMath.exp(-dtMs / times.tauExcMs()),
                ExactMath.exp(-dtMs / times.tauInhMs()),
                ReversalPotentials.of(values));
    }

    @Override
    public ReceptorSlopes slopes(ParameterValues values) {
        return new Own(SynapticTimes.of(values), ReversalPotentials.of(values));
    }

    private record Own(SynapticTimes times, ReversalPotentials reversals) implements Slopes {
        @Override
        public void slopes(double[] y, int first, double[] slope) {
            times.exponentialSlopes(y, first, slope);
        }
    }
}
