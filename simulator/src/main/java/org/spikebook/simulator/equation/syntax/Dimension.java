package org.spikebook.simulator.equation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What kind of quantity: exponents of time (ms), potential (mV), current (pA), length (um) and
 * concentration (mM). In these units all products are coherent: pA = nS mV, pF = pA ms / mV.
 */
public record Dimension(int time, int potential, int current, int length, int concentration) {

    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0);
    public static final Dimension TIME = new Dimension(1, 0, 0, 0, 0);
    public static final Dimension POTENTIAL = new Dimension(0, 1, 0, 0, 0);
    public static final Dimension CURRENT = new Dimension(0, 0, 1, 0, 0);
    static final Dimension LENGTH = new Dimension(0, 0, 0, 1, 0);
    static final Dimension CONCENTRATION = new Dimension(0, 0, 0, 0, 1);

    /** So that exponents cannot overflow. */
    private static final int LARGEST = 1_000;

    private static final Map<Dimension, String> NAMED =
            Map.of(
                    CURRENT.over(POTENTIAL),
                    "nS",
                    CURRENT.times(TIME).over(POTENTIAL),
                    "pF",
                    POTENTIAL.over(CURRENT),
                    "GOhm");

    public Dimension times(Dimension other) {
        return new Dimension(
                time + other.time,
                potential + other.potential,
                current + other.current,
                length + other.length,
                concentration + other.concentration);
    }

    public Dimension over(Dimension other) {
        return times(other.power(-1));
    }

    public Dimension power(int n) {
        return new Dimension(time * n, potential * n, current * n, length * n, concentration * n);
    }

    /** The square root, if it has whole exponents. */
    public Optional<Dimension> root() {
        Dimension half =
                new Dimension(time / 2, potential / 2, current / 2, length / 2, concentration / 2);
        return half.power(2).equals(this) ? Optional.of(half) : Optional.empty();
    }

    public boolean isReasonable() {
        return exponents().stream().allMatch(n -> Math.abs(n) <= LARGEST);
    }

    private List<Integer> exponents() {
        return List.of(time, potential, current, length, concentration);
    }

    /** Its coherent unit as one would write it: {@code mV/ms}; 1 for a pure number. */
    public String text() {
        String named = NAMED.get(this);
        if (named != null) {
            return named;
        }
        List<String> units = List.of("ms", "mV", "pA", "um", "mM");
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (int k = 0; k < units.size(); k++) {
            int n = exponents().get(k);
            if (n != 0) {
                String power = Math.abs(n) == 1 ? "" : "**" + Math.abs(n);
                (n > 0 ? above : below).add(units.get(k) + power);
            }
        }
        String top = above.isEmpty() ? "1" : String.join("*", above);
        return below.isEmpty() ? top : top + "/" + String.join("/", below);
    }
}
