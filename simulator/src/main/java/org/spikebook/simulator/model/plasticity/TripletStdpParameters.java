package org.spikebook.simulator.model.plasticity;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * The parameters of {@link TripletStdp}: what its kernel and exporters read. Amplitudes are in the
 * unit of the weight.
 *
 * @param tauPlusMs decay of the presynaptic trace r1, above 0 ms
 * @param tauMinusMs decay of the postsynaptic trace o1, above 0 ms
 * @param tauXMs decay of the slow presynaptic trace r2, above 0 ms
 * @param tauYMs decay of the slow postsynaptic trace o2, above 0 ms
 * @param pairPlus A2+
 * @param tripletPlus A3+
 * @param pairMinus A2-
 * @param tripletMinus A3-
 * @param weightMax W, above 0
 */
public record TripletStdpParameters(
        double tauPlusMs,
        double tauMinusMs,
        double tauXMs,
        double tauYMs,
        double pairPlus,
        double tripletPlus,
        double pairMinus,
        double tripletMinus,
        double weightMax) {

    private static final String TAU_PLUS = "tauPlusMs";
    private static final String TAU_MINUS = "tauMinusMs";
    private static final String TAU_X = "tauXMs";
    private static final String TAU_Y = "tauYMs";
    private static final String PAIR_PLUS = "pairPlus";
    private static final String TRIPLET_PLUS = "tripletPlus";
    private static final String PAIR_MINUS = "pairMinus";
    private static final String TRIPLET_MINUS = "tripletMinus";
    private static final String WEIGHT_MAX = "weightMax";

    /**
     * Those of a rule, which must be of the type {@code tripletStdp}.
     *
     * @throws IllegalArgumentException if it is another
     */
    public static TripletStdpParameters of(ParameterValues values) {
        return new TripletStdpParameters(
                values.number(TAU_PLUS),
                values.number(TAU_MINUS),
                values.number(TAU_X),
                values.number(TAU_Y),
                values.number(PAIR_PLUS),
                values.number(TRIPLET_PLUS),
                values.number(PAIR_MINUS),
                values.number(TRIPLET_MINUS),
                values.number(WEIGHT_MAX));
    }

    /** Their description, in the order of forms. */
    static List<ParameterInfo> describe() {
        return List.of(
                real(TAU_PLUS, "\\tau_+", Unit.MILLISECOND, 16.8).above(0, 1e5),
                real(TAU_MINUS, "\\tau_-", Unit.MILLISECOND, 33.7).above(0, 1e5),
                real(TAU_X, "\\tau_x", Unit.MILLISECOND, 101).above(0, 1e5),
                real(TAU_Y, "\\tau_y", Unit.MILLISECOND, 114).above(0, 1e5),
                real(PAIR_PLUS, "A_2^+", Unit.NONE, 0).between(0, 1e6).step(0.001),
                real(TRIPLET_PLUS, "A_3^+", Unit.NONE, 0.0065).between(0, 1e6).step(0.001),
                real(PAIR_MINUS, "A_2^-", Unit.NONE, 0.0071).between(0, 1e6).step(0.001),
                real(TRIPLET_MINUS, "A_3^-", Unit.NONE, 0).between(0, 1e6).step(0.001),
                real(WEIGHT_MAX, "W", Unit.NONE, 100).above(0, 1e6));
    }
}
