package org.spikebook.simulator.model.plasticity;

import org.spikebook.simulator.model.plasticity.RuleSettings.Pairing;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;
import java.util.Optional;

/**
 * Spike-timing dependent plasticity that waits for a reward: pairs of spikes change an eligibility
 * c, and {@code dw/dt = c (d - b)} with d the reward (dopamine) and b its baseline.
 *
 * <p>Source: Izhikevich 2007, doi:10.1093/cercor/bhl152.
 */
public final class RewardStdp implements WeightPlasticity {

    public static final String TYPE = "rewardStdp";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return RuleSettings.parameters(
                RewardStdpParameters.describe(), Pairing.ALL_TO_ALL, Pairing.NEAREST);
    }

    @Override
    public Optional<String> listensTo(ParameterValues values) {
        return RewardStdpParameters.of(values).rewardedBy();
    }

    @Override
    public WeightKernel kernel(ParameterValues values, double dtMs) {
        RewardStdpParameters own = RewardStdpParameters.of(values);
        RuleSettings.Decay decay =
                RuleSettings.Decay.of(dtMs, own.tauPlusMs(), 0, own.tauMinusMs(), 0);
        return new Kernel(
                own.aPlus(),
                own.aMinus(),
                own.weightMax(),
                RuleSettings.of(values, dtMs, decay),
                own.reward(dtMs));
    }

    private record Kernel(
            double aPlus, double aMinus, double weightMax, RuleSettings settings, Reward given)
            implements WeightKernel {

        @Override
        public double potentiate(double eligibility, double r1, double o2) {
            return eligibility + aPlus * r1;
        }

        @Override
        public double depress(double eligibility, double o1, double r2) {
            return eligibility - aMinus * o1;
        }

        @Override
        public Optional<Reward> reward() {
            return Optional.of(given);
        }
    }
}
