package org.spikebook.simulator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Index.atIndex;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.List;

class SpikeTrainsTest {

    private static final SpikeRaster RASTER =
            new SpikeRaster(new int[] {0, 4, 5, 9, 9}, new int[] {7, 7, 3, 3, 7});

    @Test
    void trains_areOfTheNeuronsThatFired_theOthersAreCounted() {
        SpikeTrains trains = SpikeTrains.of(RASTER, 4, 0.5, 10);

        assertThat(trains.size()).isEqualTo(2);
        assertThat(trains.neuron(0)).isEqualTo(3);
        assertThat(trains.timesMs(0)).containsExactly(3, 5);
        assertThat(trains.timesMs(1)).containsExactly(0.5, 2.5, 5);
        assertThat(trains.intervalsMs(1)).containsExactly(2, 2.5);
        assertThat(trains.rateHz()).isCloseTo(5 / 0.005 / 4, within(1e-9));
    }

    @Test
    void window_keepsItsSpikesAndCountsFromItsBeginning() {
        SpikeTrains trains = SpikeTrains.within(RASTER, 2, 0.5, 4, 9);

        assertThat(trains.spikeCount()).isEqualTo(2);
        assertThat(trains.timesMs(trains.trainOf(7))).containsExactly(0.5);
        assertThat(trains.timesMs(trains.trainOf(3))).containsExactly(1);
        assertThat(trains.durationMs()).isEqualTo(2.5);
        assertThat(trains.trainOf(5)).isNegative();
    }

    @Test
    void moreThatFiredThanWereObserved_areRefused() {
        assertThatThrownBy(() -> SpikeTrains.of(RASTER, 1, 0.5, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 neurons fired");
    }

    @Test
    void intervals_fallIntoRoundBins() {
        IntervalHistogram histogram =
                IntervalHistogram.of(new double[] {3 * 0.1, 0.3, 0.7, 1.2}, 0.1);

        assertThat(histogram.binMs()).isEqualTo(0.1);
        assertThat(histogram.counts())
                .hasSize(13)
                .contains(2, atIndex(3))
                .contains(1, atIndex(7))
                .contains(1, atIndex(12));
        assertThat(IntervalHistogram.of(new double[0], 0.1).counts()).isEmpty();
        assertThat(IntervalHistogram.of(new double[] {400}, 0.1).binMs()).isEqualTo(10);
    }

    @Test
    void psth_ofSpikesAtAFixedLatency_standsInOneBin() {
        // stimuli at 0, 100, 200 ms; spikes 12 ms later; the last repetition is cut off
        SpikeTrains trains = Trains.of(240, Trains.regular(12, 100, 240), new int[0]);

        Psth psth = Psth.of(trains, new double[] {0, 100, 200}, 50, 5);

        assertThat(psth.repetitions()).isEqualTo(2);
        assertThat(psth.rateHz()).hasSize(10).contains(100, atIndex(2));
        assertThat(psth.rateHz()).containsOnly(0, 100);
    }

    /** A line of a stimulus may spike several times in a step. */
    @Test
    void psth_ofSpikesInTheStepOfTheOnset_countsEachOfThem() {
        SpikeTrains trains = Trains.of(40, new int[] {9, 20, 20, 20, 20, 20, 20, 20, 31});

        Psth psth = Psth.of(trains, new double[] {20}, 4, 1);

        assertThat(psth.rateHz()).containsExactly(7000, 0, 0, 0);
    }

    /** Bins of 0.5 ms over steps of 0.3 ms: each holds what its length says. */
    @Test
    void intervals_inBinsOfNoWholeSteps_stayBelowTheEndOfTheirBin() {
        IntervalHistogram histogram =
                IntervalHistogram.of(new double[] {2 * 0.3, 3 * 0.3, 4 * 0.3}, 0.3);

        assertThat(histogram.binMs()).isEqualTo(0.5);
        assertThat(histogram.counts()).containsExactly(0, 2, 1);
    }

    @Test
    void psth_longerThanTheWindow_hasNoRepetitionAndNoBins() {
        Psth psth = Psth.of(Trains.of(40, new int[] {9}), new double[] {0}, 1e6, 1);

        assertThat(psth.repetitions()).isZero();
        assertThat(psth.rateHz()).isEmpty();
    }

    /** Both ends are rounded to steps. */
    @ParameterizedTest
    @CsvSource({"0.06, 0.14, 0.1, noWindow", "10.6, 11.4, 1, noWindow", "10.4, 10.6, 1,"})
    void windowWithoutAStep_isAProblem(double fromMs, double toMs, double dtMs, String code) {
        AnalysisSettings settings = AnalysisSettings.of(fromMs, toMs, dtMs);

        assertThat(settings.problems(dtMs, 100))
                .extracting(Problem::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }
}
