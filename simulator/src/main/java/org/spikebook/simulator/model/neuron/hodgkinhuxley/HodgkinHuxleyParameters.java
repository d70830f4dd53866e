package org.spikebook.simulator.model.neuron.hodgkinhuxley;

import static org.spikebook.simulator.parameter.ParameterInfo.choice;
import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * The parameters of a {@link HodgkinHuxley} neuron: what kernels and exporters read.
 *
 * @param cMemPf capacity of the membrane
 * @param biasPa constant current
 * @param errorTolerance of {@code rkf45}
 */
public record HodgkinHuxleyParameters(
        double cMemPf,
        double biasPa,
        Conductances conductances,
        Reversals reversals,
        Spike spike,
        String integrator,
        double errorTolerance) {

    /** Parameter at which a spike is counted. */
    public static final String V_SPIKE = "vSpikeMv";

    /** The method that adapts its step. */
    static final String FEHLBERG = "rkf45";

    private static final String C_MEM = "cMemPf";
    private static final String G_NA = "gNaNs";
    private static final String G_K = "gKNs";
    private static final String G_LEAK = "gLeakNs";
    private static final String E_NA = "eNaMv";
    private static final String E_K = "eKMv";
    private static final String E_LEAK = "eLeakMv";
    private static final String BIAS = "biasPa";
    private static final String SPIKE_AT = "spikeAt";
    private static final String PEAK = "peak";
    private static final String T_REF = "tRefMs";
    private static final String INTEGRATOR = "integrator";
    private static final String TOLERANCE = "errorTolerance";

    /** Of all channels open. */
    public record Conductances(double gNaNs, double gKNs, double gLeakNs) {}

    /** Potentials at which a current changes its sign. */
    public record Reversals(double eNaMv, double eKMv, double eLeakMv) {}

    /**
     * What counts as a spike.
     *
     * @param vSpikeMv potential that it has at least
     * @param atPeak whether it is counted when the potential falls again, or when it crosses
     * @param tRefMs time in which no other is counted
     */
    public record Spike(double vSpikeMv, boolean atPeak, double tRefMs) {}

    /**
     * Those of a population; they must be those of {@link HodgkinHuxley}.
     *
     * @throws IllegalArgumentException if they are others
     */
    public static HodgkinHuxleyParameters of(ParameterValues values) {
        return new HodgkinHuxleyParameters(
                values.number(C_MEM),
                values.number(BIAS),
                new Conductances(values.number(G_NA), values.number(G_K), values.number(G_LEAK)),
                new Reversals(values.number(E_NA), values.number(E_K), values.number(E_LEAK)),
                new Spike(
                        values.number(V_SPIKE),
                        values.word(SPIKE_AT).equals(PEAK),
                        values.number(T_REF)),
                values.word(INTEGRATOR),
                values.number(TOLERANCE));
    }

    /** Their description, in the order of forms. */
    static List<ParameterInfo> describe() {
        return List.of(
                real(C_MEM, "C_m", Unit.PICOFARAD, 100).above(0, 1e6).step(10),
                real(G_NA, "g_{Na}", Unit.NANOSIEMENS, 12_000).between(0, 1e7).step(100),
                real(G_K, "g_K", Unit.NANOSIEMENS, 3_600).between(0, 1e7).step(100),
                real(G_LEAK, "g_L", Unit.NANOSIEMENS, 30).between(0, 1e6),
                real(E_NA, "E_{Na}", Unit.MILLIVOLT, 50).between(-1000, 1000),
                real(E_K, "E_K", Unit.MILLIVOLT, -77).between(-1000, 1000),
                real(E_LEAK, "E_L", Unit.MILLIVOLT, -54.387).between(-1000, 1000),
                real(V_SPIKE, "V_{spike}", Unit.MILLIVOLT, 0).between(-1000, 1000),
                real(BIAS, "I_{bias}", Unit.PICOAMPERE, 0).between(-1e6, 1e6).step(100),
                choice(SPIKE_AT, "crossing", PEAK),
                real(T_REF, "t_{ref}", Unit.MILLISECOND, 0).between(0, 1e4).step(0.5),
                choice(INTEGRATOR, "rk4", FEHLBERG),
                real(TOLERANCE, "\\epsilon", Unit.NONE, 1e-3).above(0, 1).step(1e-3));
    }
}
