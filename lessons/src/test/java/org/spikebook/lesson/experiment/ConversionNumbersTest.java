package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.lesson.experiment.LessonRun.run;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.training.conversion.ConversionReport;

import java.util.List;
import java.util.stream.IntStream;

/** Measures the numbers of the lesson on conversion, with its own files. */
class ConversionNumbersTest {

    private static final String SLUG = "conversion";

    @Test
    void countOfSpikes_isTheRectifiedInput_upToOneSpikeAStep() {
        LessonRun run = run(SLUG, "relu");

        assertThat(IntStream.range(0, 41).map(k -> run.timesMs("spikes", k).length))
                .containsExactlyElementsOf(
                        IntStream.range(0, 41)
                                .map(k -> Math.clamp(k - 10, 0, 20))
                                .boxed()
                                .toList());
    }

    @Test
    void hardReset_givesTheSameCountToAllInputsFromHalfToAlmostOne() {
        LessonRun run = run(SLUG, "relu", "\"reset\": \"subtract\"", "\"reset\": \"hard\"");

        assertThat(IntStream.rangeClosed(20, 29).map(k -> run.timesMs("spikes", k).length))
                .containsOnly(10);
    }

    /** Training differs a little between kinds of processors. */
    @Test
    void convertedNetwork_needsAboutFourSteps() {
        ConversionReport report = report();

        assertThat(100 * report.annTestAccuracy()).isCloseTo(96.6, within(0.6));
        assertThat(percents(report, 1, 2, 4, 8, 16))
                .containsExactly(new double[] {26, 88, 95.9, 96.2, 96.6}, within(2.5));
    }

    @Test
    @Tag("slow")
    void randomSpikesAtTheInput_areAsGood() {
        ConversionReport report =
                report(
                        "\"type\": \"direct\"", "\"type\": \"rate\"",
                        "\"encoder\": \"direct\"", "\"encoder\": \"rate\"");

        assertThat(percents(report, 4, 16)).containsExactly(new double[] {95.7, 96.7}, within(1.5));
    }

    @Test
    @Tag("slow")
    void largestActivation_makesOthersWait() {
        ConversionReport report =
                report("\"normalisation\": \"percentile\"", "\"normalisation\": \"maximum\"");

        assertThat(percents(report, 1, 2, 4, 16))
                .containsExactly(new double[] {11, 67, 94.5, 96.6}, within(2.5));
        assertThat(report.scales().get("first")).isCloseTo(14, within(1.0));
    }

    @Test
    @Tag("slow")
    void potentialThatStartsAtZero_cutsOff() {
        assertThat(
                        percents(
                                report("\"initialPotential\": 0.5", "\"initialPotential\": 0"),
                                2,
                                4,
                                8))
                .containsExactly(new double[] {12, 70, 95.8}, within(3.0));
    }

    @Test
    @Tag("slow")
    void unscaledNetwork_isQuickAndDoesNotImprove() {
        ConversionReport report =
                report("\"normalisation\": \"percentile\"", "\"normalisation\": \"none\"");

        assertThat(percents(report, 1, 16)).containsExactly(new double[] {86, 91}, within(2.5));
    }

    private static ConversionReport report(String... changes) {
        return LessonTraining.of(SLUG, "convert", changes)
                .network()
                .provenance()
                .conversion()
                .orElseThrow();
    }

    private static double[] percents(ConversionReport report, int... steps) {
        List<Double> bySteps = report.testAccuracyBySteps();
        return IntStream.of(steps).mapToDouble(t -> 100 * bySteps.get(t - 1)).toArray();
    }
}
