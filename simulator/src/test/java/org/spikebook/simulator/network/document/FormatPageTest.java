package org.spikebook.simulator.network.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.testkit.Runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example of {@code docs/network-format.md} is a network that runs. */
class FormatPageTest {

    @Test
    void example_isValidAndFires() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "network-format.md"));
        int start = page.indexOf("```json\n") + 8;

        NetworkModel network = Runs.network(page.substring(start, page.indexOf("```", start)));

        assertThat(network).isEqualTo(Runs.network(NetworkReaderTest.example()));
        assertThat(Runs.run(network).spikes().get("raster").spikeCount()).isBetween(80, 8000);
    }
}
