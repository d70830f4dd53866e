package org.spikebook.training.bptt.layer;

/**
 * {@link LifConstants} in single precision and in units where rest is 0 and the threshold 1.
 *
 * @param fireAt least potential that spikes: 1, or the next float above it
 * @param reset potential after a hard reset
 * @param subtracted what a reset by subtraction takes away
 * @param filtered whether spikes arrive as decaying currents
 * @param currentDecay of those currents in a step
 * @param currentGain from a current at the start of a step to the potential at its end
 */
record FloatLif(
        float decay,
        float drive,
        float fireAt,
        boolean subtract,
        float reset,
        float subtracted,
        int refractorySteps,
        float initial,
        boolean filtered,
        float currentDecay,
        float currentGain) {

    static FloatLif of(LifConstants c) {
        double scale = c.scaleMv();
        return new FloatLif(
                (float) c.decay(),
                (float) (c.driveMv() / scale),
                fireAt(c),
                c.subtract(),
                (float) ((c.vResetMv() - c.vRestMv()) / scale),
                (float) (c.subtractedMv() / scale),
                c.refractorySteps(),
                (float) ((c.vInitialMv() - c.vRestMv()) / scale),
                c.currents().isPresent(),
                c.currents().map(i -> (float) i.excDecay()).orElse(0f),
                c.currents().map(i -> (float) (i.mvPerExcPa() / i.peakMvPerPa())).orElse(0f));
    }

    private static float fireAt(LifConstants c) {
        if (!c.fires()) {
            return Float.POSITIVE_INFINITY;
        }
        return c.exceeded() ? Math.nextUp(1f) : 1f;
    }

    /** The potential after a spike. */
    float afterSpike(float u) {
        return subtract ? u - subtracted : reset;
    }
}
