package org.spikebook.simulator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The worker's protocol: the tests are in {@code player.test.mjs}, as its code is not Java. */
class PlayerTest {

    @Test
    void player_passesItsTests() throws IOException, InterruptedException {
        ProcessBuilder node =
                new ProcessBuilder(
                                Node.executable(),
                                "--test",
                                "--test-reporter=tap",
                                Node.program("player.test.mjs"))
                        .redirectErrorStream(true);
        node.environment().put("ENGINE", Node.engine());
        Process process = node.start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(report).isZero();
        assertThat(report).containsPattern("# pass [1-9]\\d").contains("# fail 0");
    }
}
