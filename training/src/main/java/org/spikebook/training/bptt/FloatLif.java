package org.spikebook.training.bptt;

/**
 * {@link LifConstants} in single precision and in units where rest is 0 and the threshold 1.
 *
 * @param fireAt least potential that spikes: 1, or the next float above it
 * @param reset potential after a hard reset
 * @param step what a reset by subtraction takes away
 */
record FloatLif(
        float decay,
        float drive,
        float fireAt,
        boolean subtract,
        float reset,
        float step,
        int refractorySteps,
        float initial) {

    static FloatLif of(LifConstants c) {
        double scale = c.scaleMv();
        return new FloatLif(
                (float) c.decay(),
                (float) (c.driveMv() / scale),
                c.exceeded() ? Math.nextUp(1f) : 1f,
                c.subtract(),
                (float) ((c.vResetMv() - c.vRestMv()) / scale),
                (float) (c.subtractedMv() / scale),
                c.refractorySteps(),
                (float) ((c.vInitialMv() - c.vRestMv()) / scale));
    }

    /** The potential after a spike. */
    float afterSpike(float u) {
        return subtract ? u - step : reset;
    }
}
