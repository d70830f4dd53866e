package org.spikebook.training.dataset.bundled;

import org.spikebook.training.dataset.Sample;
import org.spikebook.training.random.CounterStream;

import java.util.Arrays;

/**
 * A simulated event camera. Every pixel remembers the logarithm of its luminance, {@code L = ln I},
 * at its last event; when L has risen by the pixel's threshold C it sends an event of polarity 1
 * and what it remembers rises by C, when L has fallen by C one of polarity 0. The scene is looked
 * at every {@code stepUs}, between which L goes along a straight line, and each crossing has its
 * own time on it (H. Rebecq, D. Gehrig, D. Scaramuzza, ESIM: an open event camera simulator, CoRL
 * 2018). Pixels differ in C by their making; every pixel also sends events of random polarity
 * without a cause, as a Poisson process; and after an event it is blind for a while, though what it
 * remembers continues (P. Lichtsteiner, C. Posch, T. Delbruck, IEEE J. Solid-State Circuits 43,
 * 2008, doi:10.1109/JSSC.2007.914337; Y. Hu, S.-C. Liu, T. Delbruck, v2e, 2021, arXiv:2006.07722).
 *
 * @param height in pixels
 * @param width in pixels
 * @param threshold mean of C, in e-folds of luminance
 * @param thresholdSd standard deviation of C over the pixels
 * @param noiseHz causeless events of a pixel per second
 * @param refractoryUs how long a pixel is blind after an event
 * @param stepUs time between two looks at the scene
 */
record EventCamera(
        int height,
        int width,
        double threshold,
        double thresholdSd,
        double noiseHz,
        int refractoryUs,
        int stepUs) {

    /** A square one with values as of a DVS128 in good light (Lichtsteiner 2008; Hu 2021). */
    static EventCamera square(int side, int stepUs) {
        return new EventCamera(side, side, 0.25, 0.03, 1, 500, stepUs);
    }

    private int pixels() {
        return height * width;
    }

    /**
     * Records a scene.
     *
     * @param stream key of the random stream of the noise; the making of the pixels is always the
     *     same
     */
    Sample.Events watch(Scene scene, int durationUs, long stream) {
        EventLog log = new EventLog();
        addChanges(scene, durationUs, log);
        addNoise(durationUs, stream, log);
        return log.recording(pixels(), refractoryUs, durationUs);
    }

    private void addChanges(Scene scene, int durationUs, EventLog log) {
        double[] thresholds = thresholds();
        double[] luminance = new double[pixels()];
        scene.show(0, luminance);
        double[] seen = luminance.clone();
        double[] level = Arrays.stream(luminance).map(StrictMath::log).toArray();
        double[] remembered = level.clone();
        for (int from = 0; from < durationUs; from += stepUs) {
            int to = Math.min(from + stepUs, durationUs);
            scene.show(to, luminance);
            for (int pixel = 0; pixel < luminance.length; pixel++) {
                if (luminance[pixel] != seen[pixel]) {
                    double now = StrictMath.log(luminance[pixel]);
                    remembered[pixel] =
                            crossings(
                                    pixel,
                                    thresholds[pixel],
                                    remembered[pixel],
                                    new Slope(from, level[pixel], to, now),
                                    log);
                    level[pixel] = now;
                    seen[pixel] = luminance[pixel];
                }
            }
        }
    }

    private double[] thresholds() {
        long making = CounterStream.child(CounterStream.ofSeed(2008), "pixels");
        double[] thresholds = new double[pixels()];
        for (int pixel = 0; pixel < thresholds.length; pixel++) {
            double drawn = threshold + thresholdSd * CounterStream.normal(making, pixel);
            thresholds[pixel] = Math.max(threshold / 2, drawn);
        }
        return thresholds;
    }

    /** How the logarithm of a luminance goes from one look to the next. */
    private record Slope(int fromUs, double from, int toUs, double to) {

        /** When a value between the two is reached; before {@code toUs}. */
        int reaches(double value) {
            double share = (value - from) / (to - from);
            return Math.min((int) (fromUs + share * (toUs - fromUs)), toUs - 1);
        }
    }

    /** Logs the events along a slope; what the pixel remembers after it. */
    private static double crossings(
            int pixel, double threshold, double remembered, Slope slope, EventLog log) {
        double level = remembered;
        while (slope.to() - level >= threshold) {
            level += threshold;
            log.add(slope.reaches(level), 2 * pixel + 1);
        }
        while (level - slope.to() >= threshold) {
            level -= threshold;
            log.add(slope.reaches(level), 2 * pixel);
        }
        return level;
    }

    /** The noise of all pixels is one Poisson process whose events fall on any of them. */
    private void addNoise(int durationUs, long stream, EventLog log) {
        double perUs = noiseHz * pixels() / 1e6;
        double time = untilNext(stream, 0, perUs);
        for (int n = 1; time < durationUs; n++) {
            int line = (int) (CounterStream.uniform(stream, 2L * n - 1) * 2 * pixels());
            log.add((int) time, line);
            time += untilNext(stream, n, perUs);
        }
    }

    private static double untilNext(long stream, int n, double perUs) {
        return -StrictMath.log(1 - CounterStream.uniform(stream, 2L * n)) / perUs;
    }
}
