package org.spikebook.simulator.model.neuron.lif;

/**
 * {@code e^-x} of what little happens within a step: the Taylor polynomial, free of branches and
 * calls, so that the compiler turns loops over neurons into vector instructions. The same on all
 * machines, and within two units in the last place.
 */
final class ShortDecay {

    /** Below this, in size, the terms left out are below 3e-17. */
    static final double TOO_LONG = 0.5;

    private static final double C2 = 1 / 2.0;
    private static final double C3 = 1 / 6.0;
    private static final double C4 = 1 / 24.0;
    private static final double C5 = 1 / 120.0;
    private static final double C6 = 1 / 720.0;
    private static final double C7 = 1 / 5_040.0;
    private static final double C8 = 1 / 40_320.0;
    private static final double C9 = 1 / 362_880.0;
    private static final double C10 = 1 / 3_628_800.0;
    private static final double C11 = 1 / 39_916_800.0;
    private static final double C12 = 1 / 479_001_600.0;
    private static final double C13 = 1 / 6_227_020_800.0;
    private static final double C14 = 1 / 87_178_291_200.0;

    private ShortDecay() {}

    /**
     * The decay, by Horner's scheme: the compiler does not take more than that.
     *
     * @param x below {@value #TOO_LONG} in size
     */
    static double of(double x) {
        double sum = C13 - x * C14;
        sum = C12 - x * sum;
        sum = C11 - x * sum;
        sum = C10 - x * sum;
        sum = C9 - x * sum;
        sum = C8 - x * sum;
        sum = C7 - x * sum;
        sum = C6 - x * sum;
        sum = C5 - x * sum;
        sum = C4 - x * sum;
        sum = C3 - x * sum;
        sum = C2 - x * sum;
        return 1 - x * (1 - x * sum);
    }
}
