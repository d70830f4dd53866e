package org.spikebook.lesson.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.spikebook.simulator.analysis.IntervalStatistics;
import org.spikebook.simulator.analysis.SpikeTrains;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * T. C. Potjans and M. Diesmann (2014), doi:10.1093/cercor/bhs358. The rates are those that the
 * reference implementation for NEST gives for the whole network.
 */
@Tag("slow")
@Isolated("the whole takes most of the heap")
class MicrocircuitTest {

    private static final String[] POPULATIONS = {
        "L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"
    };
    private static final double[] RATES_HZ = {
        0.903, 2.965, 4.414, 5.876, 7.569, 8.633, 1.105, 7.829
    };
    private static final Path WHOLE =
            Path.of("..", "docs", "examples", "potjans-diesmann-2014.json");
    private static final long HEAP_FOR_THE_WHOLE = 4L << 30;

    /** One second settles the rates to some hundredths: all eight within 5 %. */
    @Test
    void whole_firesAtTheRatesOfTheReference() throws IOException {
        assumeTrue(
                Runtime.getRuntime().maxMemory() >= HEAP_FOR_THE_WHOLE,
                "299 million synapses need a heap of 4 GB");
        PaperRun run = PaperRun.of(Files.readString(WHOLE));

        for (int k = 0; k < POPULATIONS.length; k++) {
            assertThat(trains(run, 200, POPULATIONS[k]).rateHz())
                    .as(POPULATIONS[k])
                    .isCloseTo(RATES_HZ[k], withPercentage(5));
        }
    }

    /** Less than the whole, more so where rates are low: that is what scaling down does. */
    @Test
    void tenth_keepsTheOrderOfTheRatesAndFallsShortOfThem() {
        PaperRun run = PaperRun.of("potjans-diesmann-2014", "tenth");

        for (int k = 0; k < POPULATIONS.length; k++) {
            double rateHz = trains(run, 500, POPULATIONS[k]).rateHz();
            assertThat(rateHz).as(POPULATIONS[k]).isBetween(0.4 * RATES_HZ[k], RATES_HZ[k]);
            assertThat(rateHz).as(POPULATIONS[k]).isCloseTo(RATES_HZ[k], within(1.3));
            assertThat(new IntervalStatistics(trains(run, 500, POPULATIONS[k])).cv().orElseThrow())
                    .as(POPULATIONS[k])
                    .isBetween(0.6, 0.9);
        }
    }

    private static SpikeTrains trains(PaperRun run, double skippedMs, String population) {
        return run.after(skippedMs, "spikes-" + population, population);
    }
}
