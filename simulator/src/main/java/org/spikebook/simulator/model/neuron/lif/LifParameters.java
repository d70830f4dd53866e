package org.spikebook.simulator.model.neuron.lif;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.stream.Stream;

/**
 * The parameters of a {@link Lif} neuron: what kernels, trainers, quantizers and exporters read.
 *
 * @param vResetMv potential after a hard reset
 * @param tRefMs refractory time
 */
public record LifParameters(
        LeakyMembrane membrane,
        double vResetMv,
        double vThresholdMv,
        double tRefMs,
        LifChoices choices) {

    public static final String V_RESET = "vResetMv";
    public static final String V_THRESHOLD = "vThresholdMv";
    public static final String T_REF = "tRefMs";

    /**
     * Those of a population; they must be those of {@link Lif}.
     *
     * @throws IllegalArgumentException if they are others
     */
    public static LifParameters of(ParameterValues values) {
        return new LifParameters(
                LeakyMembrane.of(values),
                values.number(V_RESET),
                values.number(V_THRESHOLD),
                values.number(T_REF),
                LifChoices.of(values));
    }

    /** Their description, in the order of forms. */
    static List<ParameterInfo> describe() {
        List<ParameterInfo> numbers =
                List.of(
                        real(LeakyMembrane.TAU_MEM, "\\tau_m", Unit.MILLISECOND, 20)
                                .above(0, Lif.NO_LEAK_MS),
                        real(LeakyMembrane.C_MEM, "C_m", Unit.PICOFARAD, 250)
                                .above(0, 1e6)
                                .step(10),
                        real(LeakyMembrane.V_REST, "V_{rest}", Unit.MILLIVOLT, -65)
                                .between(-1000, 1000),
                        real(V_RESET, "V_{reset}", Unit.MILLIVOLT, -65).between(-1000, 1000),
                        real(V_THRESHOLD, "V_{th}", Unit.MILLIVOLT, -50).between(-1000, 1e6),
                        real(T_REF, "t_{ref}", Unit.MILLISECOND, 2).between(0, 1e4).step(0.5),
                        real(LeakyMembrane.BIAS, "I_{bias}", Unit.PICOAMPERE, 0)
                                .between(-1e6, 1e6)
                                .step(10));
        return Stream.concat(numbers.stream(), LifChoices.parameters().stream()).toList();
    }

    /** From rest to threshold: what a subtracting reset takes off, and the scale of surrogates. */
    public double thresholdAboveRestMv() {
        return vThresholdMv - membrane.vRestMv();
    }

    /** For how many steps after that of a spike a neuron is refractory. */
    public int refractorySteps(double dtMs) {
        return choices.refractorySteps(tRefMs, dtMs);
    }
}
