package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.diagnosis.Diagnosis;
import org.spikebook.training.encoding.RateEncoder;
import org.spikebook.training.method.ConversionMethod;
import org.spikebook.training.regularizer.ActivityPenalty;
import org.spikebook.training.surrogate.NoSurrogate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What goes wrong in a training is found, and named with a remedy. */
class DiagnosisTest {

    private static final Dataset DIGITS =
            DatasetCatalog.standard().dataset("digits8x8").orElseThrow();
    private static final TrainingPlan PLAN = TrainingPlan.defaultFor(DIGITS.info()).withEpochs(2);

    private static Diagnosis diagnosis(NetworkModel network, TrainingPlan plan) {
        return ((TrainingOutcome.Trained)
                        Trainer.train(network, plan, DIGITS, TrainingControl.unattended(2)))
                .network()
                .provenance()
                .diagnosis()
                .orElseThrow();
    }

    private static List<String> codes(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(Problem::code).toList();
    }

    private static NetworkModel drawn(String more) {
        return DrawnNetwork.showing("digits8x8", 64)
                .lif("h", 40, more)
                .lif("out", 10)
                .join("data", "h")
                .join("h", "out")
                .model();
    }

    @Test
    void ordinaryTraining_isMeasuredLayerByLayer_andNothingStandsOut() {
        Diagnosis diagnosis = diagnosis(drawn(""), PLAN);

        assertThat(diagnosis.samples()).isEqualTo(200);
        assertThat(diagnosis.input().lines()).isEqualTo(64);
        assertThat(diagnosis.input().silentLines()).isBetween(1, 20);
        assertThat(diagnosis.layers())
                .extracting(Diagnosis.Layer::population)
                .containsExactly("h", "out");
        assertThat(diagnosis.layers().getFirst().spikesPerNeuron()).isBetween(0.1, 25.0);
        assertThat(diagnosis.gradients())
                .extracting(Diagnosis.Gradient::projection)
                .containsExactly("data-h", "h-out");
        assertThat(diagnosis.gradients()).allMatch(gradient -> gradient.rms() > 0);
        assertThat(diagnosis.findings()).isEmpty();
    }

    @Test
    void highPriceOfSpikes_leavesNeuronsDead() {
        TrainingPlan dear =
                PLAN.change(p ->
                        p.regularizer(
                                Configured.of(
                                        new ActivityPenalty(), Map.of("spikes", Value.of(0.5)))));

        Diagnosis diagnosis = diagnosis(drawn(""), dear);

        assertThat(codes(diagnosis)).contains("dead");
        assertThat(diagnosis.layers().getFirst().silent()).isGreaterThan(20);
    }

    @Test
    void strongConstantCurrent_saturates_alsoWithRefractoryTime() {
        assertThat(codes(diagnosis(drawn("\"biasPa\": 100000, "), PLAN))).contains("saturated");
        String resting = "\"biasPa\": 100000, \"tRefMs\": 1, ";
        assertThat(codes(diagnosis(drawn(resting), PLAN))).contains("saturated");
    }

    @Test
    void withoutSurrogate_theFirstProjectionGetsNoGradient() {
        TrainingPlan none = PLAN.change(p -> p.surrogate(Configured.defaults(new NoSurrogate())));

        Diagnosis diagnosis = diagnosis(drawn(""), none);

        assertThat(diagnosis.gradients().getFirst().rms()).isZero();
        assertThat(diagnosis.findings())
                .filteredOn(finding -> finding.code().equals("noGradient"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("data-h"));
    }

    @Test
    void inputThatNeverSpikes_isNamed() {
        TrainingPlan dark =
                PLAN.withEncoder(
                        Configured.of(new RateEncoder(), Map.of("maxRateHz", Value.of(0.01))));

        Diagnosis diagnosis = diagnosis(drawn(""), dark);

        assertThat(codes(diagnosis)).contains("silentInput");
        assertThat(diagnosis.input().silentSamples()).isGreaterThan(190);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0",
        "0.04, 1, 0",
        "2e-3, 1, 0",
        "1.7e-4, 1, 1",
        "1, 1e-5, 1",
        "5e3, 1, 1",
        "0, 0, 2"
    })
    void gradients_areJudgedAgainstTheLargest(double first, double last, int findings) {
        Diagnosis diagnosis =
                new Diagnosis(
                        1,
                        new Diagnosis.Input("data", 4, 0, 0),
                        List.of(),
                        List.of(
                                new Diagnosis.Gradient("a", first),
                                new Diagnosis.Gradient("b", last)));

        assertThat(diagnosis.findings()).hasSize(findings);
        assertThat(diagnosis.findings()).allSatisfy(f -> assertThat(f.hint()).isNotBlank());
    }

    @Test
    void vanishingGradient_isToldInTwoDigits_withoutAnExponent() {
        Diagnosis diagnosis =
                new Diagnosis(
                        1,
                        new Diagnosis.Input("data", 4, 0, 0),
                        List.of(),
                        List.of(
                                new Diagnosis.Gradient("a", 5.989216120382591e-7),
                                new Diagnosis.Gradient("b", 0.0035690543854689943)));

        assertThat(diagnosis.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("a has 0.00017 of the largest"));
        assertThat(diagnosis.findings().getFirst().message(Locale.GERMAN))
                .contains("0,00017-Fache");
    }

    @Test
    void weightsThatRunAway_endTheTraining() {
        NetworkModel network = DrawnNetwork.chain("digits8x8", 64, 5, 5, 10);
        Map<String, ProjectionWeights> huge =
                Map.of(
                        "data-h0", huge(64, 5),
                        "h0-h1", huge(5, 5),
                        "h1-out", huge(5, 10));

        TrainingOutcome outcome =
                Trainer.train(
                        network,
                        Optional.of(new WeightSet(huge)),
                        PLAN.withMethod(Configured.defaults(new ConversionMethod())),
                        DIGITS,
                        TrainingControl.unattended(2));

        assertThat(((TrainingOutcome.Untrainable) outcome).problems())
                .extracting(Problem::code)
                .containsExactly("diverged");
    }

    private static ProjectionWeights huge(int pre, int post) {
        float[] values = new float[pre * post];
        Arrays.fill(values, 1e30f);
        return new ProjectionWeights(pre, post, values);
    }
}
