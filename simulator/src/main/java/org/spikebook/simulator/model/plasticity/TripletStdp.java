package org.spikebook.simulator.model.plasticity;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.model.plasticity.RuleSettings.Pairing;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * Spike-timing dependent plasticity by triplets of spikes: {@code w ← w + r1 (A2+ + A3+ o2)} at a
 * postsynaptic spike, {@code w ← w - o1 (A2- + A3- r2)} at a presynaptic one, the slow traces
 * without the spike itself, kept in 0 to W.
 *
 * <p>Source: Pfister and Gerstner 2006, doi:10.1523/JNEUROSCI.1425-06.2006.
 */
final class TripletStdp implements WeightPlasticity {

    static final String TYPE = "tripletStdp";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return RuleSettings.parameters(
                List.of(
                        real("tauPlusMs", "\\tau_+", Unit.MILLISECOND, 16.8).above(0, 1e5),
                        real("tauMinusMs", "\\tau_-", Unit.MILLISECOND, 33.7).above(0, 1e5),
                        real("tauXMs", "\\tau_x", Unit.MILLISECOND, 101).above(0, 1e5),
                        real("tauYMs", "\\tau_y", Unit.MILLISECOND, 114).above(0, 1e5),
                        real("pairPlus", "A_2^+", Unit.NONE, 0).between(0, 1e6).step(0.001),
                        real("tripletPlus", "A_3^+", Unit.NONE, 0.0065).between(0, 1e6).step(0.001),
                        real("pairMinus", "A_2^-", Unit.NONE, 0.0071).between(0, 1e6).step(0.001),
                        real("tripletMinus", "A_3^-", Unit.NONE, 0).between(0, 1e6).step(0.001),
                        real("weightMax", "W", Unit.NONE, 100).above(0, 1e6)),
                Pairing.ALL_TO_ALL,
                Pairing.NEAREST);
    }

    @Override
    public WeightKernel kernel(ParameterValues values, double dtMs) {
        return new Kernel(
                values.number("pairPlus"),
                values.number("tripletPlus"),
                values.number("pairMinus"),
                values.number("tripletMinus"),
                values.number("weightMax"),
                RuleSettings.of(
                        values,
                        dtMs,
                        RuleSettings.Decay.of(
                                dtMs,
                                values.number("tauPlusMs"),
                                values.number("tauXMs"),
                                values.number("tauMinusMs"),
                                values.number("tauYMs"))));
    }

    private record Kernel(
            double pairPlus,
            double tripletPlus,
            double pairMinus,
            double tripletMinus,
            double weightMax,
            RuleSettings settings)
            implements WeightKernel {

        @Override
        public double potentiate(double weight, double r1, double o2) {
            return Math.min(weight + r1 * (pairPlus + tripletPlus * o2), weightMax);
        }

        @Override
        public double depress(double weight, double o1, double r2) {
            return Math.max(weight - o1 * (pairMinus + tripletMinus * r2), 0);
        }
    }
}
