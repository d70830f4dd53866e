package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * Small networks of typed equations whose parameters were drawn at random, beside what Brian
 * 2.8.0.4 made of them in its own schedule; the script that asked it stands beside each.
 */
class BrianNetworksTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adaptation-with-stdp",
                "conductances",
                "held-potential",
                "order-of-resets",
                "two-populations"
            })
    void network_runsAsInBrian(String name) throws IOException {
        JsonNode brian = MAPPER.readTree(resource(name + ".brian.json"));
        Recording recording = Runs.run(resource(name + ".json"));

        for (Map.Entry<String, JsonNode> spikes : brian.at("/spikes").properties()) {
            var raster = recording.spikes().get(spikes.getKey());
            assertThat(raster.steps())
                    .as("steps of %s", spikes.getKey())
                    .isEqualTo(MAPPER.convertValue(spikes.getValue().get("steps"), int[].class));
            assertThat(raster.neurons())
                    .as("neurons of %s", spikes.getKey())
                    .isEqualTo(MAPPER.convertValue(spikes.getValue().get("neurons"), int[].class));
        }
        for (Map.Entry<String, JsonNode> states : brian.at("/states").properties()) {
            assertClose(
                    states.getKey(),
                    recording.traces().get(states.getKey()).values(),
                    MAPPER.convertValue(states.getValue(), double[][].class));
        }
    }

    private static void assertClose(String name, double[][] actual, double[][] expected) {
        assertThat(actual).hasDimensions(expected.length, expected[0].length);
        for (int i = 0; i < expected.length; i++) {
            for (int n = 0; n < expected[i].length; n++) {
                assertThat(Math.abs(actual[i][n] - expected[i][n]))
                        .as("%s of %d in step %d", name, i, n)
                        .isLessThanOrEqualTo(RELATIVE * Math.max(1, Math.abs(expected[i][n])));
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        BrianNetworksTest.class.getResourceAsStream("brian/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
