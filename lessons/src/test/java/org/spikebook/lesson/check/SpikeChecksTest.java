package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.check.JudgedSpikes.NEURONS;
import static org.spikebook.lesson.check.JudgedSpikes.POISSON;
import static org.spikebook.lesson.check.JudgedSpikes.RHYTHM;
import static org.spikebook.lesson.check.JudgedSpikes.SILENT;
import static org.spikebook.lesson.check.JudgedSpikes.TOGETHER;
import static org.spikebook.lesson.check.JudgedSpikes.english;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;

/** Checks of spikes whose statistics are known beforehand. */
class SpikeChecksTest {

    @ParameterizedTest
    @CsvSource({"leastSpikes, 2000, 10", "leastSpikes, 2001, 0", "mostSpikes, 1999, 0"})
    void spikes_are_counted(String parameter, double value, double points) {
        CheckResult result = TOGETHER.judge("spikeCount", Map.of(parameter, Value.of(value)));

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains("fired 2,000 spikes");
    }

    @Test
    void spikes_before_a_time_do_not_count() {
        Map<String, Value> late =
                Map.of("fromMs", Value.of(1000.0), "durationMs", Value.of(2000.0));

        CheckResult result = TOGETHER.judge("spikeCount", late);

        assertThat(english(result)).contains("fired 1,000 spikes");
    }

    @Test
    void fano_factor_is_about_1_of_a_poisson_process_and_0_of_a_clock() {
        Map<String, Value> poisson = Map.of("leastFano", Value.of(0.9), "mostFano", Value.of(1.1));

        assertThat(POISSON.judge("fanoFactor", poisson).passed()).isTrue();
        assertThat(english(TOGETHER.judge("fanoFactor", poisson))).contains("of 0, too regular");
    }

    @Test
    void synchrony_is_1_of_neurons_that_fire_together_and_1_by_n_of_independent_ones() {
        Map<String, Value> low = Map.of("most", Value.of(1.3 / NEURONS));
        Map<String, Value> high = Map.of("least", Value.of(0.99));

        assertThat(POISSON.judge("synchrony", low).passed()).isTrue();
        assertThat(TOGETHER.judge("synchrony", high).passed()).isTrue();
        assertThat(english(TOGETHER.judge("synchrony", low))).contains("fire together");
        assertThat(english(POISSON.judge("synchrony", high))).contains("target at least 0.99");
    }

    @Test
    void peak_is_found_in_its_band_only() {
        Map<String, Value> gamma = Map.of("fromHz", Value.of(30.0), "toHz", Value.of(50.0));
        Map<String, Value> theta = Map.of("fromHz", Value.of(4.0), "toHz", Value.of(12.0));

        assertThat(RHYTHM.judge("spectralPeak", gamma).passed()).isTrue();
        assertThat(RHYTHM.judge("spectralPeak", theta).passed()).isFalse();
        assertThat(english(POISSON.judge("spectralPeak", gamma))).contains("has no peak");
    }

    @Test
    void unwanted_peak_is_named_and_a_silent_population_has_no_merit() {
        Map<String, Value> none =
                Map.of(
                        "fromHz", Value.of(30.0),
                        "toHz", Value.of(50.0),
                        "wanted", Value.of(false));

        assertThat(POISSON.judge("spectralPeak", none).passed()).isTrue();
        assertThat(english(RHYTHM.judge("spectralPeak", none))).contains("oscillates at ");
        assertThat(SILENT.judge("spectralPeak", none).points()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "fanoFactor, mostFano, 1",
        "synchrony, most, 1",
    })
    void rate_below_the_least_counts_for_nothing(String type, String most, double value) {
        Map<String, Value> wanted = Map.of(most, Value.of(value), "leastHz", Value.of(5.0));

        assertThat(SILENT.judge(type, wanted).points()).isZero();
        assertThat(english(SILENT.judge(type, wanted))).contains("at least 5 Hz");
    }
}
