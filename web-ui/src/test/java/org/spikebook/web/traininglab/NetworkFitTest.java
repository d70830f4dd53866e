package org.spikebook.web.traininglab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.DatasetInfo;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

class NetworkFitTest {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final String DIGITS = network("digits8x8", "\"shape\": [8, 8, 1]", 10);

    @Test
    void of_aNetworkThatSuits_changesNothing() {
        assertThat(fit(DIGITS, "digits8x8")).isEmpty();
    }

    @Test
    void of_otherData_resizesBothEndsAndNothingElse() {
        String document = fit(DIGITS, "iris").orElseThrow();
        NetworkModel fitted = model(document);

        assertThat(fitted.stimulus("data").orElseThrow().size()).isEqualTo(4);
        assertThat(fitted.stimulus("data").orElseThrow().model().values().word("data"))
                .isEqualTo("iris");
        assertThat(fitted.population("out").orElseThrow().size()).isEqualTo(3);
        assertThat(fitted.population("hidden")).isEqualTo(model(DIGITS).population("hidden"));
        assertThat(fit(document, "iris")).isEmpty();
    }

    @Test
    void of_imagesForATable_givesTheStimulusTheShapeOfAnImage() {
        NetworkModel fitted =
                model(fit(network("iris", "\"size\": 4", 3), "mnist10k").orElseThrow());

        assertThat(fitted.stimulus("data").orElseThrow().shape().dimensions())
                .containsExactly(28, 28, 1);
    }

    @Test
    void of_twoOutputs_doesNotGuess() {
        String two =
                DIGITS.replace(
                        "\"populations\": [",
                        "\"populations\": [{\"id\": \"other\", \"size\": 2, \"model\": {\"type\":"
                                + " \"lif\"}},");

        assertThat(fit(two, "iris")).isEmpty();
    }

    /** Neurons that compete are assigned to classes later: there may be any number of them. */
    @Test
    void of_otherDataForNeuronsThatLearnWithoutLabels_keepsTheirNumber() {
        TrainingPlan plan =
                plan(
                        """
                        {"format": "spikebook/training-plan/1", "method": {"type": "stdp"},
                         "data": "iris", "encoder": {"type": "rate"}, "steps": 25}
                        """);

        NetworkModel fitted =
                model(NetworkFit.of(DIGITS, model(DIGITS), plan, info("iris")).orElseThrow());

        assertThat(fitted.stimulus("data").orElseThrow().size()).isEqualTo(4);
        assertThat(fitted.population("out")).isEqualTo(model(DIGITS).population("out"));
    }

    /** A student who opens a lesson is not told to change its network first. */
    @ParameterizedTest
    @MethodSource("lessons")
    void of_networksOfLessons_changesNothing(Lesson lesson) {
        Notebook notebook = lesson.newNotebook(Locale.ENGLISH);
        for (TrainingCell training : notebook.cells(TrainingCell.class)) {
            TrainingPlan plan = plan(training.plan());
            String document =
                    notebook.cell(training.input(), NetworkCell.class).orElseThrow().document();
            Optional<DatasetInfo> data = LABORATORY.datasets().info(plan.data().name());

            assertThat(data.flatMap(info -> NetworkFit.of(document, model(document), plan, info)))
                    .as(training.title())
                    .isEmpty();
        }
    }

    static Stream<Lesson> lessons() {
        LessonCatalog catalog = LessonCatalog.builtIn();
        return Stream.concat(catalog.lessons().stream(), catalog.exampleNetworks().stream());
    }

    private static Optional<String> fit(String document, String data) {
        TrainingPlan plan = TrainingPlan.defaultFor(info(data));
        return NetworkFit.of(document, model(document), plan, info(data));
    }

    private static TrainingPlan plan(String text) {
        return LABORATORY.plans().read(text).content().orElseThrow();
    }

    private static DatasetInfo info(String data) {
        return LABORATORY.datasets().info(data).orElseThrow();
    }

    private static NetworkModel model(String document) {
        return ((Validation.Valid) LABORATORY.networks().read(document)).network();
    }

    private static String network(String data, String shape, int classes) {
        return """
        { "format": "spikebook/network/1", "name": "n",
          "populations": [
            { "id": "hidden", "size": 7, "model": { "type": "lif" }, "receptors": { "type": "delta" } },
            { "id": "out", "size": %d, "model": { "type": "lif" }, "receptors": { "type": "delta" } } ],
          "stimuli": [ { "id": "data", "type": "dataset", %s, "data": "%s", "encoder": "rate" } ],
          "projections": [
            { "id": "a", "from": "data", "to": "hidden", "weightMv": 1, "delayMs": 0 },
            { "id": "b", "from": "hidden", "to": "out", "weightMv": 1, "delayMs": 0 } ],
          "run": { "dtMs": 1, "durationMs": 25, "seed": 1 } }
        """
                .formatted(classes, shape, data);
    }
}
