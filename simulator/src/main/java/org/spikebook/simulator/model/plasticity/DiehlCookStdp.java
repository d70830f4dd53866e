package org.spikebook.simulator.model.plasticity;

import org.spikebook.simulator.model.plasticity.RuleSettings.Pairing;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;

/**
 * The rule of the authors' code for Diehl and Cook 2015: {@code w ← w + η_post r o2} at a
 * postsynaptic spike, o2 the slow trace of the target before the spike, and {@code w ← w - η_pre
 * o1} at a presynaptic one, kept in 0 to W; each trace is set to 1 by a spike.
 *
 * <p>Source: Diehl and Cook 2015, doi:10.3389/fncom.2015.00099.
 */
public final class DiehlCookStdp implements WeightPlasticity {

    public static final String TYPE = "diehlCookStdp";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return RuleSettings.parameters(
                DiehlCookParameters.describe(), Pairing.NEAREST, Pairing.ALL_TO_ALL);
    }

    @Override
    public WeightKernel kernel(ParameterValues values, double dtMs) {
        DiehlCookParameters own = DiehlCookParameters.of(values);
        return new Kernel(
                own.ratePost(),
                own.ratePre(),
                own.weightMax(),
                RuleSettings.of(
                        values,
                        dtMs,
                        RuleSettings.Decay.of(
                                dtMs, own.tauPreMs(), 0, own.tauPostMs(), own.tauPostSlowMs())));
    }

    private record Kernel(double ratePost, double ratePre, double weightMax, RuleSettings settings)
            implements WeightKernel {

        @Override
        public double potentiate(double weight, double r1, double o2) {
            return Math.min(weight + ratePost * r1 * o2, weightMax);
        }

        @Override
        public double depress(double weight, double o1, double r2) {
            return Math.max(weight - ratePre * o1, 0);
        }
    }
}
