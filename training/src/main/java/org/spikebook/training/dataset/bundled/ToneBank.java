package org.spikebook.training.dataset.bundled;

import org.spikebook.training.dataset.Sample;

/**
 * Makes a sound of what a {@link Cochlea} heard: a tone at the center of each of its places, as
 * loud as the place was moved, in decibels as the cochlea counts them. Speech stays intelligible
 * through far fewer bands (R. V. Shannon et al., Science 270, 1995,
 * doi:10.1126/science.270.5234.303); melody and voice do not come through. Immutable and safe for
 * use by several threads.
 */
public final class ToneBank {

    /** The loudest value that it makes. */
    private static final double PEAK = 0.9;

    /** Turns of each tone at the beginning, apart by the golden ratio, so that they do not add. */
    private static final double TURN = 0.618_033_988_749_895;

    private final Cochlea cochlea;

    public ToneBank(Cochlea cochlea) {
        this.cochlea = cochlea;
    }

    /** Whether a sample can be what the cochlea heard: as many places, frames and as long ones. */
    public boolean plays(Sample sample) {
        return sample instanceof Sample.Series series
                && series.frames() == cochlea.frames()
                && series.frameMs() == cochlea.frameMs()
                && series.values().length == cochlea.frames() * cochlea.bands();
    }

    /**
     * The sound.
     *
     * @param heard for which {@link #plays} holds
     * @param rateHz values a second
     * @return -1 to 1; as long as all frames together. Silence of silence
     */
    public float[] sound(Sample.Series heard, double rateHz) {
        if (!plays(heard)) {
            throw new IllegalArgumentException("not of this cochlea");
        }
        double[] sum = new double[(int) (cochlea.frames() * cochlea.frameMs() / 1000 * rateHz)];
        for (int band = 0; band < cochlea.bands(); band++) {
            double centerHz = cochlea.centerHz(band);
            if (centerHz < rateHz / 2) {
                addTone(heard.values(), band, 2 * Math.PI * centerHz / rateHz, rateHz, sum);
            }
        }
        return scaled(sum);
    }

    private void addTone(float[] levels, int band, double angle, double rateHz, double[] sum) {
        double samplesOfAFrame = cochlea.frameMs() / 1000 * rateHz;
        double phase = 2 * Math.PI * TURN * band;
        for (int n = 0; n < sum.length; n++) {
            // a frame's level holds in its middle; between middles it goes over evenly
            double at = n / samplesOfAFrame - 0.5;
            int frame = (int) Math.floor(at);
            double share = at - frame;
            double amplitude =
                    (1 - share) * amplitude(levels, frame, band)
                            + share * amplitude(levels, frame + 1, band);
            sum[n] += amplitude * StrictMath.sin(phase + angle * n);
        }
    }

    private double amplitude(float[] levels, int frame, int band) {
        if (frame < 0 || frame >= cochlea.frames()) {
            return 0;
        }
        return cochlea.envelope(levels[frame * cochlea.bands() + band], band);
    }

    private static float[] scaled(double[] sum) {
        double most = 0;
        for (double value : sum) {
            most = Math.max(most, Math.abs(value));
        }
        float[] sound = new float[sum.length];
        for (int n = 0; n < sum.length && most > 0; n++) {
            sound[n] = (float) (PEAK * sum[n] / most);
        }
        return sound;
    }
}
