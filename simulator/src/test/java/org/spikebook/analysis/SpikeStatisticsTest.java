package org.spikebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.recording.SpikeRaster;
import org.spikebook.testkit.Runs;

class SpikeStatisticsTest {

    @Test
    void clock_hasItsRateAndNoVariation() {
        int[] steps = {99, 199, 299, 399, 499, 599, 699, 799, 899, 999};
        SpikeStatistics clock =
                new SpikeStatistics(new SpikeRaster(steps, new int[10]), 2, 0.1, 1000);

        assertThat(clock.rateHz()).isCloseTo(50, within(1e-9));
        assertThat(clock.ratesHz()).containsExactly(100, 0);
        assertThat(clock.intervalCv().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(clock.intervalCv2().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(clock.fanoFactor(20).orElseThrow()).isZero();
        assertThat(clock.populationRateHz(50)).containsExactly(50, 50);
    }

    /**
     * 40 lines of 20 Hz for 20 s: about 16,000 spikes, so that the bounds are many deviations wide.
     */
    @Test
    void poisson_hasCvAndFanoOfOneAndNoSynchrony() {
        SpikeStatistics poisson = new SpikeStatistics(poisson(), 40, 1, 20_000);

        assertThat(poisson.rateHz()).isCloseTo(20, within(0.7));
        assertThat(poisson.intervalCv().orElseThrow()).isCloseTo(1, within(0.05));
        assertThat(poisson.intervalCv2().orElseThrow()).isCloseTo(1, within(0.05));
        assertThat(poisson.fanoFactor(100).orElseThrow()).isCloseTo(1, within(0.07));
        assertThat(poisson.correlation(50).orElseThrow()).isCloseTo(0, within(0.01));
        assertThat(poisson.synchrony(5).orElseThrow()).isCloseTo(1 / 40.0, within(0.005));
    }

    @Test
    void silence_givesNoStatisticsButARate() {
        SpikeStatistics silent =
                new SpikeStatistics(new SpikeRaster(new int[0], new int[0]), 3, 0.1, 1000);

        assertThat(silent.rateHz()).isZero();
        assertThat(silent.intervalCv()).isEmpty();
        assertThat(silent.fanoFactor(10)).isEmpty();
        assertThat(silent.synchrony(10)).isEmpty();
    }

    /** Neuron 0: intervals of 0, 0 and 2 steps. Neuron 1: of 0 and 0. */
    @Test
    void spikesOfOneStep_areIntervalsThatSayNothingWhereTheyAreAlone() {
        SpikeRaster raster =
                new SpikeRaster(new int[] {1, 1, 1, 1, 1, 1, 3}, new int[] {0, 0, 0, 1, 1, 1, 0});
        SpikeStatistics statistics = new SpikeStatistics(raster, 2, 1, 10);

        assertThat(statistics.intervalCv()).hasValueCloseTo(Math.sqrt(3), within(1e-12));
        assertThat(statistics.intervalCv2()).hasValue(2);
    }

    private static SpikeRaster poisson() {
        return Runs.run(
                        """
                        {"format": "spikebook/network/1",
                         "stimuli": [{"id": "in", "type": "poisson", "size": 40, "rateHz": 20}],
                         "recorders": [{"id": "raster", "of": "in"}],
                         "run": {"dtMs": 1, "durationMs": 20000, "seed": 4}}\
                        """)
                .spikes()
                .get("raster");
    }
}
