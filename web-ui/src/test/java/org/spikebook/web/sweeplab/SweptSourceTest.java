package org.spikebook.web.sweeplab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.StdpMethod;
import org.spikebook.training.TrainingPlan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

class SweptSourceTest {

    private static final TrainingPlan PLAN =
            TrainingPlan.defaultFor(Laboratory.standard().datasets().infos().getFirst());

    @Test
    void numbersOfAPlan_areNamedWithTheirOwner_inTheReadersLanguage() {
        SweptParameter steps = source(PLAN).at("/plan/steps");

        assertThat(steps.label(Locale.ENGLISH)).isEqualTo("Training: Steps per sample");
        assertThat(steps.label(Locale.GERMAN)).isEqualTo("Training: Schritte je Beispiel");
        assertThat(source(PLAN).at("/plan/optimizer/learningRate").label(Locale.ENGLISH))
                .isEqualTo("Training: Learning rate");
        assertThat(SweptParameter.at("/plan/steps").label(Locale.ENGLISH)).isEqualTo("steps");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 2 3 4", "25, 12 24 36 48", "3, 1 2 3 4", "999, 499 998"})
    void wholeNumbers_areVariedByWholeSteps(int now, String expected) {
        List<Double> values = usual("/plan/steps", PLAN.withSteps(now)).numbers();

        assertThat(values)
                .containsExactlyElementsOf(
                        List.of(expected.split(" ")).stream().map(Double::valueOf).toList());
    }

    @Test
    void rate_isVariedByRatios_aroundItsValue() {
        SweepAxis rates = usual("/plan/optimizer/learningRate", PLAN.withLearningRate(0.01));

        assertThat(rates.spacing()).isEqualTo(SweepAxis.Spacing.LOGARITHMIC);
        assertThat(rates.from()).isEqualTo(0.0025);
        assertThat(rates.to()).isEqualTo(0.04);
    }

    /** A number that the method ignores would give the same network at each value. */
    @Test
    void whatTheMethodIgnores_isNotOffered() {
        TrainingPlan stdp = PLAN.withMethod(Configured.defaults(new StdpMethod()));

        assertThat(pointers(PLAN)).contains("/plan/optimizer/learningRate");
        assertThat(pointers(stdp))
                .contains("/plan/steps")
                .noneMatch(each -> each.startsWith("/plan/optimizer"));
    }

    private static List<String> pointers(TrainingPlan plan) {
        return source(plan).offered(NetworkLocks.NONE).stream()
                .map(SweptParameter::pointer)
                .toList();
    }

    private static SweepAxis usual(String pointer, TrainingPlan plan) {
        return source(plan).at(pointer).usual().orElseThrow();
    }

    private static SweptSource source(TrainingPlan plan) {
        return new SweptSource(Optional.empty(), Optional.of(plan));
    }
}
