package org.spikebook.simulator.model.neuron.adaptive;

import static org.spikebook.simulator.parameter.ParameterInfo.choice;
import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * The parameters of an {@link AdaptiveExponential} neuron: what kernels and exporters read.
 *
 * @param errorTolerance of {@code rkf45}
 */
public record AdaptiveExponentialParameters(
        Membrane membrane,
        Spike spike,
        Adaptation adaptation,
        String integrator,
        double errorTolerance) {

    /** Parameter at which a spike is counted. */
    public static final String V_PEAK = "vPeakMv";

    /** The method that adapts its step. */
    static final String FEHLBERG = "rkf45";

    static final String RUNGE_KUTTA = "rk4";

    private static final String C_MEM = "cMemPf";
    private static final String G_LEAK = "gLeakNs";
    private static final String V_REST = "vRestMv";
    private static final String V_RESET = "vResetMv";
    private static final String V_THRESHOLD = "vThresholdMv";
    private static final String SLOPE = "slopeMv";
    private static final String TAU_W = "tauWMs";
    private static final String A = "aNs";
    private static final String B = "bPa";
    private static final String T_REF = "tRefMs";
    private static final String BIAS = "biasPa";
    private static final String INTEGRATOR = "integrator";
    private static final String TOLERANCE = "errorTolerance";
    private static final String THRESHOLD = "threshold";
    private static final String EXCEEDED = "exceeded";

    /** Below the spike: {@code C dV/dt = -g_L (V - E_L) + I}. */
    public record Membrane(double cMemPf, double gLeakNs, double vRestMv, double biasPa) {}

    /**
     * How a spike begins and ends.
     *
     * @param vThresholdMv where the exponential current begins to win
     * @param slopeMv Δ_T, how suddenly
     * @param vPeakMv where the spike is counted
     * @param exceeds whether the peak must be exceeded, or just reached
     * @param tRefMs refractory time
     */
    public record Spike(
            double vThresholdMv,
            double slopeMv,
            double vPeakMv,
            boolean exceeds,
            double vResetMv,
            double tRefMs) {}

    /** {@code τ_w dw/dt = a (V - E_L) - w}; a spike adds b. */
    public record Adaptation(double tauWMs, double aNs, double bPa) {}

    /**
     * Those of a population; they must be those of {@link AdaptiveExponential}.
     *
     * @throws IllegalArgumentException if they are others
     */
    public static AdaptiveExponentialParameters of(ParameterValues values) {
        return new AdaptiveExponentialParameters(
                new Membrane(
                        values.number(C_MEM),
                        values.number(G_LEAK),
                        values.number(V_REST),
                        values.number(BIAS)),
                new Spike(
                        values.number(V_THRESHOLD),
                        values.number(SLOPE),
                        values.number(V_PEAK),
                        values.word(THRESHOLD).equals(EXCEEDED),
                        values.number(V_RESET),
                        values.number(T_REF)),
                new Adaptation(values.number(TAU_W), values.number(A), values.number(B)),
                values.word(INTEGRATOR),
                values.number(TOLERANCE));
    }

    /** Their description, in the order of forms. */
    static List<ParameterInfo> describe() {
        return List.of(
                real(C_MEM, "C_m", Unit.PICOFARAD, 281).above(0, 1e6).step(10),
                real(G_LEAK, "g_L", Unit.NANOSIEMENS, 30).above(0, 1e6),
                real(V_REST, "E_L", Unit.MILLIVOLT, -70.6).between(-1000, 1000),
                real(V_RESET, "V_{reset}", Unit.MILLIVOLT, -70.6).between(-1000, 1000),
                real(V_THRESHOLD, "V_T", Unit.MILLIVOLT, -50.4).between(-1000, 1000),
                real(SLOPE, "\\Delta_T", Unit.MILLIVOLT, 2).above(0, 100).step(0.1),
                real(V_PEAK, "V_{peak}", Unit.MILLIVOLT, -40.4).between(-1000, 1000),
                real(TAU_W, "\\tau_w", Unit.MILLISECOND, 144).above(0, 1e6),
                real(A, "a", Unit.NANOSIEMENS, 4).between(-1e6, 1e6),
                real(B, "b", Unit.PICOAMPERE, 80.5).between(-1e6, 1e6),
                real(T_REF, "t_{ref}", Unit.MILLISECOND, 0).between(0, 1e4).step(0.5),
                real(BIAS, "I_{bias}", Unit.PICOAMPERE, 0).between(-1e6, 1e6).step(10),
                choice(INTEGRATOR, "euler", RUNGE_KUTTA, FEHLBERG),
                real(TOLERANCE, "\\epsilon", Unit.NONE, 1e-6).above(0, 1).step(1e-6),
                choice(THRESHOLD, EXCEEDED, "reached"));
    }
}
