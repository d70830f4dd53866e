package org.spikebook.simulator.model.neuron.izhikevich;

import static org.spikebook.simulator.parameter.ParameterInfo.choice;
import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * The parameters of an {@link Izhikevich} population that all its neurons share: what kernels and
 * exporters read. The four by which its cell types differ ({@link #OF_A_NEURON}) may be drawn.
 *
 * @param bias constant input
 * @param exceeds whether the threshold must be exceeded, or just reached
 */
public record IzhikevichParameters(
        Quadratic quadratic,
        Recovery recovery,
        double bias,
        double vThresholdMv,
        boolean exceeds,
        String integrator) {

    public static final String A = "a";
    public static final String B = "b";
    public static final String C = "c";
    public static final String D = "d";

    /** Those that may differ between the neurons of a population. */
    public static final List<String> OF_A_NEURON = List.of(A, B, C, D);

    static final String LINEAR = "linear";
    static final String CONSTANT = "constant";
    static final String RECOVERY_LEAK = "recoveryLeak";
    static final String RECOVERY_OFFSET = "recoveryOffsetMv";
    static final String INTEGRATOR = "integrator";
    static final String THRESHOLD = "threshold";
    static final String EXCEEDED = "exceeded";

    private static final String V_THRESHOLD = "vThresholdMv";
    private static final String QUADRATIC = "quadratic";
    private static final String BIAS = "bias";

    /** {@code k_2 v² + k_1 v + k_0}: 0.04, 5 and 140 in the paper. */
    public record Quadratic(double k2, double k1, double k0) {}

    /** {@code b (v + v_u) - k_u u}: what the recovery variable is pulled by. */
    public record Recovery(double offsetMv, double leak) {
        double pull(double b, double v, double u) {
            return b * (v + offsetMv) - leak * u;
        }
    }

    /**
     * Those of a population; they must be those of {@link Izhikevich}.
     *
     * @throws IllegalArgumentException if they are others
     */
    public static IzhikevichParameters of(ParameterValues values) {
        return new IzhikevichParameters(
                new Quadratic(
                        values.number(QUADRATIC), values.number(LINEAR), values.number(CONSTANT)),
                new Recovery(values.number(RECOVERY_OFFSET), values.number(RECOVERY_LEAK)),
                values.number(BIAS),
                values.number(V_THRESHOLD),
                values.word(THRESHOLD).equals(EXCEEDED),
                values.word(INTEGRATOR));
    }

    /** Their description, in the order of forms. */
    static List<ParameterInfo> describe() {
        return List.of(
                real(A, "a", Unit.NONE, 0.02).between(-10, 10).step(0.01).drawn(),
                real(B, "b", Unit.NONE, 0.2).between(-10, 10).step(0.01).drawn(),
                real(C, "c", Unit.NONE, -65).between(-1000, 1000).drawn(),
                real(D, "d", Unit.NONE, 8).between(-1000, 1000).step(0.5).drawn(),
                real(V_THRESHOLD, "v_{th}", Unit.MILLIVOLT, 30).between(-1000, 1000),
                real(QUADRATIC, "k_2", Unit.NONE, 0.04).between(-10, 10).step(0.01),
                real(LINEAR, "k_1", Unit.NONE, 5).between(-100, 100).step(0.1),
                real(CONSTANT, "k_0", Unit.NONE, 140).between(-1e4, 1e4),
                real(RECOVERY_LEAK, "k_u", Unit.NONE, 1).between(0, 1),
                real(RECOVERY_OFFSET, "v_u", Unit.MILLIVOLT, 0).between(-1000, 1000),
                real(BIAS, "I_{bias}", Unit.NONE, 0).between(-1e4, 1e4).step(0.5),
                choice(
                        INTEGRATOR,
                        "halfSteps",
                        "fusedHalfSteps",
                        "sequentialEuler",
                        "euler",
                        "fusedEuler",
                        "rk4",
                        "rk4Sampled"),
                choice(THRESHOLD, "reached", EXCEEDED));
    }
}
