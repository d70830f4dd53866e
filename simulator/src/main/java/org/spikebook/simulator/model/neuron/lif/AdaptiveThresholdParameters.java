package org.spikebook.simulator.model.neuron.lif;

import static org.spikebook.simulator.parameter.ParameterInfo.choice;
import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * The parameters of an {@link AdaptiveThreshold} neuron: what kernels, trainers and exporters read.
 *
 * @param exceeds whether the threshold must be exceeded, or just reached
 * @param tHoldMs time after a spike in which the potential is held
 * @param tRefMs time after a spike in which no other is possible
 */
public record AdaptiveThresholdParameters(
        LeakyMembrane membrane,
        double vResetMv,
        double vThresholdMv,
        boolean exceeds,
        double tHoldMs,
        double tRefMs,
        Adaptation adaptation) {

    /** Parameter that says how θ falls. */
    public static final String ADAPTATION = "adaptation";

    /** Its word for a threshold that stays. */
    public static final String NO_ADAPTATION = "none";

    static final String V_RESET = "vResetMv";
    static final String V_THRESHOLD = "vThresholdMv";
    static final String T_HOLD = "tHoldMs";
    static final String T_REF = "tRefMs";

    private static final String DECAY = "decay";
    private static final String TARGET_RATE = "targetRate";
    private static final String THETA_PLUS = "thetaPlusMv";
    private static final String TAU_THETA = "tauThetaMs";
    private static final String TARGET_RATE_HZ = "targetRateHz";
    private static final String THRESHOLD = "threshold";
    private static final String EXCEEDED = "exceeded";

    /**
     * How the threshold changes.
     *
     * @param kind its word in a document
     * @param thetaPlusMv by how much a spike raises θ
     * @param tauThetaMs by which θ decays
     * @param targetRateHz at which θ stays where it is
     */
    public record Adaptation(
            String kind, double thetaPlusMv, double tauThetaMs, double targetRateHz) {

        public boolean adapts() {
            return !kind.equals(NO_ADAPTATION);
        }

        public boolean decays() {
            return kind.equals(DECAY);
        }

        public boolean aimsAtARate() {
            return kind.equals(TARGET_RATE);
        }
    }

    /**
     * Those of a population; they must be those of {@link AdaptiveThreshold}.
     *
     * @throws IllegalArgumentException if they are others
     */
    public static AdaptiveThresholdParameters of(ParameterValues values) {
        return new AdaptiveThresholdParameters(
                LeakyMembrane.of(values),
                values.number(V_RESET),
                values.number(V_THRESHOLD),
                values.word(THRESHOLD).equals(EXCEEDED),
                values.number(T_HOLD),
                values.number(T_REF),
                new Adaptation(
                        values.word(ADAPTATION),
                        values.number(THETA_PLUS),
                        values.number(TAU_THETA),
                        values.number(TARGET_RATE_HZ)));
    }

    /** Their description, in the order of forms. */
    static List<ParameterInfo> describe() {
        return List.of(
                real(LeakyMembrane.TAU_MEM, "\\tau_m", Unit.MILLISECOND, 100).above(0, 1e6),
                real(LeakyMembrane.C_MEM, "C_m", Unit.PICOFARAD, 100).above(0, 1e6).step(10),
                real(LeakyMembrane.V_REST, "V_{rest}", Unit.MILLIVOLT, -65).between(-1000, 1000),
                real(V_RESET, "V_{reset}", Unit.MILLIVOLT, -65).between(-1000, 1000),
                real(V_THRESHOLD, "V_{th}", Unit.MILLIVOLT, -72).between(-1000, 1e6),
                real(T_HOLD, "t_{hold}", Unit.MILLISECOND, 5).between(0, 1e4).step(0.5),
                real(T_REF, "t_{ref}", Unit.MILLISECOND, 50).between(0, 1e4).step(0.5),
                real(LeakyMembrane.BIAS, "I_{bias}", Unit.PICOAMPERE, 0)
                        .between(-1e6, 1e6)
                        .step(10),
                choice(ADAPTATION, DECAY, TARGET_RATE, NO_ADAPTATION),
                real(THETA_PLUS, "\\theta_+", Unit.MILLIVOLT, 0.05).between(0, 1e4).step(0.01),
                real(TAU_THETA, "\\tau_\\theta", Unit.MILLISECOND, 1e7).above(0, 1e9),
                real(TARGET_RATE_HZ, "r_0", Unit.HERTZ, 5).between(0, 1000),
                choice(THRESHOLD, EXCEEDED, "reached"));
    }
}
