package org.spikebook.web.traininglab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.DatasetInfo;

import java.util.Optional;

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

    private static Optional<String> fit(String document, String data) {
        return NetworkFit.of(document, model(document), plan(data), info(data));
    }

    private static TrainingPlan plan(String data) {
        return TrainingPlan.defaultFor(info(data));
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
