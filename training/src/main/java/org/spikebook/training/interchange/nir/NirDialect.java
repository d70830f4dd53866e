package org.spikebook.training.interchange.nir;

import java.util.Locale;

/**
 * How a framework reads and writes the representation. Its equations are in continuous time; each
 * framework turns them into steps of its own length, by a rule of its own, and resets as it does.
 *
 * <p>A step of length h in the time of the file multiplies a membrane of time constant τ by {@code
 * e^(-h/τ)} (exact) or {@code 1 - h/τ} (Euler); a constant input moves it by R times what is
 * missing to 1.
 */
public enum NirDialect {
    /** The equations as they stand: exact, steps of 0.1 ms, reset to a potential. */
    NIR(1e-4, false, 0.1, false, true),
    /** snnTorch: Euler steps of 0.1 ms of the file, subtracting reset unless told otherwise. */
    SNNTORCH(1e-4, true, 1, true, true),
    /** Norse: Euler steps of 1 ms, reset to a potential. */
    NORSE(1e-3, true, 1, false, true),
    /**
     * Sinabs: time constants counted in steps, exact, subtracting reset, fires at the threshold.
     */
    SINABS(1, false, 1, true, false);

    private final double stepOfFile;
    private final boolean euler;
    private final double usualDtMs;
    private final boolean subtracts;
    private final boolean strict;

    NirDialect(
            double stepOfFile, boolean euler, double usualDtMs, boolean subtracts, boolean strict) {
        this.stepOfFile = stepOfFile;
        this.euler = euler;
        this.usualDtMs = usualDtMs;
        this.subtracts = subtracts;
        this.strict = strict;
    }

    /** Its name on the command line: {@code snntorch}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Time step here, in ms, where nothing else is requested. */
    double usualDtMs() {
        return usualDtMs;
    }

    boolean subtracts() {
        return subtracts;
    }

    /** Whether a neuron fires above its threshold only. */
    boolean strict() {
        return strict;
    }

    /** Whether a neuron far above its threshold fires several spikes within a step. */
    boolean firesSeveral() {
        return this == SINABS;
    }

    boolean euler() {
        return euler;
    }

    /** Time step of a file, where a step here is {@code dtMs} long. */
    double usualStep(double dtMs) {
        return this == NIR ? dtMs / 1000 : stepOfFile;
    }
}
