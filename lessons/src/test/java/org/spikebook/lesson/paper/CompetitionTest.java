package org.spikebook.lesson.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.analysis.IntervalStatistics;
import org.spikebook.simulator.analysis.SpikeCounts;
import org.spikebook.simulator.analysis.SpikeTrains;

/**
 * S. Song, K. D. Miller and L. F. Abbott (2000), doi:10.1038/78829: weights part into two groups,
 * and the neuron becomes irregular. Numbers are those of a program of its own, written in C from
 * the same equations ({@code docs/reproduced-papers.md}).
 */
@Tag("slow")
class CompetitionTest {

    /** Three seeds of either program differ by up to 3 Hz, 0.05 and 0.03. */
    @Test
    void quickVariant_partsTheWeightsAndSlowsTheNeuronDown() {
        PaperRun run = PaperRun.of("song-miller-abbott-2000", "quick");
        SpikeTrains late = run.after(150_000, "spikes", "cell");
        double[] weakAndStrong = run.weakAndStrong("weights", 0.1);

        assertThat(SpikeCounts.of(run.after(0, "spikes", "cell"), 10_000).populationRateHz()[0])
                .isGreaterThan(1.4 * late.rateHz());
        assertThat(late.rateHz()).isCloseTo(19.3, within(2.5));
        assertThat(new IntervalStatistics(late).cv().orElseThrow()).isCloseTo(0.84, within(0.1));
        assertThat(weakAndStrong[0]).isCloseTo(0.282, within(0.05));
        assertThat(weakAndStrong[1]).isCloseTo(0.217, within(0.05));
    }

    @Test
    void papersParameters_partTheWeights() {
        PaperRun run = PaperRun.of("song-miller-abbott-2000", "paper");
        SpikeTrains late = run.after(750_000, "spikes", "cell");
        double[] weakAndStrong = run.weakAndStrong("weights", 0.15);

        assertThat(late.rateHz()).isCloseTo(13.65, within(2.5));
        assertThat(new IntervalStatistics(late).cv().orElseThrow()).isCloseTo(0.78, within(0.1));
        assertThat(weakAndStrong[0]).isCloseTo(0.565, within(0.05));
        assertThat(weakAndStrong[1]).isCloseTo(0.168, within(0.04));
    }
}
