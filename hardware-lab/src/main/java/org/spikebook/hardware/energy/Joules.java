package org.spikebook.hardware.energy;

import org.spikebook.hardware.chip.Constant;

/** An energy with its range, in J: 0 ≤ low ≤ nominal ≤ high. */
public record Joules(double low, double nominal, double high) {

    public static final Joules ZERO = new Joules(0, 0, 0);

    private static final double PICO = 1e-12;

    public Joules {
        if (!(0 <= low && low <= nominal && nominal <= high)) {
            throw new IllegalArgumentException(
                    "must be 0 <= low <= nominal <= high, was "
                            + low
                            + ", "
                            + nominal
                            + ", "
                            + high);
        }
    }

    /** {@code count} times a constant in pJ. */
    static Joules ofPicojoules(Constant pj, double count) {
        return new Joules(
                pj.low() * count * PICO, pj.nominal() * count * PICO, pj.high() * count * PICO);
    }

    public Joules plus(Joules other) {
        return new Joules(low + other.low, nominal + other.nominal, high + other.high);
    }
}
