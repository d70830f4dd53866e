package org.spikebook.hardware.document;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.spikebook.hardware.emulation.CrossbarRunner;
import org.spikebook.hardware.emulation.CrossbarTrace;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

class CrossbarFileTest {

    /** Neuron 0 is driven and drives neuron 1 through axon 2 after three ticks; worked by hand. */
    static final String CORE =
            """
            {"format": "spikebook/truenorth-core/1", "ticks": 6,
             "axon_types": [0, 1, 2], "crossbar": [[1, 1, 0], [0, 0, 1]],
             "neurons": {"weights": [[4, -3, 0, 0], [0, 0, 7, 0]], "leak": [-1, 0], "leak_reversal": [1, 0],
              "threshold": [6, 7], "reset_mode": [1, 0], "reset": [0, -2]},
             "target_axons": [2, -1], "target_delays": [3, 1],
             "input_spikes": [[1,0,0], [1,0,0], [0,1,0], [0,0,0], [1,1,0], [0,0,0]],
             "v": [[3,0], [0,0], [-2,0], [-1,0], [0,-2], [0,-2]],
             "output_spikes": [[0,0], [1,0], [0,0], [0,0], [0,1], [0,0]]}
            """;

    private static Reading<CrossbarFile> read(String json) {
        return CrossbarFileReader.read(json.getBytes(UTF_8));
    }

    private static CrossbarFile core(String json) {
        return read(json).orThrow("the file");
    }

    @Test
    void run_ofCoreWorkedByHand_isAsExpected() {
        CrossbarFile file = core(CORE);

        CrossbarTrace trace = CrossbarRunner.run(file.core());

        assertThat(file.firstMismatch(trace)).isEmpty();
        assertThat(CrossbarTraceWriter.write(file, trace))
                .contains("\"asExpected\":true", "\"bitExact\":true", "\"synaptic_events\":6");
    }

    @Test
    void run_thatDiffers_namesTheFirstDifference() {
        CrossbarFile file = core(CORE.replace("[[3,0], [0,0]", "[[3,0], [1,0]"));

        assertThat(file.firstMismatch(CrossbarRunner.run(file.core())))
                .contains(new TraceMismatch("v", 1, 0, 1, 0));
    }

    @Test
    void run_withStochasticModes_isMarkedAndFollowsTheSeed() {
        String drawn =
                CORE.replace("\"leak\": [-1, 0]", "\"leak\": 100, \"stochastic_leak\": 1")
                        .replace("\"v\"", "\"description\"");
        CrossbarFile one = core(drawn);
        CrossbarFile other = core(drawn.replace("\"ticks\": 6", "\"ticks\": 6, \"seed\": 9"));

        assertThat(CrossbarTraceWriter.write(one, CrossbarRunner.run(one.core())))
                .contains("\"bitExact\":false")
                .isEqualTo(CrossbarTraceWriter.write(one, CrossbarRunner.run(one.core())))
                .isNotEqualTo(CrossbarTraceWriter.write(other, CrossbarRunner.run(other.core())));
    }

    @Test
    void read_ofBrokenCore_givesEveryProblemTogether() {
        String broken =
                """
                {"format": "spikebook/truenorth-core/1", "ticks": 0, "axon_types": [0, 4], "crossbar": [[1, 2]],
                 "neurons": {"weights": [300, 0, 0, 0], "threshold": -1, "colour": 1},
                 "target_axons": [2], "target_delays": 16, "input_spikes": []}
                """;

        assertThat(read(broken).problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/ticks",
                        "/axon_types/1",
                        "/crossbar/0/1",
                        "/neurons/weights/0",
                        "/neurons/threshold",
                        "/neurons/colour",
                        "/target_axons/0",
                        "/target_delays",
                        "/input_spikes");
    }

    @Test
    void read_ofCrossbarLargerThanACore_isRefused() {
        String row = "[" + "0,".repeat(256) + "0]";
        String json =
                CORE.replace("[[1, 1, 0], [0, 0, 1]]", "[" + row + "]").replace("[0, 1, 2]", "0");

        assertThat(read(json).problems()).extracting(Problem::code).contains("crossbarSize");
    }
}
