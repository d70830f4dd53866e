package org.spikebook.simulator.model.plasticity;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.plasticity.RuleSettings.Pairing;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;

/**
 * Spike-timing dependent plasticity by pairs of spikes: {@code w ← w + λ W (1 - w/W)^μ+ r} at a
 * postsynaptic spike, {@code w ← w - α λ W (w/W)^μ- o} at a presynaptic one, kept in 0 to W. The
 * exponents make it additive (0), multiplicative (1) or a power law.
 *
 * <p>Sources: Bi and Poo 1998; Gütig et al. 2003, doi:10.1523/JNEUROSCI.23-09-03697.2003.
 */
public final class PairStdp implements WeightPlasticity {

    public static final String TYPE = "pairStdp";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return RuleSettings.parameters(
                PairStdpParameters.describe(),
                Pairing.ALL_TO_ALL,
                Pairing.NEAREST,
                Pairing.NEAREST_RESTRICTED,
                Pairing.NEAREST_PRE_CENTERED);
    }

    @Override
    public WeightKernel kernel(ParameterValues values, double dtMs) {
        PairStdpParameters own = PairStdpParameters.of(values);
        return new Kernel(
                own.learningRate(),
                own.alpha(),
                own.muPlus(),
                own.muMinus(),
                own.weightMax(),
                RuleSettings.of(
                        values,
                        dtMs,
                        RuleSettings.Decay.of(dtMs, own.tauPlusMs(), 0, own.tauMinusMs(), 0)));
    }

    private record Kernel(
            double learningRate,
            double alpha,
            double muPlus,
            double muMinus,
            double weightMax,
            RuleSettings settings)
            implements WeightKernel {

        @Override
        public double potentiate(double weight, double r1, double o2) {
            double part = weight / weightMax;
            double grown = part + learningRate * power(1 - part, muPlus) * r1;
            return Math.min(grown, 1) * weightMax;
        }

        @Override
        public double depress(double weight, double o1, double r2) {
            double part = weight / weightMax;
            double shrunk = part - alpha * learningRate * power(part, muMinus) * o1;
            return Math.max(shrunk, 0) * weightMax;
        }

        private static double power(double base, double exponent) {
            return exponent == 0 ? 1 : exponent == 1 ? base : ExactMath.pow(base, exponent);
        }
    }
}
