package org.spikebook.training.dataset.bundled;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.dataset.Sample;

/**
 * A model of the inner ear: turns a sound into how strongly each of its places is moved, frame by
 * frame. Every place is a gammatone filter of order 4 (R. D. Patterson et al., 1992), computed as
 * four complex filters of one pole in a row (V. Hohmann, Acta Acustica 88, 2002):
 *
 * <pre>y[n] = λ exp(2πi f / rate) y[n-1] + x[n],   λ = exp(-2π · 1.019 · ERB(f) / rate)</pre>
 *
 * with {@code ERB(f) = 24.7 (4.37 f / kHz + 1)} Hz. The centers f lie at even distances on the
 * scale {@code 21.4 lg(4.37 f / kHz + 1)} (B. R. Glasberg, B. C. J. Moore, Hearing Research 47,
 * 1990, doi:10.1016/0378-5955(90)90170-T). Of each the mean square of a frame, times f (a rise of 3
 * dB an octave, about that of the middle ear), counts in decibels below the loudest frame of any
 * place: 1 at the loudest, 0 at {@value #RANGE_DB} dB below it and less. Loudness and leading
 * silence make no difference. Immutable and safe for use by several threads.
 *
 * @param bands number of places, from low to high
 * @param lowHz center of the first
 * @param highHz center of the last
 * @param frames that are listened to, from the onset of the sound on
 * @param frameMs length of a frame
 */
public record Cochlea(int bands, double lowHz, double highHz, int frames, double frameMs) {

    /** The least rate of samples that it listens to. */
    public static final double LEAST_RATE_HZ = 4000;

    private static final double RANGE_DB = 50;
    private static final int ORDER = 4;
    private static final double WIDTH = 1.019;

    /** What is that much softer than the loudest frame is silence before the onset. */
    private static final double ONSET = 0.05;

    /** The ear for words: 32 places from 100 to 3,800 Hz, 64 frames of 16 ms. */
    public static Cochlea standard() {
        return new Cochlea(32, 100, 3800, 64, 16);
    }

    /** The shape of a frame. */
    public Shape shape() {
        return Shape.of(bands);
    }

    /**
     * Listens to a sound: to {@link #frames} frames from its onset on, or, if it ends before, to
     * silence.
     *
     * @param sound -1 to 1, one channel; not modified
     * @param rateHz samples per second, at least {@link #LEAST_RATE_HZ}. Places above its half hear
     *     nothing
     * @return {@code values[frame * bands + band]}, 0 to 1
     */
    public Sample.Series listen(float[] sound, double rateHz) {
        if (!(rateHz >= LEAST_RATE_HZ)) {
            throw new IllegalArgumentException("too few samples a second: " + rateHz);
        }
        int onset = onset(sound, rateHz);
        double[] energy = new double[frames * bands];
        for (int band = 0; band < bands; band++) {
            double centerHz = centerHz(band);
            if (centerHz < rateHz / 2) {
                addEnergy(sound, onset, rateHz, band, energy);
            }
        }
        return new Sample.Series(levels(energy), frames, frameMs);
    }

    /** The center of a place. */
    double centerHz(int band) {
        double low = erbNumber(lowHz);
        double number = low + (erbNumber(highHz) - low) * band / Math.max(1, bands - 1);
        return (StrictMath.pow(10, number / 21.4) - 1) / 4.37e-3;
    }

    /**
     * The envelope of a tone that moves its place to a level, up to a factor that is the same for
     * all: the inverse of what {@link #listen} counts. 0 for level 0, which is silence or softer
     * than can be told.
     */
    double envelope(float level, int band) {
        return level <= 0
                ? 0
                : StrictMath.pow(10, (level - 1) * RANGE_DB / 20) / StrictMath.sqrt(centerHz(band));
    }

    private static double erbNumber(double hz) {
        return 21.4 * StrictMath.log10(4.37e-3 * hz + 1);
    }

    private int samplesBefore(int frame, double rateHz) {
        return (int) (frame * frameMs / 1000 * rateHz);
    }

    /** The first sample of the first frame that is not a silence. */
    private int onset(float[] sound, double rateHz) {
        int length = samplesBefore(1, rateHz);
        double[] power = new double[sound.length / length + 1];
        double most = 0;
        for (int n = 0; n < sound.length; n++) {
            power[n / length] += (double) sound[n] * sound[n];
            most = Math.max(most, power[n / length]);
        }
        int frame = 0;
        while (power[frame] < ONSET * ONSET * most) {
            frame++;
        }
        return Math.max(0, frame - 1) * length;
    }

    private void addEnergy(float[] sound, int onset, double rateHz, int band, double[] energy) {
        double centerHz = centerHz(band);
        double erbHz = 24.7 * (4.37e-3 * centerHz + 1);
        double decay = StrictMath.exp(-2 * Math.PI * WIDTH * erbHz / rateHz);
        double angle = 2 * Math.PI * centerHz / rateHz;
        double re = decay * StrictMath.cos(angle);
        double im = decay * StrictMath.sin(angle);
        double gain = 2 * StrictMath.pow(1 - decay, ORDER);
        double[] state = new double[2 * ORDER];
        for (int frame = 0; frame < frames; frame++) {
            int from = onset + samplesBefore(frame, rateHz);
            int to = onset + samplesBefore(frame + 1, rateHz);
            double sum = 0;
            for (int n = from; n < to; n++) {
                double x = n < sound.length ? gain * sound[n] : 0;
                sum += filtered(x, re, im, state);
            }
            energy[frame * bands + band] = centerHz * sum / (to - from);
        }
    }

    /** The square of the envelope after one more sample. */
    private static double filtered(double x, double re, double im, double[] state) {
        double inRe = x;
        double inIm = 0;
        for (int k = 0; k < state.length; k += 2) {
            double outRe = re * state[k] - im * state[k + 1] + inRe;
            double outIm = re * state[k + 1] + im * state[k] + inIm;
            state[k] = outRe;
            state[k + 1] = outIm;
            inRe = outRe;
            inIm = outIm;
        }
        return inRe * inRe + inIm * inIm;
    }

    private static float[] levels(double[] energy) {
        double most = 0;
        for (double each : energy) {
            most = Math.max(most, each);
        }
        float[] levels = new float[energy.length];
        for (int i = 0; i < energy.length; i++) {
            if (energy[i] > 0) {
                double decibels = 10 * StrictMath.log10(energy[i] / most);
                levels[i] = (float) Math.max(0, 1 + decibels / RANGE_DB);
            }
        }
        return levels;
    }
}
