package org.spikebook.simulator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

class PowerSpectrumTest {

    @Test
    void sine_peaksAtItsFrequency_andTheSumIsItsMeanSquare() {
        double[] sine = new double[4096];
        Arrays.setAll(sine, k -> 3 * StrictMath.sin(2 * StrictMath.PI * 40 * k / 1000.0));

        PowerSpectrum spectrum = PowerSpectrum.of(sine, 1, 1024);

        assertThat(spectrum.hasPeak()).isTrue();
        double total = Arrays.stream(spectrum.power()).sum() * spectrum.resolutionHz();
        assertThat(spectrum.peakHz(0, 500)).isCloseTo(40, within(1.0));
        assertThat(total).isCloseTo(4.5, within(0.05));
    }

    /** 20 neurons of 30 Hz for 65.5 s: 2 r / N = 3 Hz, over 448 frequencies and 15 windows. */
    @Test
    void independentPoissonNeurons_haveAFlatSpectrumOfTwiceTheRateByTheirNumber() {
        SplittableRandom random = new SplittableRandom(2);
        int steps = 65_536;
        int[][] trains = new int[20][];
        Arrays.setAll(trains, i -> Trains.random(random, 0.03, steps));

        PowerSpectrum spectrum =
                PowerSpectrum.of(SpikeCounts.of(Trains.of(steps, trains), 1)).orElseThrow();

        assertThat(spectrum.hasPeak()).isFalse();
        double[] low = Arrays.copyOfRange(spectrum.power(), 1, spectrum.power().length / 4);
        double[] high =
                Arrays.copyOfRange(
                        spectrum.power(),
                        3 * spectrum.power().length / 4,
                        spectrum.power().length - 1);
        // a Bernoulli step has variance p (1 - p): 3 % below Poisson
        assertThat(Arrays.stream(low).average().orElseThrow()).isCloseTo(3 * 0.97, within(0.1));
        assertThat(Arrays.stream(high).average().orElseThrow()).isCloseTo(3 * 0.97, within(0.1));
    }

    /**
     * Spikes every 32 ms: lines at 31.25 Hz and its multiples, of equal height, nothing between.
     */
    @Test
    void periodicPopulation_hasLinesAtMultiplesOfItsRate() {
        int[] clock = Trains.regular(0, 32, 32_768);

        PowerSpectrum spectrum =
                PowerSpectrum.of(SpikeCounts.of(Trains.of(32_768, clock, clock), 1)).orElseThrow();

        // each line of a comb of mean r holds 2 r² of power, spread over 1.5 resolutions by Hann
        double rateHz = 31.25;
        double line = 2 * rateHz * rateHz / (1.5 * spectrum.resolutionHz());
        int between = (int) Math.rint(rateHz / spectrum.resolutionHz());
        for (int harmonic = 1; harmonic < 16; harmonic++) {
            double hz = rateHz * harmonic;
            assertThat(spectrum.peakHz(hz - 15, hz + 15)).isEqualTo(hz);
            assertThat(spectrum.power()[harmonic * between]).isCloseTo(line, within(1e-6 * line));
            assertThat(spectrum.power()[harmonic * between + between / 2]).isLessThan(1e-6 * line);
        }
    }

    @Test
    void silentPopulation_variesAtNoFrequency() {
        assertThat(spectrum(new int[0]).varies()).isFalse();
        assertThat(spectrum(new int[] {7}).varies()).isTrue();
    }

    private static PowerSpectrum spectrum(int[] train) {
        return PowerSpectrum.of(SpikeCounts.of(Trains.of(200, train), 1)).orElseThrow();
    }

    @Test
    void shortSignal_hasNone() {
        assertThat(PowerSpectrum.of(SpikeCounts.of(Trains.of(60, new int[] {3}), 1))).isEmpty();
    }
}
