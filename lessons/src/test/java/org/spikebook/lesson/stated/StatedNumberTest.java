package org.spikebook.lesson.stated;

import static org.assertj.core.api.Assertions.assertThat;

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
