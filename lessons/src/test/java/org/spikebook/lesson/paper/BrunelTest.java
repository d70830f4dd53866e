package org.spikebook.lesson.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.analysis.IntervalStatistics;
import org.spikebook.simulator.analysis.SpikeCounts;
import org.spikebook.simulator.analysis.SpikeTrains;

/**
 * The four states of figure 8 of N. Brunel (2000), doi:10.1023/A:1008925309027, against the
 * simulations and the theory of its table 1. Rates within 10 % of the simulation; frequencies from
 * the lower to the higher of the two, with a tolerance of a bin of the spectrum.
 */
@Tag("slow")
class BrunelTest {

    private static final double SKIPPED_MS = 200;

    @ParameterizedTest
    @CsvSource({"si-fast, 60.7, 0.7, 0.9", "ai, 37.7, 0.3, 0.5", "si-slow, 5.5, 0.6, 0.8"})
    void irregularStates_fireAsPublished(
            String state, double rateHz, double leastCv, double mostCv) {
        SpikeTrains spikes = PaperRun.of("brunel-2000", state).after(SKIPPED_MS, "spikes", "exc");

        assertThat(spikes.rateHz()).isCloseTo(rateHz, within(0.1 * rateHz));
        assertThat(new IntervalStatistics(spikes).cv().orElseThrow()).isBetween(leastCv, mostCv);
    }

    @ParameterizedTest
    @CsvSource({"si-fast, 180, 190, 512", "si-slow, 22, 29, 1024"})
    void swingingStates_haveThePublishedFrequency(
            String state, double lowHz, double highHz, int window) {
        double binHz = 1000 / (0.5 * window);

        assertThat(
                        PaperRun.of("brunel-2000", state)
                                .spectrum(SKIPPED_MS, "rate", window)
                                .peakHz(8, 300))
                .isBetween(lowHz - binHz, highHz + binHz);
    }

    /** No one swings much: the rate in bins of 0.5 ms varies less than in either swinging state. */
    @Test
    void asynchronousState_isSteadierThanTheOthers() {
        assertThat(variation("ai")).isLessThan(0.7 * variation("si-fast"));
        assertThat(variation("ai")).isLessThan(0.7 * variation("si-slow"));
    }

    private static double variation(String state) {
        SpikeTrains spikes = PaperRun.of("brunel-2000", state).after(SKIPPED_MS, "spikes", "exc");
        double[] rateHz = SpikeCounts.of(spikes, 0.5).populationRateHz();
        return Math.sqrt(StatUtils.variance(rateHz)) / StatUtils.mean(rateHz);
    }

    /** The refractory period is 2 ms, the delay 1.5 ms: a clock of some 330 Hz. */
    @Test
    void synchronousRegularState_isAClock() {
        PaperRun run = PaperRun.of("brunel-2000", "sr");
        SpikeTrains spikes = run.after(SKIPPED_MS, "spikes", "exc");

        assertThat(spikes.rateHz()).isCloseTo(333, within(5.0));
        assertThat(new IntervalStatistics(spikes).cv().orElseThrow()).isLessThan(0.02);
        assertThat(run.spectrum(SKIPPED_MS, "rate", 256).peakHz(100, 600))
                .isCloseTo(spikes.rateHz(), within(1000 / (0.5 * 256)));
    }
}
