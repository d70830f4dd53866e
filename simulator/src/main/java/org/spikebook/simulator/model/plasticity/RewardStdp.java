package org.spikebook.simulator.model.plasticity;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.model.plasticity.RuleSettings.Pairing;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

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
                List.of(
                        real("tauPlusMs", "\\tau_+", Unit.MILLISECOND, 20).above(0, 1e5),
                        real("tauMinusMs", "\\tau_-", Unit.MILLISECOND, 20).above(0, 1e5),
                        real("aPlus", "A_+", Unit.NONE, 1).between(-1e6, 1e6).step(0.1),
                        real("aMinus", "A_-", Unit.NONE, 1.5).between(-1e6, 1e6).step(0.1),
                        real("tauEligibilityMs", "\\tau_c", Unit.MILLISECOND, 1000)
                                .above(0, 1e6)
                                .step(10),
                        real("tauRewardMs", "\\tau_d", Unit.MILLISECOND, 200)
                                .above(0, 1e6)
                                .step(10),
                        real("baseline", "b", Unit.NONE, 0).between(-1e6, 1e6).step(0.01),
                        ParameterInfo.name("rewardFrom", ""),
                        real("rewardPerSpike", "D", Unit.NONE, 0.005)
                                .between(-1e6, 1e6)
                                .step(0.001),
                        real("weightMax", "W", Unit.NONE, 200).above(0, 1e6)),
                Pairing.ALL_TO_ALL,
                Pairing.NEAREST);
    }

    @Override
    public Optional<String> listensTo(ParameterValues values) {
        return Optional.of(values.word("rewardFrom")).filter(id -> !id.isEmpty());
    }

    @Override
    public WeightKernel kernel(ParameterValues values, double dtMs) {
        RuleSettings.Decay decay =
                RuleSettings.Decay.of(
                        dtMs, values.number("tauPlusMs"), 0, values.number("tauMinusMs"), 0);
        return new Kernel(
                values.number("aPlus"),
                values.number("aMinus"),
                values.number("weightMax"),
                RuleSettings.of(values, dtMs, decay),
                Reward.of(
                        values.number("rewardPerSpike"),
                        dtMs,
                        values.number("tauEligibilityMs"),
                        values.number("tauRewardMs"),
                        values.number("baseline")));
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
