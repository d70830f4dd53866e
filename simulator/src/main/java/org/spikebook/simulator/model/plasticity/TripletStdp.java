package org.spikebook.simulator.model.plasticity;

import org.spikebook.simulator.model.plasticity.RuleSettings.Pairing;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;

/**
 * Spike-timing dependent plasticity by triplets of spikes: {@code w ← w + r1 (A2+ + A3+ o2)} at a
 * postsynaptic spike, {@code w ← w - o1 (A2- + A3- r2)} at a presynaptic one, the slow traces
 * without the spike itself, kept in 0 to W.
 *
 * <p>Source: Pfister and Gerstner 2006, doi:10.1523/JNEUROSCI.1425-06.2006.
 */
public final class TripletStdp implements WeightPlasticity {

    public static final String TYPE = "tripletStdp";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return RuleSettings.parameters(
                TripletStdpParameters.describe(), Pairing.ALL_TO_ALL, Pairing.NEAREST);
    }

    @Override
    public WeightKernel kernel(ParameterValues values, double dtMs) {
        TripletStdpParameters own = TripletStdpParameters.of(values);
        return new Kernel(
                own.pairPlus(),
                own.tripletPlus(),
                own.pairMinus(),
                own.tripletMinus(),
                own.weightMax(),
                RuleSettings.of(
                        values,
                        dtMs,
                        RuleSettings.Decay.of(
                                dtMs,
                                own.tauPlusMs(),
                                own.tauXMs(),
                                own.tauMinusMs(),
                                own.tauYMs())));
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
