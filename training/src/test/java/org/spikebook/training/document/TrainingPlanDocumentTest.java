package org.spikebook.training.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainingMethod;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.regularizer.ActivityPenalty;
import org.spikebook.training.surrogate.SurrogateGradient;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

class TrainingPlanDocumentTest {

    private static final DatasetCatalog CATALOG = DatasetCatalog.standard();
    private static final TrainingRegistry REGISTRY = TrainingRegistry.standard();
    private static final TrainingPlanReader READER = new TrainingPlanReader(REGISTRY, CATALOG);

    private static TrainingPlan plan(String json) {
        return READER.read(json).orThrow("the file");
    }

    private static List<Problem> problems(String json) {
        return READER.read(json).problems();
    }

    /** What is saved stays: every key, in this order. */
    @Test
    void write_everySetting_isTheTextThatEarlierVersionsWrote() throws IOException {
        TrainingPlan plan =
                TrainingPlan.defaultFor(CATALOG.info("digits8x8").orElseThrow())
                        .withLearningRate(3, 0.0005)
                        .change(p ->
                                p.maxGradientNorm(0.5).truncationSteps(10).patience(4).seed(7));

        String golden = golden();
        assertThat(TrainingPlanWriter.write(plan)).isEqualTo(golden);
        assertThat(plan(golden)).isEqualTo(plan);
    }

    private static String golden() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        TrainingPlanDocumentTest.class.getResourceAsStream("plan-0.2.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void read_dataOnly_isTheDefaultPlan() {
        for (DatasetInfo info : CATALOG.infos()) {
            String json =
                    "{\"format\": \"spikebook/training-plan/1\", \"data\": \"%s\"}"
                            .formatted(info.name());
            assertThat(plan(json)).isEqualTo(TrainingPlan.defaultFor(info));
        }
    }

    @Test
    void read_written_isThePlan() {
        TrainingPlan plan =
                TrainingPlan.defaultFor(CATALOG.infos().getFirst())
                        .withEpochs(7)
                        .withSeed(Long.MIN_VALUE)
                        .withLearningRate(0.0123)
                        .change(p ->
                                p.patience(4)
                                        .maxGradientNorm(0.5)
                                        .regularizer(Configured.defaults(new ActivityPenalty())));
        for (SurrogateGradient surrogate : REGISTRY.surrogates()) {
            for (Optimizer optimizer : REGISTRY.optimizers()) {
                TrainingPlan one =
                        plan.change(p -> p.surrogate(Configured.defaults(surrogate)))
                                .change(p -> p.optimizer(Configured.defaults(optimizer)));
                String json = TrainingPlanWriter.write(one);
                assertThat(plan(json)).isEqualTo(one);
                assertThat(TrainingPlanWriter.write(plan(json))).isEqualTo(json);
            }
        }
    }

    @Test
    void read_method_withItsSettings_andWithoutOneIsSurrogate() {
        String json =
                """
                {"format": "spikebook/training-plan/1", "data": "digits8x8"%s}
                """;
        assertThat(plan(json.formatted("")).method().type()).isEqualTo("surrogate");
        for (TrainingMethod method : REGISTRY.methods()) {
            TrainingPlan chosen = plan(json.formatted("")).withMethod(Configured.defaults(method));
            assertThat(plan(TrainingPlanWriter.write(chosen))).isEqualTo(chosen);
        }
        String resting = json.formatted(", \"method\": {\"type\": \"stdp\", \"restMs\": 150}");
        assertThat(plan(resting).method().number("restMs")).isEqualTo(150);
        String wrong = json.formatted(", \"method\": {\"type\": \"stdp\", \"restMs\": -1}");
        assertThat(problems(wrong)).extracting(Problem::path).containsExactly("/method/restMs");
        String unknown = json.formatted(", \"method\": {\"type\": \"evolution\"}");
        assertThat(problems(unknown)).extracting(Problem::path).containsExactly("/method/type");
    }

    @Test
    void read_rateChanges_areKept_andWrongOnesNamed() {
        TrainingPlan changed =
                TrainingPlan.defaultFor(CATALOG.infos().getFirst())
                        .withLearningRate(3, 0.001)
                        .withLearningRate(5, 0.0001);
        assertThat(plan(TrainingPlanWriter.write(changed))).isEqualTo(changed);
        assertThat(changed.optimization().learningRate(4)).isEqualTo(0.001);
        assertThat(changed.optimization().learningRate(2))
                .isEqualTo(changed.optimization().learningRate());
        assertThat(changed.withLearningRate(3, 0.1).optimization().rateChanges()).hasSize(1);
        String json =
                """
                {"format": "spikebook/training-plan/1", "data": "digits8x8", "rateChanges": [
                 {"fromEpoch": 1, "learningRate": 1}, {"fromEpoch": 4, "learningRate": 0},
                 {"fromEpoch": 4, "learningRate": 1}, {"learningRate": 1}, {"fromEpoch": 9, "rate": 1}]}
                """;
        assertThat(problems(json))
                .extracting(Problem::path)
                .containsExactly(
                        "/rateChanges/0/fromEpoch",
                        "/rateChanges/1/learningRate",
                        "/rateChanges/2/fromEpoch",
                        "/rateChanges/3/fromEpoch",
                        "/rateChanges/4/learningRate",
                        "/rateChanges/4/rate");
    }

    @Test
    void read_manyFaults_namesAllTogetherWithTheirPlaces() {
        String json =
                """
                {"format": "spikebook/training-plan/2", "data": "imagenet", "steps": 0, "epochs": 2.5, "batchSize": "many",
                 "seed": 1e30, "surrogate": {"type": "sigmoid"}, "optimizer": {"type": "adam", "learningRate": -1, "momentum": 2},
                 "loss": [], "learningRate": 1}
                """;
        assertThat(problems(json))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/format",
                        "/data",
                        "/steps",
                        "/epochs",
                        "/batchSize",
                        "/seed",
                        "/surrogate/type",
                        "/optimizer/learningRate",
                        "/optimizer/momentum",
                        "/loss",
                        "/learningRate");
        assertThat(problems(json)).allSatisfy(p -> assertThat(p.message()).isNotBlank());
        assertThat(problems(json)).allSatisfy(p -> assertThat(p.hint()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"plan\"",
                "{",
                "{\"data\": \"digits8x8\",}",
                "{\"data\": NaN}",
                "{\"data\": \"digits8x8\"} {}",
                "{\"data\": \"a\", \"data\": \"b\"}",
                "not json at all",
                "<plan/>"
            })
    void read_noJsonObject_saysSo(String json) {
        assertThat(problems(json)).hasSize(1);
        assertThat(problems(json).getFirst().code()).startsWith("document.");
        assertThat(problems(json).getFirst().hint()).isNotBlank();
    }

    @Test
    void read_cutAnywhere_isRefused() {
        String whole =
                TrainingPlanWriter.write(TrainingPlan.defaultFor(CATALOG.infos().getFirst()));
        for (int length = 0; length < whole.stripTrailing().length(); length++) {
            assertThat(problems(whole.substring(0, length))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steps | 1001",
                "steps | -3",
                "steps | null",
                "epochs | 1000000000",
                "epochs | true",
                "batchSize | 99999",
                "batchSize | {}",
                "seed | 1.5",
                "seed | 99999999999999999999",
                "split | \"mine\"",
                "split | 3",
                "encoder | \"rate\"",
                "encoder | {\"type\": \"rate\", \"maxRateHz\": 0}",
                "encoder | {\"type\": \"rate\", \"maxRateHz\": 1e400}",
                "encoder | {\"type\": \"rate\", \"tauMs\": 5}",
                "encoder | {\"maxRateHz\": 5}",
                "loss | {\"type\": \"countCrossEntropy\", \"scale\": \"0.5\"}",
                "optimizer | {\"type\": \"adam\", \"beta1\": 1}",
                "optimizer | {\"type\": \"adam\", \"schedule\": \"zigzag\"}",
                "distortion | {\"type\": \"image\", \"noise\": 2}",
                "data | 5",
                "data | \"../../etc/passwd\""
            })
    void read_wrongField_pointsAtIt(String field, String value) {
        String json =
                "{\"format\": \"spikebook/training-plan/1\", %s\"%s\": %s}"
                        .formatted(
                                field.equals("data") ? "" : "\"data\": \"digits8x8\", ",
                                field,
                                value);
        assertThat(problems(json)).hasSize(1);
        Problem problem = problems(json).getFirst();
        assertThat(problem.path()).startsWith("/" + field);
        assertThat(problem.message()).isNotBlank().hasSizeLessThan(300);
        assertThat(problem.hint()).isNotBlank();
    }

    @Test
    void read_hugeOrDeepText_isRefusedWithinLimits() {
        assertThat(problems("[".repeat(60_000))).hasSize(1);
        assertThat(problems("{\"data\":" + " ".repeat(70_000) + "1}"))
                .extracting(Problem::code)
                .containsExactly("document.tooLarge");
        assertThat(
                        problems(
                                        "{\"format\": \"spikebook/training-plan/1\", \"data\":"
                                                + " \"digits8x8\", \""
                                                + "x".repeat(60_000)
                                                + "\": 1}")
                                .getFirst()
                                .message())
                .hasSizeLessThan(300);
    }
}
