package org.spikebook.web.traininglab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.web.traininglab.TrainingCurve.Of;
import org.spikebook.web.traininglab.sample.ConfusionTable;
import org.spikebook.web.traininglab.sample.DatasetSample;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

class TrainingFiguresTest {

    private static final Locale EN = Locale.ENGLISH;

    @Test
    void finding_beforeAnyValidation_saysSo() {
        TrainingCurve empty = TrainingCurve.empty(10);

        assertThat(empty.finding(Of.SAMPLES).key()).isEqualTo("curve.waiting");
        assertThat(empty.with(point(0.2, OptionalDouble.empty())).finding(Of.SAMPLES).key())
                .isEqualTo("curve.started");
    }

    @Test
    void finding_severalEpochs_namesTheFirstBest() {
        TrainingCurve curve =
                TrainingCurve.empty(4)
                        .with(point(1, OptionalDouble.of(0.8)))
                        .with(point(2, OptionalDouble.of(0.965)))
                        .with(point(3, OptionalDouble.of(0.965)))
                        .with(point(4, OptionalDouble.of(0.9)));

        assertThat(curve.finding(Of.SAMPLES).in(EN)).contains("96.5").contains("epoch 2");
        assertThat(curve.finding(Of.BALANCED_EPISODES).in(EN)).contains("96.5", "balanced");
        assertThat(curve.finding(Of.REACHED_EPISODES).in(EN)).contains("96.5", "on the target");
    }

    @Test
    void with_aPointBeforeTheLast_beginsThere() {
        TrainingCurve curve =
                TrainingCurve.empty(4)
                        .with(point(1, OptionalDouble.of(0.8)))
                        .with(point(2, OptionalDouble.of(0.9)))
                        .with(point(0.5, OptionalDouble.empty()));

        assertThat(curve.points()).containsExactly(point(0.5, OptionalDouble.empty()));
        assertThat(curve.best()).isEmpty();
    }

    /** A training on few samples tells of whole epochs only. */
    @Test
    void with_anEpochThatWasClosedBefore_beginsThere() {
        TrainingCurve earlier =
                TrainingCurve.empty(4)
                        .with(point(1, OptionalDouble.of(0.8)))
                        .with(point(2, OptionalDouble.of(0.9)));

        TrainingCurve curve =
                earlier.with(point(1, OptionalDouble.empty()))
                        .with(point(1, OptionalDouble.of(0.5)));

        assertThat(curve.points())
                .containsExactly(
                        point(1, OptionalDouble.empty()), point(1, OptionalDouble.of(0.5)));
    }

    @Test
    void with_thousandsOfPoints_staysSmallAndKeepsEveryValidation() {
        TrainingCurve curve = TrainingCurve.empty(20);
        for (int i = 1; i <= 5000; i++) {
            curve =
                    curve.with(
                            point(
                                    i / 250.0,
                                    i % 250 == 0
                                            ? OptionalDouble.of(0.5)
                                            : OptionalDouble.empty()));
        }

        assertThat(curve.points()).hasSizeLessThanOrEqualTo(400);
        assertThat(curve.points().stream().filter(p -> p.validationAccuracy().isPresent()))
                .hasSize(20);
    }

    @Test
    void figures_emptyAndFull_areDrawn() {
        TrainingCurve curve = TrainingCurve.empty(3).with(point(1, OptionalDouble.of(0.9)));

        for (TrainingCurve each : List.of(curve, TrainingCurve.empty(3))) {
            assertThat(each.accuracy(Of.SAMPLES, EN).svg(600, 240, EN)).contains("Accuracy (%)");
            assertThat(each.accuracy(Of.BALANCED_EPISODES, EN).svg(600, 240, EN))
                    .contains("Episodes balanced");
            assertThat(each.accuracy(Of.REACHED_EPISODES, EN).svg(600, 240, EN))
                    .contains("Episodes with the hand on the target");
            assertThat(each.loss(EN).svg(300, 160, EN)).contains("Loss");
            assertThat(each.hiddenSpikes(EN).svg(300, 160, EN)).contains("Hidden spikes");
        }
    }

    @Test
    void figures_toTakeAway_standAlone_withTheirNumbers() {
        TrainingCurve curve =
                TrainingCurve.empty(3)
                        .with(point(0.5, OptionalDouble.empty()))
                        .with(point(1, OptionalDouble.of(0.9)));

        assertThat(curve.accuracy(Of.SAMPLES, EN).file(720, 320, EN).svg())
                .startsWith("<?xml")
                .contains("Accuracy (%)")
                .doesNotContain("var(");
        assertThat(curve.csv().lines())
                .containsExactly(
                        "epoch,loss,trainAccuracy,validationAccuracy,hiddenSpikesPerSample",
                        "0.5,2,0.7,,80",
                        "1,1,0.7,0.9,80");
    }

    @Test
    void figures_pseudoLocale_holdNoTextFromElsewhere() {
        String svg =
                TrainingCurve.empty(3)
                        .with(point(1, OptionalDouble.of(0.9)))
                        .accuracy(Of.SAMPLES, Text.PSEUDO_LOCALE)
                        .svg(600, 240, Text.PSEUDO_LOCALE);

        assertThat(svg.replaceAll("⟦[^⟧]*⟧", "").replaceAll("<[^>]*>", "|"))
                .matches("[|0-9.,\\s]*");
    }

    @Test
    void confusion_counts_tellsTheWorstMistake() {
        ConfusionTable table =
                new ConfusionTable(List.of("zero", "one"), List.of(List.of(8, 2), List.of(0, 5)));

        assertThat(table.total()).isEqualTo(15);
        assertThat(table.share(0, 1)).isEqualTo(0.2);
        assertThat(table.finding().in(EN))
                .isEqualTo("zero is most often misclassified as one: 2 times");
    }

    @Test
    void datasetSample_digits_hasOneExampleOfEachClassAndAllCounts() {
        Dataset digits = DatasetCatalog.standard().dataset("digits8x8").orElseThrow();

        DatasetSample sample = DatasetSample.of(digits);

        assertThat(sample.examples()).hasSize(10);
        assertThat(sample.examples())
                .extracting(digits::label)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(sample.classCounts().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(digits.info().sizes().train());
    }

    private static TrainingCurvePoint point(double epoch, OptionalDouble validation) {
        return new TrainingCurvePoint(epoch, 1 / epoch, 0.7, validation, 80);
    }
}
