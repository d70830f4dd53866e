package org.spikebook.web.networklab.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.live.PlayedData;
import org.spikebook.web.Eventually;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** What a home plays besides a document. */
@Timeout(300)
class ServerHomeDataTest {

    private static final String SILENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 20, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 20, "rateHz": 900}],
             "projections": [
               {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 0}],
             "run": {"durationMs": 20}}\
            """;

    @ParameterizedTest
    @ValueSource(strings = {"direct", "rate", "latency"})
    void open_samplesOfADataSet_areShown(String encoder) {
        try (HomePage page = new HomePage(new ScheduledThreadPoolExecutor(2))) {
            page.open(
                    """
                    {"format": "spikebook/network/1",
                     "stimuli": [{"id": "s", "shape": [8, 8, 1], "type": "dataset", "data": "digits8x8",
                       "encoder": "%s"}],
                     "populations": [{"id": "n", "size": 64, "model": {"type": "lif"}}],
                     "projections": [{"id": "s-n", "from": "s", "to": "n",
                       "connector": {"type": "oneToOne"}, "weightPa": 20000}],
                     "run": {"durationMs": 20}}\
                    """
                            .formatted(encoder));

            ObjectNode frame = page.ask("{\"type\": \"step\", \"ms\": 50}");

            assertThat(frame.path("type").asString()).isNotEqualTo("problems");
            Eventually.holds("spikes in the third showing", () -> !page.spikes(400).isEmpty());
        }
    }

    @Test
    void open_weightsBesideTheDocument_takeTheirPlace() {
        ProjectionWeights strong = new ProjectionWeights(20, 20, new float[20 * 20]);
        for (int k = 0; k < 20; k++) {
            strong.values()[k * 20 + k] = 20_000;
        }
        PlayedData trained = new PlayedData(List.of(), new WeightSet(Map.of("in-n", strong)));

        try (HomePage weighted = new HomePage(new ScheduledThreadPoolExecutor(2), _ -> trained)) {
            weighted.open(SILENT);
            weighted.ask("{\"type\": \"step\", \"ms\": 50}");

            Eventually.holds("neurons that fire", () -> !weighted.spikes(0).isEmpty());
        }
    }
}
