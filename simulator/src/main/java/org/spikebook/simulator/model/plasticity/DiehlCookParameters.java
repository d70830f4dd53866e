package org.spikebook.simulator.model.plasticity;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * The parameters of {@link DiehlCookStdp}: what its kernel and exporters read.
 *
 * @param tauPreMs decay of the presynaptic trace r, above 0 ms
 * @param tauPostMs decay of the postsynaptic trace o1, above 0 ms
 * @param tauPostSlowMs decay of the slow postsynaptic trace o2, above 0 ms
 * @param ratePost η_post, in the unit of the weight
 * @param ratePre η_pre, in the unit of the weight
 * @param weightMax W, above 0
 */
public record DiehlCookParameters(
        double tauPreMs,
        double tauPostMs,
        double tauPostSlowMs,
        double ratePost,
        double ratePre,
        double weightMax) {

    private static final String TAU_PRE = "tauPreMs";
    private static final String TAU_POST = "tauPostMs";
    private static final String TAU_POST_SLOW = "tauPostSlowMs";
    private static final String RATE_POST = "ratePost";
    private static final String RATE_PRE = "ratePre";
    private static final String WEIGHT_MAX = "weightMax";

    /**
     * Those of a rule, which must be of the type {@code diehlCookStdp}.
     *
     * @throws IllegalArgumentException if it is another
     */
    public static DiehlCookParameters of(ParameterValues values) {
        return new DiehlCookParameters(
                values.number(TAU_PRE),
                values.number(TAU_POST),
                values.number(TAU_POST_SLOW),
                values.number(RATE_POST),
                values.number(RATE_PRE),
                values.number(WEIGHT_MAX));
    }

    /** Their description, in the order of forms. */
    static List<ParameterInfo> describe() {
        return List.of(
                real(TAU_PRE, "\\tau_r", Unit.MILLISECOND, 20).above(0, 1e5),
                real(TAU_POST, "\\tau_{o1}", Unit.MILLISECOND, 20).above(0, 1e5),
                real(TAU_POST_SLOW, "\\tau_{o2}", Unit.MILLISECOND, 40).above(0, 1e5),
                real(RATE_POST, "\\eta_{post}", Unit.NONE, 0.01).between(0, 10).step(0.01),
                real(RATE_PRE, "\\eta_{pre}", Unit.NONE, 0.0001).between(0, 10).step(0.0001),
                real(WEIGHT_MAX, "W", Unit.NONE, 1).above(0, 1e6));
    }
}
