package org.spikebook.training.bptt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.DrawnNetwork;
import org.spikebook.training.bptt.layer.TrainableNetwork;

import java.util.List;

class NetworkInspectorTest {

    private static final String ALL = "{\"type\": \"allToAll\"}";

    @Test
    void inspect_layersInAnyOrder_sortsThemFromDataToOutput() {
        NetworkModel drawn =
                DrawnNetwork.showing("digits8x8", 64)
                        .lif("out", 10)
                        .lif("second", 5)
                        .lif("first", 6)
                        .join("second", "out")
                        .join("first", "second")
                        .join("data", "first")
                        .join("data", "out")
                        .model();
        TrainableNetwork network =
                ((Inspection.Trainable) NetworkInspector.inspect(drawn)).network();
        assertThat(network.populationIds()).containsExactly("first", "second", "out");
        assertThat(network.inputLines()).isEqualTo(64);
        assertThat(network.outputs()).isEqualTo(10);
        assertThat(network.output().fanIn()).isEqualTo(69);
    }

    @Test
    void inspect_loop_isOneBlockBehindWhatLeadsToIt() {
        NetworkModel drawn =
                DrawnNetwork.showing("digits8x8", 64)
                        .lif("out", 10)
                        .lif("b", 6)
                        .lif("a", 6)
                        .lif("before", 6)
                        .join("data", "before")
                        .join("before", "a")
                        .join("a", "b")
                        .join("b", "a", ALL, 1, "")
                        .join("b", "out")
                        .model();
        TrainableNetwork network =
                ((Inspection.Trainable) NetworkInspector.inspect(drawn)).network();
        assertThat(network.populationIds()).containsExactly("before", "a", "b", "out");
        assertThat(network.blocks())
                .extracting(TrainableNetwork.Block::loops)
                .containsExactly(false, true, false);
    }

    @Test
    void inspect_loopWithNothingBehindIt_namesItsPopulations() {
        NetworkModel drawn =
                DrawnNetwork.showing("digits8x8", 64)
                        .lif("before", 6)
                        .lif("a", 6)
                        .lif("b", 6)
                        .join("data", "before")
                        .join("before", "a")
                        .join("a", "b")
                        .join("b", "a", ALL, 1, "")
                        .model();
        Problem problem = only(drawn, "flow.outputLoop");
        assertThat(problem.message()).contains("a, b").doesNotContain("before");
    }

    @Test
    void inspect_readout_mayOnlyBeTheOutput() {
        NetworkModel drawn =
                DrawnNetwork.showing("digits8x8", 64)
                        .population("silent", 6, "{\"type\": \"leakyReadout\"}", "delta")
                        .lif("out", 10)
                        .join("data", "silent")
                        .join("silent", "out")
                        .model();
        assertThat(only(drawn, "population.hidden").path()).isEqualTo("/populations/0/model");
    }

    @Test
    void inspect_poolingWithADrawnWeight_isRefused() {
        NetworkModel drawn =
                DrawnNetwork.showingShaped("digits8x8", "[8, 8]", "rate")
                        .shaped("p", "[4, 4]", "{\"type\": \"lif\"}", "{\"type\": \"delta\"}")
                        .lif("out", 10)
                        .join(
                                "data",
                                "p",
                                "{\"type\": \"pooling\"}",
                                "\"weightMv\": {\"uniform\": [0, 1]}",
                                0,
                                "")
                        .join("p", "out")
                        .model();
        assertThat(only(drawn, "projection.poolingWeight").message()).contains("data-p");
    }

    @Test
    void inspect_izhikevich_isRefusedWithItsPath() {
        NetworkModel drawn =
                DrawnNetwork.showing("digits8x8", 64)
                        .lif("hidden", 6)
                        .population("out", 10, "{\"type\": \"izhikevich\"}", "delta")
                        .join("data", "hidden")
                        .join("hidden", "out")
                        .model();
        Problem problem = only(drawn, "population.model");
        assertThat(problem.path()).isEqualTo("/populations/1/model");
        assertThat(problem.message()).contains("out").contains("\"Izhikevich\"");
        assertThat(problem.hint()).contains("lif");
    }

    @Test
    void inspect_manyFaults_namesAllTogether() {
        NetworkModel drawn =
                DrawnNetwork.showing("digits8x8", 64)
                        .lif("a", 6, "\"vThresholdMv\": 0, ")
                        .lif("b", 6)
                        .lif("alone", 6)
                        .lif("out", 10)
                        .join(
                                "data",
                                "a",
                                "{\"type\": \"fixedProbability\", \"probability\": 0.5}",
                                0,
                                "")
                        .join("a", "out")
                        .join("a", "b")
                        .model();
        assertThat(codes(drawn))
                .containsExactlyInAnyOrder(
                        "flow.outputs",
                        "flow.unreached",
                        "population.threshold",
                        "projection.connector");
    }

    @Test
    void inspect_currentsOfTwoTimeConstants_areRefused() {
        String json =
                DrawnNetwork.showing("digits8x8", 64)
                        .population("out", 10, "{\"type\": \"lif\"}", "exponentialCurrent")
                        .join("data", "out")
                        .json()
                        .replace("weightMv", "weightPa");
        assertThat(codes(DrawnNetwork.read(json))).containsExactly("population.unequalTau");
        String conductance = json.replace("exponentialCurrent", "exponentialConductance");
        assertThat(codes(DrawnNetwork.read(conductance.replace("weightPa", "weightNs"))))
                .containsExactly("population.receptors");
    }

    @Test
    void inspect_noData_otherStimulus_randomDelay_areRefused() {
        String json =
                DrawnNetwork.showing("digits8x8", 64)
                        .lif("out", 10)
                        .join("data", "out", ALL, 1, "")
                        .json()
                        .replace(
                                "\"type\": \"dataset\", \"size\": 64, \"data\": \"digits8x8\","
                                        + " \"encoder\": \"rate\"",
                                "\"type\": \"poisson\", \"size\": 64")
                        .replace("\"delayMs\": 1.0", "\"delayMs\": {\"uniform\": [1, 3]}");
        assertThat(codes(DrawnNetwork.read(json)))
                .containsExactlyInAnyOrder("stimulus.other", "stimulus.none", "projection.delay");
    }

    private static List<String> codes(NetworkModel drawn) {
        return problems(drawn).stream().map(Problem::code).toList();
    }

    private static Problem only(NetworkModel drawn, String code) {
        assertThat(codes(drawn)).containsExactly(code);
        return problems(drawn).getFirst();
    }

    private static List<Problem> problems(NetworkModel drawn) {
        return ((Inspection.NotTrainable) NetworkInspector.inspect(drawn)).problems();
    }
}
