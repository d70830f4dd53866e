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

    /** The population whose spikes are the reward. */
    public static final String REWARD_FROM = "rewardFrom";

    private static final String TAU_PLUS = "tauPlusMs";
    private static final String TAU_MINUS = "tauMinusMs";
    private static final String A_PLUS = "aPlus";
    private static final String A_MINUS = "aMinus";
    private static final String TAU_ELIGIBILITY = "tauEligibilityMs";
    private static final String TAU_REWARD = "tauRewardMs";
    private static final String BASELINE = "baseline";
    private static final String REWARD_PER_SPIKE = "rewardPerSpike";
    private static final String WEIGHT_MAX = "weightMax";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return RuleSettings.parameters(
                List.of(
                        real(TAU_PLUS, "\\tau_+", Unit.MILLISECOND, 20).above(0, 1e5),
                        real(TAU_MINUS, "\\tau_-", Unit.MILLISECOND, 20).above(0, 1e5),
                        real(A_PLUS, "A_+", Unit.NONE, 1).between(-1e6, 1e6).step(0.1),
                        real(A_MINUS, "A_-", Unit.NONE, 1.5).between(-1e6, 1e6).step(0.1),
                        real(TAU_ELIGIBILITY, "\\tau_c", Unit.MILLISECOND, 1000)
                                .above(0, 1e6)
                                .step(10),
                        real(TAU_REWARD, "\\tau_d", Unit.MILLISECOND, 200).above(0, 1e6).step(10),
                        real(BASELINE, "b", Unit.NONE, 0).between(-1e6, 1e6).step(0.01),
                        ParameterInfo.name(REWARD_FROM, ""),
                        real(REWARD_PER_SPIKE, "D", Unit.NONE, 0.005)
                                .between(-1e6, 1e6)
                                .step(0.001),
                        real(WEIGHT_MAX, "W", Unit.NONE, 200).above(0, 1e6)),
                Pairing.ALL_TO_ALL,
                Pairing.NEAREST);
    }

    @Override
    public Optional<String> listensTo(ParameterValues values) {
        return Optional.of(values.word(REWARD_FROM)).filter(id -> !id.isEmpty());
    }

    @Override
    public WeightKernel kernel(ParameterValues values, double dtMs) {
        RuleSettings.Decay decay =
                RuleSettings.Decay.of(
                        dtMs, values.number(TAU_PLUS), 0, values.number(TAU_MINUS), 0);
        return new Kernel(
                values.number(A_PLUS),
                values.number(A_MINUS),
                values.number(WEIGHT_MAX),
                RuleSettings.of(values, dtMs, decay),
                Reward.of(
                        values.number(REWARD_PER_SPIKE),
                        dtMs,
                        values.number(TAU_ELIGIBILITY),
                        values.number(TAU_REWARD),
                        values.number(BASELINE)));
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
