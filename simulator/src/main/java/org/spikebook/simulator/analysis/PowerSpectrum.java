package org.spikebook.simulator.analysis;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;
import java.util.Optional;

/**
 * The power spectrum of a signal by Welch's method (1967, doi:10.1109/TAU.1967.1161901):
 * half-overlapping Hann windows, the mean taken off each; one-sided, so that the sum of power times
 * resolution is the variance of the signal.
 *
 * @param frequenciesHz from 0 to half the sampling rate
 * @param power spectral density at each, in the signal's unit squared by Hz
 */
@SuppressWarnings("ArrayRecordComponent")
public record PowerSpectrum(double[] frequenciesHz, double[] power) {

    private static final int SHORTEST_WINDOW = 16;
    private static final double STANDS_OUT = 4;

    /**
     * The spectrum of a signal.
     *
     * @param signal samples; not modified
     * @param sampleMs time between two of them
     * @param window samples of a window; a power of 2, at most the length of the signal
     * @throws IllegalArgumentException if the window does not fit
     */
    public static PowerSpectrum of(double[] signal, double sampleMs, int window) {
        if (window < 2 || Integer.bitCount(window) != 1 || window > signal.length) {
            throw new IllegalArgumentException(
                    "window must be a power of 2 from 2 to " + signal.length + ", was " + window);
        }
        double[] taper = new double[window];
        Arrays.setAll(taper, k -> 0.5 * (1 - ExactMath.cos(2 * Math.PI * k / window)));
        double[] power = new double[window / 2 + 1];
        int windows = 0;
        for (int start = 0; start + window <= signal.length; start += window / 2) {
            add(Arrays.copyOfRange(signal, start, start + window), taper, power);
            windows++;
        }
        double rateHz = 1000 / sampleMs;
        double scale = 2 / (rateHz * StatUtils.sumSq(taper) * windows);
        double[] frequencies = new double[power.length];
        for (int k = 0; k < power.length; k++) {
            power[k] *= k == 0 || k == window / 2 ? scale / 2 : scale;
            frequencies[k] = k * rateHz / window;
        }
        return new PowerSpectrum(frequencies, power);
    }

    /**
     * The spectrum of a population's rate: how strongly it oscillates at each frequency. For N
     * independent Poisson neurons of rate r it is flat at 2 r / N.
     *
     * <p>The window is the largest power of two that fits into the signal at least four times, so
     * that seven or more windows are averaged; empty if that is fewer than {@value
     * #SHORTEST_WINDOW} bins.
     */
    public static Optional<PowerSpectrum> of(SpikeCounts counts) {
        int window = Integer.highestOneBit(counts.bins() / 4);
        return window < SHORTEST_WINDOW
                ? Optional.empty()
                : Optional.of(of(counts.populationRateHz(), counts.binMs(), window));
    }

    /** Distance of two frequencies in Hz. */
    public double resolutionHz() {
        return frequenciesHz[1];
    }

    /** Whether a frequency above 0 has any power; that of a silent population has none. */
    public boolean varies() {
        return Arrays.stream(power).skip(1).anyMatch(density -> density > 0);
    }

    /**
     * Whether one frequency stands out: it has more than {@value #STANDS_OUT} times the median
     * power. Of a flat spectrum of seven windows and some hundred frequencies, about one in a
     * hundred has such a frequency at random.
     */
    public boolean hasPeak() {
        double[] above0 = Arrays.copyOfRange(power, 1, power.length);
        return StatUtils.max(above0) > STANDS_OUT * StatUtils.percentile(above0, 50);
    }

    /** The frequency of most power, above 0; the lowest if none {@linkplain #varies() has any}. */
    public double peakHz() {
        return peakHz(resolutionHz(), Double.POSITIVE_INFINITY);
    }

    /** The frequency of most power in a band, both ends included; NaN if the band is empty. */
    public double peakHz(double fromHz, double toHz) {
        double best = Double.NaN;
        double most = -1;
        for (int k = 0; k < power.length; k++) {
            if (frequenciesHz[k] >= fromHz && frequenciesHz[k] <= toHz && power[k] > most) {
                most = power[k];
                best = frequenciesHz[k];
            }
        }
        return best;
    }

    /**
     * How many times the median power above 0 the greatest power of a band is, both ends included;
     * 0 for an empty band or without any power.
     */
    public double timesMedian(double fromHz, double toHz) {
        double most = 0;
        for (int k = 1; k < power.length; k++) {
            if (frequenciesHz[k] >= fromHz && frequenciesHz[k] <= toHz) {
                most = Math.max(most, power[k]);
            }
        }
        double median = StatUtils.percentile(Arrays.copyOfRange(power, 1, power.length), 50);
        return median > 0 ? most / median : 0;
    }

    private static void add(double[] part, double[] taper, double[] power) {
        double mean = StatUtils.mean(part);
        for (int k = 0; k < part.length; k++) {
            part[k] = (part[k] - mean) * taper[k];
        }
        Complex[] transformed =
                new FastFourierTransformer(DftNormalization.STANDARD)
                        .transform(part, TransformType.FORWARD);
        for (int k = 0; k < power.length; k++) {
            double re = transformed[k].getReal();
            double im = transformed[k].getImaginary();
            power[k] += re * re + im * im;
        }
    }
}
