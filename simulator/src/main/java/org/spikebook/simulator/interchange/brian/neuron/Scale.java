package org.spikebook.simulator.interchange.brian.neuron;

/**
 * In which units a model counts: physical ones, or none at all, where 1 mV and 1 pA count as 1.
 *
 * @param volt dimension of potentials
 * @param mV unit of potentials
 * @param amp dimension of currents
 * @param pA unit of currents
 */
public record Scale(String volt, String mV, String amp, String pA) {

    static final Scale PHYSICAL = new Scale("volt", "mV", "amp", "pA");
    static final Scale PURE = new Scale("1", "1", "1", "1");

    /** The dimension of a unit, as equations declare it. */
    static String dimension(String unit) {
        return switch (unit) {
            case "mV" -> "volt";
            case "pA" -> "amp";
            case "nS" -> "siemens";
            default -> "1";
        };
    }
}
