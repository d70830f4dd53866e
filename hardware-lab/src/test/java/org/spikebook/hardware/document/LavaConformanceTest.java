package org.spikebook.hardware.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.emulation.RegisterRunner;

import java.io.IOException;
import java.io.InputStream;

/** Bit-exactness against states that Lava's bit-accurate Loihi models produced. */
class LavaConformanceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01_basic_exc",
                "02_no_decay",
                "04_bias_only",
                "06_inhibitory",
                "08_nwb4_mixed",
                "10_u_wrap_v_clip",
                "12_lifreset",
                "14_delays"
            })
    void run_ofTrace_agreesInEveryBit(String name) throws IOException {
        RegisterFile file = read(name);
        assertThat(file.expected()).as(name).isPresent();
        assertThat(file.firstMismatch(RegisterRunner.run(file.network()))).as(name).isEmpty();
    }

    @Test
    void firstMismatch_ofChangedState_namesIt() throws IOException {
        RegisterFile file = read("14_delays");
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

    private static RegisterFile read(String name) throws IOException {
        try (InputStream in = RegisterRunner.class.getResourceAsStream("lava/" + name + ".json")) {
            return RegisterFileReader.read(in.readAllBytes()).orThrow(name);
        }
    }
}
