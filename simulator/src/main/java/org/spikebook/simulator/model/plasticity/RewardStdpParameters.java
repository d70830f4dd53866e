package org.spikebook.simulator.model.plasticity;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.Optional;

/**
 * The parameters of {@link RewardStdp}: what its kernel and editors read.
 *
 * @param tauPlusMs decay of the presynaptic trace, above 0 ms
 * @param tauMinusMs decay of the postsynaptic trace, above 0 ms
 * @param aPlus what a pre-post pair adds to the eligibility
 * @param aMinus what a post-pre pair takes from it
 * @param tauEligibilityMs decay of the eligibility c, above 0 ms
 * @param tauRewardMs decay of the reward d, above 0 ms
 * @param baseline b
 * @param rewardFrom id of the population whose spikes are the reward, or an empty one
 * @param rewardPerSpike what a spike of the rewarding population adds to d
 * @param weightMax W, in the unit of the weight, above 0
 */
public record RewardStdpParameters(
        double tauPlusMs,
        double tauMinusMs,
        double aPlus,
        double aMinus,
        double tauEligibilityMs,
        double tauRewardMs,
        double baseline,
        String rewardFrom,
        double rewardPerSpike,
        double weightMax) {

    private static final String TAU_PLUS = "tauPlusMs";
    private static final String TAU_MINUS = "tauMinusMs";
    private static final String A_PLUS = "aPlus";
    private static final String A_MINUS = "aMinus";
    private static final String TAU_ELIGIBILITY = "tauEligibilityMs";
    private static final String TAU_REWARD = "tauRewardMs";
    private static final String BASELINE = "baseline";
    public static final String REWARD_FROM = "rewardFrom";
    private static final String REWARD_PER_SPIKE = "rewardPerSpike";
    private static final String WEIGHT_MAX = "weightMax";

    /**
     * Those of a rule, which must be {@link RewardStdp}.
     *
     * @throws IllegalArgumentException if it is another
     */
    public static RewardStdpParameters of(ParameterValues values) {
        return new RewardStdpParameters(
                values.number(TAU_PLUS),
                values.number(TAU_MINUS),
                values.number(A_PLUS),
                values.number(A_MINUS),
                values.number(TAU_ELIGIBILITY),
                values.number(TAU_REWARD),
                values.number(BASELINE),
                values.word(REWARD_FROM),
                values.number(REWARD_PER_SPIKE),
                values.number(WEIGHT_MAX));
    }

    /** Their description, in the order of forms. */
    static List<ParameterInfo> describe() {
        return List.of(
                real(TAU_PLUS, "\\tau_+", Unit.MILLISECOND, 20).above(0, 1e5),
                real(TAU_MINUS, "\\tau_-", Unit.MILLISECOND, 20).above(0, 1e5),
                real(A_PLUS, "A_+", Unit.NONE, 1).between(-1e6, 1e6).step(0.1),
                real(A_MINUS, "A_-", Unit.NONE, 1.5).between(-1e6, 1e6).step(0.1),
                real(TAU_ELIGIBILITY, "\\tau_c", Unit.MILLISECOND, 1000).above(0, 1e6).step(10),
                real(TAU_REWARD, "\\tau_d", Unit.MILLISECOND, 200).above(0, 1e6).step(10),
                real(BASELINE, "b", Unit.NONE, 0).between(-1e6, 1e6).step(0.01),
                ParameterInfo.name(REWARD_FROM, ""),
                real(REWARD_PER_SPIKE, "D", Unit.NONE, 0.005).between(-1e6, 1e6).step(0.001),
                real(WEIGHT_MAX, "W", Unit.NONE, 200).above(0, 1e6));
    }

    /** The population whose spikes are the reward, if there is one. */
    Optional<String> rewardedBy() {
        return Optional.of(rewardFrom).filter(id -> !id.isEmpty());
    }

    Reward reward(double dtMs) {
        return Reward.of(rewardPerSpike, dtMs, tauEligibilityMs, tauRewardMs, baseline);
    }
}
