package org.spikebook.hardware.document;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.hardware.emulation.RegisterRunner;
import org.spikebook.hardware.emulation.RegisterTrace;
import org.spikebook.simulator.problem.Problem;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class RegisterFileReaderTest {

    /** Two inputs, one neuron, half of v lost in each step, threshold 10 · 64. */
    private static final String SMALL =
            """
            {"format": "spikebook/registers/1",
             "params": {"du": 4095, "dv": 2048, "vth": 10, "refractory_delay": %d},
             "synapse": {"weights": [[8, 6]]},
             "recurrent": %s,
             "steps": 6,
             "input_spikes": [[1,0],[1,0],[1,1],[1,1],[0,0],[0,0]]}
            """;

    @Test
    void run_ofSmallNetwork_givesStatesComputedByHand() {
        RegisterTrace trace = run(SMALL.formatted(1, "null"));

        // arrivals one step late: 0, 512, 512, 896, 896, 0; threshold 640; u forgets immediately
        assertThat(trace.u()).isDeepEqualTo(column(0, 512, 512, 896, 896, 0));
        assertThat(trace.v()).isDeepEqualTo(column(0, 512, 0, 0, 0, 0));
        assertThat(trace.outputs()).isDeepEqualTo(column(0, 0, 1, 1, 1, 0));
    }

    @Test
    void run_withRefractoryDelayOfThree_hasTwoDeadSteps() {
        RegisterTrace trace = run(SMALL.formatted(3, "null"));

        assertThat(trace.outputs()).isDeepEqualTo(column(0, 0, 1, 0, 0, 0));
        assertThat(trace.v()).isDeepEqualTo(column(0, 512, 0, 0, 0, 0));
    }

    @Test
    void run_ofTernaryNeuron_firesBothWays() {
        RegisterTrace trace =
                run(
                        """
                        {"params": {"du": 4095, "dv": 0, "vth_hi": 10, "vth_lo": -5},
                         "synapse": {"weights": [[8, -6]]},
                         "recurrent": {"weights": [[2]]},
                         "steps": 6,
                         "input_spikes": [[1,0],[1,0],[0,1],[0,1],[0,0],[0,0]]}
                        """);

        // arrivals 0, 512, 512, 128 - 384, -384, 128; thresholds 640 and -320
        assertThat(trace.u()).isDeepEqualTo(column(0, 512, 512, -256, -384, 128));
        assertThat(trace.v()).isDeepEqualTo(column(0, 512, 0, -256, 0, 128));
        assertThat(trace.outputs()).isDeepEqualTo(column(0, 0, 1, 0, -1, 0));
    }

    @Test
    void read_ofTernaryNeuron_takesBothThresholdsAndNoThird() {
        String both =
                "{\"params\": {\"du\": 1, \"dv\": 1, %s}, \"synapse\": {\"weights\": [[1]]},"
                        + " \"steps\": 1, \"input_spikes\": [[1]]}";

        assertThat(problems(both.formatted("\"vth_lo\": -1, \"vth_hi\": 1"))).isEmpty();
        assertThat(problems(both.formatted("\"vth_lo\": 1, \"vth\": 1")))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("/params/vth_lo", "/params/vth_hi", "/params/vth");
    }

    @Test
    void run_withRecurrentInhibition_arrivesOneStepAfterTheSpike() {
        RegisterTrace trace = run(SMALL.formatted(1, "{\"weights\": [[-8]], \"delays\": [[1]]}"));

        // spike of step 2 arrives in step 4: 896 - 512; that of step 3 in step 5
        assertThat(trace.u()).isDeepEqualTo(column(0, 512, 512, 896, 384, -512));
    }

    @Test
    void read_ofBrokenFile_reportsEveryProblemTogether() {
        String broken =
                """
                {"params": {"du": 5000, "dv": "x", "vth": [1, 2], "bias_exp": 9, "tau": 3},
                 "synapse": {"weights": [[1, 2]], "num_weight_bits": 12, "sign_mode": "both"},
                 "steps": 2, "input_spikes": [[0, 1], [2]]}
                """;

        assertThat(problems(broken))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/params/du",
                        "/params/dv",
                        "/params/vth",
                        "/params/bias_exp",
                        "/params/tau",
                        "/synapse/num_weight_bits",
                        "/synapse/sign_mode",
                        "/input_spikes");
        assertThat(problems(broken))
                .allSatisfy(p -> assertThat(p.message() + p.hint()).isNotBlank());
    }

    /** Each register just within its width, and just beyond it. */
    @ParameterizedTest
    @CsvSource({
        "/params/du, 4095, 4096",
        "/params/dv, 4095, 4096",
        "/params/vth, 131071, 131072",
        "/params/bias_mant, 4095, 4096",
        "/params/bias_mant, -4096, -4097",
        "/params/bias_exp, 7, 8",
        "/params/refractory_delay, 63, 64",
        "/synapse/weight_exp, 7, 8",
        "/synapse/weight_exp, -8, -9",
        "/synapse/num_weight_bits, 6, 7",
        "/synapse/num_weight_bits, 8, 9",
        "/synapse/delays, 62, 63"
    })
    void read_ofEachRegister_knowsItsWidth(String path, String within, String beyond) {
        assertThat(problems(withRegister(path, within))).isEmpty();
        assertThat(problems(withRegister(path, beyond)))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.path()).startsWith(path);
                    assertThat(p.message()).contains(beyond);
                    assertThat(p.hint()).isNotBlank();
                });
    }

    private static String withRegister(String path, String value) {
        Map<String, String> registers = new HashMap<>();
        registers.put("/params/du", "1");
        registers.put("/params/dv", "1");
        registers.put("/params/vth", "1");
        registers.put("/synapse/weights", "[[8]]");
        registers.put(path, path.endsWith("delays") ? "[[" + value + "]]" : value);
        return "{%s, %s, \"steps\": 1, \"input_spikes\": [[1]]}"
                .formatted(part("params", registers), part("synapse", registers));
    }

    private static String part(String name, Map<String, String> registers) {
        String prefix = "/" + name + "/";
        return registers.entrySet().stream()
                .filter(r -> r.getKey().startsWith(prefix))
                .map(r -> "\"%s\": %s".formatted(r.getKey().replace(prefix, ""), r.getValue()))
                .collect(Collectors.joining(", ", "\"" + name + "\": {", "}"));
    }

    @Test
    void read_ofHugeRun_isRefusedBeforeMemoryIsTaken() {
        String huge =
                """
                {"params": {"du": 1, "dv": 1, "vth": 1}, "synapse": {"weights": [[1], [1], [1], [1], [1], [1], [1]]},
                 "steps": 1000000, "input_spikes": []}
                """;

        assertThat(problems(huge)).extracting(Problem::code).contains("tooLarge");
    }

    /** A short file that names a matrix of 17 thousand million weights. */
    @Test
    void read_ofManyNeuronsAmongThemselves_isRefusedBeforeMemoryIsTaken() {
        String rows = String.join(",", Collections.nCopies(131_072, "[1]"));
        String huge =
                """
                {"params": {"du": 1, "dv": 1, "vth": 1}, "synapse": {"weights": [%s]},
                 "recurrent": {"weights": [[0]]}, "steps": 1, "input_spikes": [[1]]}
                """
                        .formatted(rows);

        assertThat(problems(huge)).extracting(Problem::code).containsExactly("tooManySynapses");
    }

    @Test
    void read_ofNonsense_isAProblemAndNotAnException() {
        for (String text : List.of("", "[", "[]", "{\"a\":1,\"a\":2}", "nul", "{\"synapse\": 3}")) {
            assertThat(problems(text)).as(text).isNotEmpty();
        }
    }

    private static RegisterTrace run(String json) {
        return RegisterRunner.run(
                RegisterFileReader.read(json.getBytes(UTF_8)).orThrow("the file").network());
    }

    private static List<Problem> problems(String json) {
        return RegisterFileReader.read(json.getBytes(UTF_8)).problems();
    }

    private static int[][] column(int... values) {
        int[][] rows = new int[values.length][];
        for (int i = 0; i < values.length; i++) {
            rows[i] = new int[] {values[i]};
        }
        return rows;
    }
}
