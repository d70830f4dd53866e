package org.spikebook.simulator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.testkit.Runs;

/** Processes whose statistics are known, measured together. */
class KnownProcessesTest {

    @Test
    void clock_hasItsRateAndNoVariation() {
        int[] steps = {99, 199, 299, 399, 499, 599, 699, 799, 899, 999};
        SpikeTrains clock = SpikeTrains.of(new SpikeRaster(steps, new int[10]), 2, 0.1, 1000);

        assertThat(clock.rateHz()).isCloseTo(50, within(1e-9));
        assertThat(clock.rateHz(0)).isCloseTo(100, within(1e-9));
        assertThat(new IntervalStatistics(clock).cv().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(new IntervalStatistics(clock).cv2().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(SpikeCounts.of(clock, 20).fanoFactor().orElseThrow()).isZero();
        assertThat(SpikeCounts.of(clock, 50).populationRateHz()).containsExactly(50, 50);
    }

    /**
     * 40 lines of 20 Hz for 20 s: about 16,000 spikes, so that the bounds are many deviations wide.
     */
    @Test
    void poisson_hasCvAndFanoOfOneAndNoSynchrony() {
        SpikeTrains poisson = SpikeTrains.of(poisson(), 40, 1, 20_000);

        assertThat(poisson.rateHz()).isCloseTo(20, within(0.7));
        assertThat(new IntervalStatistics(poisson).cv().orElseThrow()).isCloseTo(1, within(0.05));
        assertThat(new IntervalStatistics(poisson).cv2().orElseThrow()).isCloseTo(1, within(0.05));
        assertThat(SpikeCounts.of(poisson, 100).fanoFactor().orElseThrow())
                .isCloseTo(1, within(0.07));
        assertThat(SpikeCounts.of(poisson, 50).correlation().orElseThrow())
                .isCloseTo(0, within(0.01));
        assertThat(SpikeCounts.of(poisson, 5).synchrony().orElseThrow())
                .isCloseTo(1 / 40.0, within(0.005));
    }

    @Test
    void silence_givesNoStatisticsButARate() {
        SpikeTrains silent = SpikeTrains.of(new SpikeRaster(new int[0], new int[0]), 3, 0.1, 1000);

        assertThat(silent.rateHz()).isZero();
        assertThat(new IntervalStatistics(silent).cv()).isEmpty();
        assertThat(SpikeCounts.of(silent, 10).fanoFactor()).isEmpty();
        assertThat(SpikeCounts.of(silent, 10).synchrony()).isEmpty();
    }

    /** Neuron 0: intervals of 0, 0 and 2 steps. Neuron 1: of 0 and 0. */
    @Test
    void spikesOfOneStep_areIntervalsThatSayNothingWhereTheyAreAlone() {
        SpikeRaster raster =
                new SpikeRaster(new int[] {1, 1, 1, 1, 1, 1, 3}, new int[] {0, 0, 0, 1, 1, 1, 0});
        IntervalStatistics intervals = new IntervalStatistics(SpikeTrains.of(raster, 2, 1, 10));

        assertThat(intervals.cv()).hasValueCloseTo(Math.sqrt(3), within(1e-12));
        assertThat(intervals.cv2()).hasValue(2);
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
