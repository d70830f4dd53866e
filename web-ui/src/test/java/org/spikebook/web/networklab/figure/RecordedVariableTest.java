package org.spikebook.web.networklab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.web.networklab.Documents;

import java.util.Optional;

class RecordedVariableTest {

    private static final String DOCUMENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "model": {%s}}],
             "recorders": [{"id": "r", "of": "n", "record": "%s"}],
             "run": {"dtMs": 0.1, "durationMs": 100}}\
            """;

    private static final String LIF =
            "\"type\": \"lif\", \"vRestMv\": %d, \"vResetMv\": %d, \"vThresholdMv\": %d";

    @Test
    void wayToTheThreshold_beginsAtRest_alsoBelowAndAboveTheReset() {
        assertThat(rest(LIF.formatted(-74, -60, -54), "vMv")).contains(-74.0);
        assertThat(rest(LIF.formatted(0, -5, 1), "vMv")).contains(0.0);
    }

    @Test
    void wayToTheThreshold_ofNeuronsThatRestAboveIt_beginsAtTheReset() {
        assertThat(rest(LIF.formatted(-49, -60, -50), "vMv")).contains(-60.0);
    }

    @Test
    void wayToTheThreshold_isOfNeuronsWithAFixedOneAndARest_andOfPotentials() {
        assertThat(rest("\"type\": \"adaptiveThreshold\"", "vMv")).isEmpty();
        assertThat(rest("\"type\": \"izhikevich\"", "vMv")).isEmpty();
        assertThat(rest("\"type\": \"lif\"", "iExcPa")).isEmpty();
    }

    private static Optional<Double> rest(String model, String variable) {
        NetworkModel network = Documents.network(DOCUMENT.formatted(model, variable));
        return new RecordedVariable(network, network.recorders().getFirst()).rest();
    }
}
