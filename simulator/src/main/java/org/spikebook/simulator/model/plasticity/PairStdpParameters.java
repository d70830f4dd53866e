package org.spikebook.simulator.model.plasticity;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * The parameters of {@link PairStdp}: what its kernel, quantizers and exporters read.
 *
 * @param tauPlusMs decay of the presynaptic trace r, above 0 ms
 * @param tauMinusMs decay of the postsynaptic trace o, above 0 ms
 * @param learningRate λ
 * @param alpha by how much depression is stronger than potentiation
 * @param muPlus exponent of potentiation
 * @param muMinus exponent of depression
 * @param weightMax W, in the unit of the weight, above 0
 */
public record PairStdpParameters(
        double tauPlusMs,
        double tauMinusMs,
        double learningRate,
        double alpha,
        double muPlus,
        double muMinus,
        double weightMax) {

    private static final String TAU_PLUS = "tauPlusMs";
    private static final String TAU_MINUS = "tauMinusMs";
    private static final String LEARNING_RATE = "learningRate";
    private static final String ALPHA = "alpha";
    private static final String MU_PLUS = "muPlus";
    private static final String MU_MINUS = "muMinus";
    public static final String WEIGHT_MAX = "weightMax";

    /**
     * Those of a rule, which must be {@link PairStdp}.
     *
     * @throws IllegalArgumentException if it is another
     */
    public static PairStdpParameters of(ParameterValues values) {
        return new PairStdpParameters(
                values.number(TAU_PLUS),
                values.number(TAU_MINUS),
                values.number(LEARNING_RATE),
                values.number(ALPHA),
                values.number(MU_PLUS),
                values.number(MU_MINUS),
                values.number(WEIGHT_MAX));
    }

    /** Their description, in the order of forms. */
    static List<ParameterInfo> describe() {
        return List.of(
                real(TAU_PLUS, "\\tau_+", Unit.MILLISECOND, 20).above(0, 1e5),
                real(TAU_MINUS, "\\tau_-", Unit.MILLISECOND, 20).above(0, 1e5),
                real(LEARNING_RATE, "\\lambda", Unit.NONE, 0.01).between(0, 10).step(0.005),
                real(ALPHA, "\\alpha", Unit.NONE, 1.05).between(0, 100).step(0.05),
                real(MU_PLUS, "\\mu_+", Unit.NONE, 0).between(0, 10).step(0.1),
                real(MU_MINUS, "\\mu_-", Unit.NONE, 0).between(0, 10).step(0.1),
                real(WEIGHT_MAX, "W", Unit.NONE, 100).above(0, 1e6));
    }
}
