package org.spikebook.training.interchange.nir;

/**
 * How continuous time becomes steps. A step multiplies what decays with time constant τ by {@code
 * e^(-h/τ)} (exact) or {@code 1 - h/τ} (Euler), h being its length in the time of the file.
 *
 * @param euler by which rule
 * @param step time step of the file
 * @param dtMs time step here
 */
record Stepping(boolean euler, double step, double dtMs) {

    /** So short, in steps, that nothing is left after one. */
    private static final double FORGETS_AT_ONCE = 1e-3;

    /** By how much a step multiplies what decays with {@code tau}, in the time of the file. */
    double decay(double tau) {
        return euler ? 1 - step / tau : StrictMath.exp(-step / tau);
    }

    /** The time constant, in the time of the file, of what a step multiplies by {@code decay}. */
    double tau(double decay) {
        return euler ? step / (1 - decay) : -step / StrictMath.log(decay);
    }

    /** The time constant here, in ms, of what a step multiplies by {@code decay}. */
    double tauMs(double decay) {
        return decay == 0
                ? shortestTauMs()
                : Math.max(shortestTauMs(), -dtMs / StrictMath.log(decay));
    }

    /** By how much a step here multiplies what decays with {@code tauMs}. */
    double decayHere(double tauMs) {
        return StrictMath.exp(-dtMs / tauMs);
    }

    double shortestTauMs() {
        return FORGETS_AT_ONCE * dtMs;
    }

    /**
     * By how much a step's exponential current of 1 pA moves a membrane of 1 pF, in mV: {@code τ
     * τ_s / (τ - τ_s) (e^(-h/τ) - e^(-h/τ_s))} (Rotter and Diesmann 1999).
     */
    double perCurrent(double tauMs, double tauSynMs) {
        double difference = tauMs - tauSynMs;
        return Math.abs(difference) < 1e-9 * tauMs
                ? dtMs * decayHere(tauMs)
                : tauMs * tauSynMs / difference * (decayHere(tauMs) - decayHere(tauSynMs));
    }
}
