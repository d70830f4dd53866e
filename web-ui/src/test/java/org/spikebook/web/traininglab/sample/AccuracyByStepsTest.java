package org.spikebook.web.traininglab.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.training.conversion.ConversionReport;

import java.util.List;
import java.util.Locale;
import java.util.Map;

class AccuracyByStepsTest {

    private static final Locale EN = Locale.ENGLISH;

    private static AccuracyBySteps comparison(double ann, Double... bySteps) {
        return new AccuracyBySteps(new ConversionReport(0.9, ann, List.of(bySteps), Map.of()));
    }

    @Test
    void closeFrom_isTheStepAfterTheLastFarOne() {
        assertThat(comparison(0.9, 0.1, 0.9, 0.5, 0.897, 0.91).closeFrom()).isEqualTo(4);
        assertThat(comparison(0.9, 0.9, 0.9).closeFrom()).isEqualTo(1);
        assertThat(comparison(0.9, 0.9, 0.896).closeFrom()).isEqualTo(3);
    }

    @Test
    void texts_nameBothAccuraciesAndTheStep() {
        AccuracyBySteps close = comparison(0.968, 0.3, 0.966, 0.969);

        assertThat(close.finding().in(EN)).contains("96.9").contains("96.8").contains("3 steps");
        assertThat(close.closeness().in(EN)).contains("2 steps");
        assertThat(comparison(0.9, 0.2).closeness().key()).isEqualTo("conversion.apart");
    }

    @Test
    void figure_isDrawn() {
        String svg = comparison(0.9, 0.2, 0.5, 0.9).figure(EN).svg(560, 240, EN);

        assertThat(svg).contains("source ANN").contains("spiking");
    }

    @Test
    void csv_hasALineForEachStep() {
        assertThat(comparison(0.9, 0.2, 0.5).csv().lines())
                .containsExactly("steps,testAccuracy,annTestAccuracy", "1,0.2,0.9", "2,0.5,0.9");
    }
}
