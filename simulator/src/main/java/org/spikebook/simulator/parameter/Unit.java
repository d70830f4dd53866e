package org.spikebook.simulator.parameter;

/**
 * A unit. Those named here are the coherent units of the laboratory (pA/pF = mV/ms): each is part
 * of a parameter's name as its suffix, {@code tauMemMs}. Typed equations declare units of their own
 * beside the name.
 *
 * @param symbol as printed beside a value: {@code mV}; empty for a pure number
 * @param suffix as it ends a name in code and JSON: {@code Mv}; empty where it ends none
 */
public record Unit(String symbol, String suffix) {

    public static final Unit NONE = new Unit("", "");
    public static final Unit MILLISECOND = new Unit("ms", "Ms");
    public static final Unit MILLIVOLT = new Unit("mV", "Mv");
    public static final Unit PICOAMPERE = new Unit("pA", "Pa");
    public static final Unit NANOSIEMENS = new Unit("nS", "Ns");
    public static final Unit PICOFARAD = new Unit("pF", "Pf");
    public static final Unit HERTZ = new Unit("Hz", "Hz");
    public static final Unit PER_MILLISECOND = new Unit("1/ms", "PerMs");
    public static final Unit PERCENT = new Unit("%", "Percent");

    /** A unit that is written beside the name, not into it. */
    public static Unit declared(String symbol) {
        return new Unit(symbol, "");
    }
}
