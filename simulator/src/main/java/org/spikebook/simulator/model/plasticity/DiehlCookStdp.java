package org.spikebook.simulator.model.plasticity;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.model.plasticity.RuleSettings.Pairing;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * The rule of the authors' code for Diehl and Cook 2015: {@code w ← w + η_post r o2} at a
 * postsynaptic spike, o2 the slow trace of the target before the spike, and {@code w ← w - η_pre
 * o1} at a presynaptic one, kept in 0 to W; each trace is set to 1 by a spike.
 *
 * <p>Source: Diehl and Cook 2015, doi:10.3389/fncom.2015.00099.
 */
final class DiehlCookStdp implements WeightPlasticity {

    static final String TYPE = "diehlCookStdp";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return RuleSettings.parameters(
                List.of(
                        real("tauPreMs", "\\tau_r", Unit.MILLISECOND, 20).above(0, 1e5),
                        real("tauPostMs", "\\tau_{o1}", Unit.MILLISECOND, 20).above(0, 1e5),
                        real("tauPostSlowMs", "\\tau_{o2}", Unit.MILLISECOND, 40).above(0, 1e5),
                        real("ratePost", "\\eta_{post}", Unit.NONE, 0.01).between(0, 10).step(0.01),
                        real("ratePre", "\\eta_{pre}", Unit.NONE, 0.0001)
                                .between(0, 10)
                                .step(0.0001),
                        real("weightMax", "W", Unit.NONE, 1).above(0, 1e6)),
                Pairing.NEAREST,
                Pairing.ALL_TO_ALL);
    }

    @Override
    public WeightKernel kernel(ParameterValues values, double dtMs) {
        return new Kernel(
                values.number("ratePost"),
                values.number("ratePre"),
                values.number("weightMax"),
                RuleSettings.of(
                        values,
                        dtMs,
                        RuleSettings.Decay.of(
                                dtMs,
                                values.number("tauPreMs"),
                                0,
                                values.number("tauPostMs"),
                                values.number("tauPostSlowMs"))));
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
