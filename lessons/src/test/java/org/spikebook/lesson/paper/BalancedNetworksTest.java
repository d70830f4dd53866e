package org.spikebook.lesson.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.analysis.IntervalStatistics;
import org.spikebook.simulator.analysis.PowerSpectrum;
import org.spikebook.simulator.analysis.SpikeTrains;

/**
 * Vogels and Abbott (2005) in the sizes of Brette and others (2007), and Izhikevich (2003). The
 * papers print no rates of the former; they come from a program of its own, written in C from the
 * same equations, five seeds each ({@code docs/reproduced-papers.md}).
 */
@Tag("slow")
class BalancedNetworksTest {

    private static final int SEEDS = 5;

    /** Means of five seeds within three standard errors of the difference of two such means. */
    @ParameterizedTest
    @CsvSource({"cuba, 5.64, 0.23, 0.630, 0.01", "coba, 21.10, 1.6, 1.746, 0.03"})
    void vogelsAbbott_firesAsAnIndependentProgramDoes(
            String cell, double rateHz, double rateSd, double cv, double cvSd) {
        double meanHz = 0;
        double meanCv = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            SpikeTrains spikes =
                    PaperRun.of("vogels-abbott-2005", cell, 2_000, seed)
                            .after(500, "exc-spikes", "exc");
            meanHz += spikes.rateHz() / SEEDS;
            meanCv += new IntervalStatistics(spikes).cv().orElseThrow() / SEEDS;
        }
        double errors = 3 * Math.sqrt(2.0 / SEEDS);

        assertThat(meanHz).isCloseTo(rateHz, within(errors * rateSd));
        assertThat(meanCv).isCloseTo(cv, within(errors * cvSd));
    }

    /**
     * The paper: rates around 8 Hz, rhythms in the alpha and gamma bands. Ten seconds, so that the
     * spectrum is smooth; its bins are 3.9 Hz wide.
     */
    @Test
    void izhikevich_hasItsRateAndTwoRhythms() {
        PaperRun run = PaperRun.of("izhikevich-2003", "network", 10_000, 1);
        PowerSpectrum spectrum = run.spectrum(0, "rate", 256);
        double between = spectrum.power()[bin(spectrum, 16)];

        assertThat(run.after(0, "exc-spikes", "exc").rateHz()).isCloseTo(8, within(1.0));
        assertThat(spectrum.peakHz(4, 16)).isCloseTo(8, within(4.0));
        assertThat(spectrum.peakHz(20, 100)).isBetween(24.0, 40.0);
        assertThat(powerAt(spectrum, spectrum.peakHz(4, 16))).isGreaterThan(2 * between);
        assertThat(powerAt(spectrum, spectrum.peakHz(20, 100))).isGreaterThan(1.4 * between);
    }

    private static double powerAt(PowerSpectrum spectrum, double frequencyHz) {
        return spectrum.power()[bin(spectrum, frequencyHz)];
    }

    private static int bin(PowerSpectrum spectrum, double frequencyHz) {
        return (int) Math.round(frequencyHz / spectrum.frequenciesHz()[1]);
    }
}
