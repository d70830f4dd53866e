package org.spikebook.lesson.stated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigurePoint;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

class StatedNumberTest {

    private static final String CURRENT = "/stimuli/current/amplitudePa";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28.5 | it fires at 28.5 Hz. | true",
                "28.5 | it fires at 28.50 Hz | true",
                "28.5 | at 128.5 Hz or 28.52 Hz | false",
                "28 | at 28.5 Hz | false",
                "28 | at 28. Then | true",
                "28 | at 28.0 Hz | true",
                "53000 | some 53,000 events | true",
                "53000 | $53\\,000 / 7\\,400$ | true",
                "2560 | $2{,}560 \\cdot 3{,}686 / 4{,}096$ | true",
                "560 | $2{,}560 / 4{,}096$ | false",
                "530 | some 53,000 events | false",
                "-51 | at −51 mV | true",
                "0.8 | a CV of 0.80 | true",
                "0.8 | a CV of 0.81 | false"
            })
    void number_isFoundAsTextsWriteIt(double expected, String text, boolean isFound) {
        assertThat(number(Map.of(), 1, expected, 0).isIn(text)).isEqualTo(isFound);
    }

    @Test
    void tolerance_isTheFarthestThatCounts() {
        StatedNumber number = number(Map.of(), 1, 46, 0.5);

        assertThat(number.accepts(46.5)).isTrue();
        assertThat(number.accepts(45.4)).isFalse();
        assertThat(number(Map.of(), 1, 20.2, 0.1).accepts(20.3)).isTrue();
    }

    @Test
    void number_isMeasuredInTheNetworkWithItsChanges() {
        assertThat(measured(number(Map.of(), 1, 0, 0)).mean()).hasValue(0);
        assertThat(measured(number(Map.of(CURRENT, 5000.0), 1, 188, 0)).mean()).hasValue(188);
        assertThat(measured(number(Map.of(CURRENT, 5000.0, "/run/dtMs", 1.0), 1, 166, 0)).mean())
                .hasValue(166);
    }

    @Test
    void meanOfSeveralSeeds_isThatOfARegularNeuron() {
        FigurePoint point = measured(number(Map.of(CURRENT, 5000.0), 3, 188, 0));

        assertThat(point.mean()).hasValue(188);
        assertThat(point.sd()).hasValue(0);
    }

    @Test
    void severalSeeds_areThoseFromOneOn_whateverThatOfTheNetworkIs() {
        StatedNumber one = ofNoise(1);
        StatedNumber three = ofNoise(3);
        double[] counts = new double[3];
        for (int seed = 1; seed <= counts.length; seed++) {
            counts[seed - 1] = measured(one, noisy(seed)).mean().orElseThrow();
        }

        FigurePoint point = measured(three, noisy(9));

        assertThat(point.mean().orElseThrow())
                .isCloseTo(Arrays.stream(counts).average().orElseThrow(), within(1e-9));
        assertThat(point.sd().orElseThrow()).isPositive();
    }

    private static StatedNumber ofNoise(int seeds) {
        RunMeasure measured = new RunMeasure(SweepMeasure.SPIKE_COUNT, "exc");
        return new StatedNumber("net", Map.of(), measured, 0, seeds, 0, 0);
    }

    /** Fifty neurons, each with noise of its own. */
    private static NetworkModel noisy(long seed) {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "exc", "size": 50, "model": {"type": "lif",
                   "tauMemMs": 20, "cMemPf": 250, "vRestMv": -65, "vResetMv": -65,
                   "vThresholdMv": -50, "tRefMs": 2}, "receptors":
                   {"type": "exponentialCurrent", "tauExcMs": 2, "tauInhMs": 5}}],
                 "stimuli": [{"id": "noise", "type": "poisson", "size": 50, "rateHz": 800}],
                 "projections": [{"id": "noise-exc", "from": "noise", "to": "exc",
                   "connector": {"type": "oneToOne"}, "weightPa": 200, "delayMs": 1}],
                 "run": {"durationMs": 500, "seed": %s}}
                """
                        .formatted(seed);
        return Laboratory.standard().networks().read(document).valid().orElseThrow();
    }

    private static FigurePoint measured(StatedNumber number, NetworkModel network) {
        return number.measure().of(network, number.seeds(), Laboratory.standard(), RunControl.NONE);
    }

    private static StatedNumber number(
            Map<String, Double> change, int seeds, double expected, double tolerance) {
        RunMeasure measured = new RunMeasure(SweepMeasure.SPIKE_COUNT, "neuron");
        return new StatedNumber("neuron", change, measured, 0, seeds, expected, tolerance);
    }

    private static FigurePoint measured(StatedNumber number) {
        Laboratory laboratory = Laboratory.standard();
        Lesson curve = LessonCatalog.builtIn().lesson("02-the-f-i-curve").orElseThrow();
        NetworkModel network =
                number.networkToRun(
                                curve.newNotebook(Locale.ENGLISH),
                                laboratory.networks(),
                                new ArrayList<>())
                        .orElseThrow();
        return number.measure().of(network, number.seeds(), laboratory, RunControl.NONE);
    }
}
