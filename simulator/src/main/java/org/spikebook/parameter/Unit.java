package org.spikebook.parameter;

/**
 * The coherent units of the laboratory (pA/pF = mV/ms). A unit is part of a parameter's name as its
 * {@linkplain #suffix() suffix}: {@code tauMemMs}.
 */
public enum Unit {
    NONE("", ""),
    MILLISECOND("ms", "Ms"),
    MILLIVOLT("mV", "Mv"),
    PICOAMPERE("pA", "Pa"),
    NANOSIEMENS("nS", "Ns"),
    PICOFARAD("pF", "Pf"),
    HERTZ("Hz", "Hz"),
    PER_MILLISECOND("1/ms", "PerMs"),
    PERCENT("%", "Percent");

    private final String symbol;
    private final String suffix;

    Unit(String symbol, String suffix) {
        this.symbol = symbol;
        this.suffix = suffix;
    }

    /** As printed beside a value: {@code mV}; empty for a pure number. */
    public String symbol() {
        return symbol;
    }

    /** As it ends a name in code and JSON: {@code Mv}. */
    public String suffix() {
        return suffix;
    }
}
