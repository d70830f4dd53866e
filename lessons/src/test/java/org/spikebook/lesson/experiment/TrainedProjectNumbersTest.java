package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.control.ControlReport;
import org.spikebook.training.method.ControlTester;

import java.util.Map;

/** Measures the numbers that the projects call measured, with their own files. */
class TrainedProjectNumbersTest {

    @Test
    @Tag("slow")
    void recurrence_ofSpokenDigits_isWorthTwoPoints() {
        assertThat(words(1, true, 20)).isCloseTo(92.1, within(2.0));
        assertThat(words(2, true, 20)).isCloseTo(90.8, within(2.0));
        assertThat(words(1, false, 20)).isCloseTo(89.5, within(2.0));
        assertThat(words(2, false, 20)).isCloseTo(89.4, within(2.0));
    }

    @Test
    @Tag("slow")
    void memoryOfAWord_isInTheReadout() {
        assertThat(words(1, false, 2)).isCloseTo(90.7, within(2.0));
        assertThat(wordsWithoutMemory(false)).isCloseTo(10, within(4.0));
        assertThat(wordsWithoutMemory(true)).isCloseTo(12, within(4.0));
    }

    private static double wordsWithoutMemory(boolean recurrent) {
        TrainedNetwork forgetful =
                TrainedLessons.trained(
                        "project-spoken-digits",
                        "train",
                        document ->
                                recurrence(document, recurrent)
                                        .replace("\"tauMemMs\": 20", "\"tauMemMs\": 2")
                                        .replace("\"tauMemMs\": 60", "\"tauMemMs\": 2"),
                        plan -> plan);
        return TrainedLessons.percent(forgetful);
    }

    private static double words(int seed, boolean recurrent, int tauMs) {
        TrainedNetwork trained =
                TrainedLessons.trained(
                        "project-spoken-digits",
                        "train",
                        document ->
                                recurrence(document, recurrent)
                                        .replaceFirst("\"tauMemMs\": 20", "\"tauMemMs\": " + tauMs),
                        plan -> plan.replace("\"seed\": 1", "\"seed\": " + seed));
        return TrainedLessons.percent(trained);
    }

    private static String recurrence(String document, boolean recurrent) {
        return recurrent
                ? document
                : document.replaceFirst("\\{\"id\": \"hidden-hidden\"[^\\n]*\\n", "");
    }

    @Test
    void shapes_inOneStep_loseTheOrderOfTheirEvents() {
        assertThat(TrainedLessons.percent(shapes(20))).isCloseTo(89, within(3.0));
        assertThat(TrainedLessons.percent(shapes(1))).isCloseTo(80, within(3.0));
        TrainedNetwork four = shapes(4);
        assertThat(TrainedLessons.percent(four)).isCloseTo(55, within(8.0));
        assertThat(four.provenance().diagnosis().orElseThrow().layers().getFirst().silent())
                .isBetween(1400, 1600);
    }

    private static TrainedNetwork shapes(int steps) {
        return TrainedLessons.trained(
                "project-event-camera",
                "train",
                document -> document,
                plan -> plan.replace("\"steps\": 1,", "\"steps\": " + steps + ","));
    }

    @Test
    @Tag("slow")
    void controller_needsNoiseAndALongTrace() {
        assertThat(pole(200, 100).balanced()).isEqualTo(1);
        assertThat(pole(0, 100).balanced()).isZero();
        assertThat(pole(0, 100).meanSteps()).isCloseTo(21, within(8.0));
        assertThat(pole(200, 5).balanced()).isZero();
    }

    @Test
    void longerPole_isEasierToBalance() {
        TrainedNetwork trained = controller(200, 100);

        ControlReport own = episodes(trained, 0.5);
        ControlReport longer = episodes(trained, 1);
        assertThat(longer.balanced()).isGreaterThanOrEqualTo(0.9);
        assertThat(own.meanSteps()).isCloseTo(304, within(50.0));
        assertThat(longer.meanSteps()).isGreaterThan(own.meanSteps() + 10);
        assertThat(episodes(trained, 0.25).balanced()).isLessThan(0.4);
    }

    private static ControlReport episodes(TrainedNetwork trained, double halfLengthM) {
        return ControlTester.run(
                        trained,
                        Laboratory.standard().datasets().dataset("cartPole").orElseThrow(),
                        Map.of("halfLengthM", Value.of(halfLengthM)),
                        20,
                        1,
                        () -> false)
                .orElseThrow();
    }

    private static ControlReport pole(int noiseHz, int traceMs) {
        return controller(noiseHz, traceMs).provenance().control().orElseThrow();
    }

    private static TrainedNetwork controller(int noiseHz, int traceMs) {
        return TrainedLessons.trained(
                "project-cart-pole",
                "learn",
                document ->
                        document.replace("\"rateHz\": 0", "\"rateHz\": " + noiseHz)
                                .replace(
                                        "\"tauEligibilityMs\": 100",
                                        "\"tauEligibilityMs\": " + traceMs),
                plan -> plan);
    }
}
