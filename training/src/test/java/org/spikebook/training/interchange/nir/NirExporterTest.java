package org.spikebook.training.interchange.nir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.interchange.nir.graph.NirGraph;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.NirProblems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class NirExporterTest {

    private static NetworkModel network(String model, String receptors, String projections) {
        String document =
                """
                { "format": "spikebook/network/1", "name": "n",
                  "populations": [
                    { "id": "a", "size": 3, "model": %s, "receptors": %s },
                    { "id": "b", "size": 2, "model": %s, "receptors": %s } ],
                  "stimuli": [ { "id": "in", "size": 4, "type": "poisson", "rateHz": 200 } ],
                  "projections": [ %s ],
                  "run": { "dtMs": 1, "durationMs": 60, "seed": 3 } }
                """
                        .formatted(model, receptors, model, receptors, projections);
        return switch (new NetworkReader(ModelRegistry.standard()).read(document)) {
            case Validation.Valid(NetworkModel network) -> network;
            case Validation.Invalid(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private static NetworkModel currents() {
        return network(
                """
                { "type": "lif", "tauMemMs": 15, "cMemPf": 200, "vRestMv": -65, "vResetMv": -70,
                  "vThresholdMv": -60, "tRefMs": 0, "threshold": "exceeded" }\
                """,
                "{ \"type\": \"exponentialCurrent\", \"tauExcMs\": 4, \"tauInhMs\": 4 }",
                """
                { "id": "in-a", "from": "in", "to": "a", "delayMs": 0,
                  "weightPa": { "normal": { "mean": 150, "sd": 200 } } },
                { "id": "a-a", "from": "a", "to": "a", "delayMs": 1, "weightPa": -40 },
                { "id": "a-b", "from": "a", "to": "b", "delayMs": 3, "weightPa": 400,
                  "connector": { "type": "fixedProbability", "probability": 0.7 } }\
                """);
    }

    @ParameterizedTest
    @EnumSource(names = {"NIR", "NORSE"})
    void network_ofCurrents_firesTheSameThereAndBack(NirDialect dialect, @TempDir Path folder)
            throws IOException {
        NirSettings settings = NirSettings.of(dialect).withDtMs(1);
        NetworkModel network = currents();
        ExportResult result = NirExporter.write(network, WeightSet.EMPTY, settings);
        assertThat(result).isInstanceOf(ExportResult.Ready.class);
        Path file = folder.resolve("n.nir");
        Files.write(file, ((ExportResult.Ready) result).file());
        NetworkModel back = NirFiles.imported(NirImporter.read(file, settings));
        Map<Integer, List<Integer>> spikes =
                Map.of(
                        1,
                        List.of(0, 1, 2, 3),
                        5,
                        List.of(0, 1, 2, 3),
                        9,
                        List.of(0, 2),
                        12,
                        List.of(0, 1, 2, 3),
                        20,
                        List.of(0, 1, 2, 3));
        for (String population : List.of("s-a", "s-b")) {
            var here = NirFiles.run(network, 60, spikes).spikes().get(population);
            var there = NirFiles.run(back, 60, spikes).spikes().get(population);
            assertThat(here.spikeCount()).isPositive();
            assertThat(there.steps()).isEqualTo(here.steps());
            assertThat(there.neurons()).isEqualTo(here.neurons());
        }
    }

    @Test
    void graph_leakyNeurons_keepTheNumbersOfTheirWeights() {
        NetworkModel network =
                network(
                        """
                        { "type": "lif", "tauMemMs": 10, "vRestMv": 0, "vResetMv": 0,
                          "vThresholdMv": 1, "tRefMs": 0, "threshold": "exceeded",
                          "cMemPf": 100, "biasPa": 5 }\
                        """,
                        "{ \"type\": \"delta\" }",
                        """
                        { "id": "in-a", "from": "in", "to": "a", "weightMv": 0.25, "delayMs": 0 }\
                        """);
        NirProblems problems = new NirProblems();
        NirGraph graph =
                switch (NirExporter.graph(
                        network, WeightSet.EMPTY, NirSettings.of(NirDialect.SNNTORCH), problems)) {
                    case NirExporter.Made(NirGraph made) -> made;
                    case NirExporter.Failed(List<Problem> failed) ->
                            throw new AssertionError(failed);
                };
        assertThat(graph.node("in-a").get("weight").values()).containsOnly(0.25).hasSize(12);
        NirNode a = graph.node("a");
        assertThat(1 - 1e-4 / a.get("tau").at(0)).isCloseTo(Math.exp(-0.1), TOLERANCE);
        assertThat(a.get("r").at(0)).isCloseTo(a.get("tau").at(0) / 1e-4, TOLERANCE);
        assertThat(a.get("v_leak").at(0)).isEqualTo(0.5);
        assertThat(problems.warnings())
                .extracting(Problem::code)
                .containsOnly("nir.reset", "nir.biasAsLeak");
    }

    private static final Offset<Double> TOLERANCE = within(1e-9);

    /** A leak potential, or a resistance, would have to be infinite. */
    @Test
    void write_aBiasOrCurrentsWithoutLeak_isRefused() {
        String model = "{ \"type\": \"lif\", \"tauMemMs\": 1e20, \"tRefMs\": 0, \"biasPa\": %s }";
        String projection =
                "{ \"id\": \"in-a\", \"from\": \"in\", \"to\": \"a\", \"weightMv\": 1 }";
        String delta = "{ \"type\": \"delta\" }";
        String currents = "{ \"type\": \"exponentialCurrent\" }";
        NirSettings settings = NirSettings.of(NirDialect.NIR);
        NetworkModel biased = network(model.formatted("5"), delta, projection);
        NetworkModel filtered =
                network(model.formatted("0"), currents, projection.replace("Mv", "Pa"));

        for (NetworkModel network : List.of(biased, filtered)) {
            assertThat(NirExporter.write(network, WeightSet.EMPTY, settings))
                    .isInstanceOfSatisfying(
                            ExportResult.Refused.class,
                            refused ->
                                    assertThat(refused.problems())
                                            .extracting(Problem::code)
                                            .containsOnly("nir.noLeak"));
        }
        assertThat(
                        NirExporter.write(
                                network(model.formatted("0"), delta, projection),
                                WeightSet.EMPTY,
                                settings))
                .isInstanceOf(ExportResult.Ready.class);
    }

    @Test
    void write_whatNirCannotExpress_isRefusedOrWarnedOfByName() {
        NetworkModel izhikevich =
                network(
                        "{ \"type\": \"izhikevich\" }",
                        "{ \"type\": \"input\" }",
                        "{ \"id\": \"in-a\", \"from\": \"in\", \"to\": \"a\", \"weight\": 10 }");
        assertThat(NirExporter.write(izhikevich, WeightSet.EMPTY, NirSettings.of(NirDialect.NIR)))
                .isInstanceOfSatisfying(
                        ExportResult.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(Problem::message)
                                        .allMatch(m -> m.contains("izhikevich"))
                                        .hasSize(2));
        NetworkModel plastic =
                network(
                        "{ \"type\": \"lif\", \"tRefMs\": 2, \"reset\": \"subtract\" }",
                        "{ \"type\": \"delta\" }",
                        """
                        { "id": "in-a", "from": "in", "to": "a", "weightMv": 1,
                          "plasticity": { "type": "pairStdp" } }\
                        """);
        assertThat(NirExporter.write(plastic, WeightSet.EMPTY, NirSettings.of(NirDialect.NIR)))
                .isInstanceOfSatisfying(
                        ExportResult.Ready.class,
                        ready ->
                                assertThat(ready.warnings())
                                        .extracting(Problem::code)
                                        .contains(
                                                "nir.plasticity",
                                                "nir.refractory",
                                                "nir.reset",
                                                "nir.threshold"));
    }
}
