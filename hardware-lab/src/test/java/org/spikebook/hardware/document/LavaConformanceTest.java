package org.spikebook.hardware.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.emulation.RegisterRunner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Bit-exactness against states that Lava's bit-accurate Loihi models produced. The two files in the
 * test resources hold the numbers of such runs (Lava 0.11.0.dev0, commit b6822fbc; the sets {@code
 * 10_u_wrap_v_clip} and {@code 14_delays}).
 */
class LavaConformanceTest {

    private static final Path SHARED = Path.of("../../shared");
    private static final Path REFERENCE = SHARED.resolve("reference/traces/lava");

    @ParameterizedTest
    @ValueSource(strings = {"lava-10_u_wrap_v_clip", "lava-14_delays"})
    void run_ofBundledTrace_agreesInEveryBit(String name) throws IOException {
        try (InputStream in = RegisterRunner.class.getResourceAsStream(name + ".json")) {
            assertAgrees(name, in.readAllBytes());
        }
    }

    @Test
    void run_ofEveryReferenceTrace_agreesInEveryBit() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "no reference data beside the checkout");
        try (Stream<Path> files = Files.list(REFERENCE)) {
            for (Path file : files.sorted().toList()) {
                assertAgrees(file.toString(), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void firstMismatch_ofChangedState_namesIt() throws IOException {
        byte[] json =
                RegisterRunner.class.getResourceAsStream("lava-14_delays.json").readAllBytes();
        RegisterFile file = read("lava-14_delays", json);
        var trace = RegisterRunner.run(file.network());
        trace.v()[7][1] += 1;

        assertThat(file.firstMismatch(trace))
                .hasValueSatisfying(m -> {
                    assertThat(m.variable()).isEqualTo("v");
                    assertThat(m.step()).isEqualTo(7);
                    assertThat(m.neuron()).isEqualTo(1);
                    assertThat(m.actual()).isEqualTo(m.expected() + 1);
                });
    }

    private static void assertAgrees(String name, byte[] json) {
        RegisterFile file = read(name, json);
        assertThat(file.expected()).as(name).isPresent();
        assertThat(file.firstMismatch(RegisterRunner.run(file.network()))).as(name).isEmpty();
    }

    private static RegisterFile read(String name, byte[] json) {
        return RegisterFileReader.read(json).orThrow(name);
    }
}
