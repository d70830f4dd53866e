package org.spikebook.training.interchange.nir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.ImportResult;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.interchange.nir.graph.NirGraph;
import org.spikebook.training.interchange.nir.graph.NirGraph.Edge;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.NirReader;
import org.spikebook.training.interchange.nir.graph.NirWriter;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class NirImporterTest {

    private static final NirSettings NIR = NirSettings.of(NirDialect.NIR);
    private static final NirSettings STEPS = NirSettings.of(NirDialect.SINABS).withSubtracts(false);

    /** Fires in the step in which more than half arrives, and forgets immediately. */
    private static NirNode gate(String name, double... thresholds) {
        return NirNode.of(name, "Threshold", Map.of("threshold", Tensor.vector(thresholds)));
    }

    private static NirNode dense(String name, int targets, int sources, double... weights) {
        return NirTraceTest.dense(name, targets, sources, weights);
    }

    private static NirGraph graph(List<NirNode> nodes, String... edges) {
        Map<String, NirNode> byName = new LinkedHashMap<>();
        nodes.forEach(node -> byName.put(node.name(), node));
        List<Edge> list = new ArrayList<>();
        for (String edge : edges) {
            String[] ends = edge.split(">");
            list.add(new Edge(ends[0], ends[1]));
        }
        return new NirGraph(byName, list);
    }

    private static List<Integer> steps(Recording recording, String population) {
        return Arrays.stream(recording.spikes().get("s-" + population).steps()).boxed().toList();
    }

    @Tag("external")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lif_norse.nir",
                "lif_rockpool.nir",
                "two_lif_neurons.nir",
                "braille_noDelay_bias_zero.nir"
            })
    void read_everyReferenceFile_arrives(String name) {
        Path file = NirFiles.reference(name);
        NetworkModel network = NirFiles.imported(NirImporter.read(file, NIR));
        Recording recording = NirFiles.run(network, 100, Map.of(1, List.of(0)));
        assertThat(recording.isComplete()).isTrue();
    }

    /** The layers of that file were trained in snnTorch, which takes only its own resistances. */
    @Tag("external")
    @Test
    void read_thenWrite_givesBackTheWeightsOfSnntorch(@TempDir Path folder) throws Exception {
        Path file = NirFiles.reference("braille_noDelay_bias_zero.nir");
        NirSettings settings = NirSettings.of(NirDialect.SNNTORCH);
        NetworkModel network = NirFiles.imported(NirImporter.read(file, settings));
        Path back = folder.resolve("back.nir");
        ExportResult result = NirExporter.write(network, WeightSet.EMPTY, settings);
        Files.write(back, ((ExportResult.Ready) result).file());
        NirGraph before = NirReader.read(file);
        NirGraph after = NirReader.read(back);
        assertThat(after.node("input-lif1_lif").get("weight").values())
                .usingComparatorWithPrecision(1e-5)
                .containsExactly(before.node("fc1").get("weight").values());
        assertThat(after.node("lif1_lif").get("r").at(0)).isCloseTo(10, within(1e-4));
    }

    @Test
    void network_loopThroughAGate_repeatsEveryStep() {
        NirGraph graph =
                graph(
                        List.of(
                                NirFiles.input(1),
                                gate("g", 0.5),
                                dense("w", 1, 1, 1),
                                NirFiles.output(1)),
                        "input>g",
                        "g>w",
                        "w>g",
                        "g>output");
        Recording recording =
                NirFiles.run(NirFiles.imported(graph, STEPS), 6, Map.of(2, List.of(0)));
        assertThat(steps(recording, "g")).containsExactly(2, 3, 4, 5);
    }

    @Test
    void network_delayAndTwoPaths_arriveEachInItsTime() {
        NirNode delay = NirNode.of("d", "Delay", Map.of("delay", Tensor.vector(3)));
        NirGraph graph =
                graph(
                        List.of(NirFiles.input(1), delay, gate("g", 0.5), NirFiles.output(1)),
                        "input>d",
                        "d>g",
                        "input>g",
                        "g>output");
        NetworkModel network = NirFiles.imported(graph, STEPS);
        Recording recording = NirFiles.run(network, 8, Map.of(2, List.of(0)));
        assertThat(steps(recording, "g")).contains(5).hasSize(2);
    }

    @Test
    void network_biasAlone_drivesNeuronsInEveryStep() {
        NirNode affine =
                NirNode.of(
                        "a",
                        "Affine",
                        Map.of(
                                "weight",
                                new Tensor(List.of(2, 1), new double[] {0, 0}),
                                "bias",
                                Tensor.vector(1, 0.1)));
        NetworkModel network =
                NirFiles.imported(
                        NirFiles.chain(
                                NirFiles.input(1), affine, gate("g", 0.5), NirFiles.output(2)),
                        STEPS);
        Recording recording = NirFiles.run(network, 3, Map.of());
        assertThat(steps(recording, "g")).containsExactly(0, 1, 2);
        assertThat(recording.spikes().get("s-g").neurons()).containsOnly(0);
    }

    @Test
    void network_thresholdsThatDiffer_areScaledAway() {
        NetworkModel network =
                NirFiles.imported(
                        NirFiles.chain(
                                NirFiles.input(1),
                                dense("w", 3, 1, 1, 1, 1),
                                gate("g", 0.5, 1, 2),
                                NirFiles.output(3)),
                        STEPS);
        Recording recording = NirFiles.run(network, 1, Map.of(0, List.of(0)));
        assertThat(recording.spikes().get("s-g").neurons()).containsExactly(0, 1);
    }

    @Test
    void network_convolutionOfARow_seesNeighborsOnly() {
        NirNode conv =
                NirNode.of(
                        "c",
                        "Conv1d",
                        Map.of(
                                "weight",
                                new Tensor(List.of(1, 1, 3), new double[] {1, 0, 1}),
                                "dilation",
                                Tensor.vector(1)));
        NirNode same = new NirNode("c", "Conv1d", conv.numbers(), Map.of("padding", "same"));
        NetworkModel network =
                NirFiles.imported(
                        NirFiles.chain(
                                NirFiles.input(1, 5), same, gate("g", 0.5), NirFiles.output(1, 5)),
                        STEPS);
        Recording recording = NirFiles.run(network, 1, Map.of(0, List.of(2)));
        assertThat(recording.spikes().get("s-g").neurons()).containsExactly(1, 3);
    }

    @Test
    void network_groupsAndUnequalStride_joinListedPairs() {
        NirNode conv =
                NirNode.of(
                        "c",
                        "Conv2d",
                        Map.of(
                                "weight", new Tensor(List.of(2, 1, 1, 1), new double[] {1, 1}),
                                "stride", Tensor.vector(1, 2),
                                "groups", Tensor.vector(2)));
        NetworkModel network =
                NirFiles.imported(
                        NirFiles.chain(
                                NirFiles.input(2, 2, 4), conv, gate("g", 0.5), NirFiles.output(2)),
                        STEPS);
        assertThat(network.projections().getFirst().connector().type()).isEqualTo("explicit");
        int secondChannelRow1Column2 = (1 * 4 + 2) * 2 + 1;
        Recording recording =
                NirFiles.run(network, 1, Map.of(0, List.of(secondChannelRow1Column2)));
        assertThat(recording.spikes().get("s-g").neurons()).containsExactly((1 * 2 + 1) * 2 + 1);
    }

    @Test
    void network_weightsBeforeTheOutput_becomeAReadout() {
        NetworkModel network =
                NirFiles.imported(
                        NirFiles.chain(
                                NirFiles.input(1),
                                gate("g", 0.5),
                                dense("w", 2, 1, 3, -4),
                                NirFiles.output(2)),
                        STEPS);
        Recording recording = NirFiles.run(network, 3, Map.of(1, List.of(0)));
        double[][] sums = recording.traces().get("v-output").values();
        assertThat(sums[0]).containsExactly(0, 3, 0);
        assertThat(sums[1]).containsExactly(0, -4, 0);
    }

    @Test
    void network_inputOfADataset_showsIt() {
        NirSettings digits =
                NIR.withDataset(DatasetCatalog.standard().info("digits8x8").orElseThrow());
        NetworkModel network =
                NirFiles.imported(
                        NirFiles.chain(
                                NirFiles.input(1, 8, 8),
                                NirNode.of("f", "Flatten", Map.of()),
                                dense("w", 1, 64, new double[64]),
                                NirFiles.lif("lif", 0.01, 1, 1),
                                NirFiles.output(1)),
                        digits);
        assertThat(network.stimuli().getFirst().model().type()).isEqualTo("dataset");
        assertThat(network.stimuli().getFirst().shape().dimensions()).containsExactly(8, 8, 1);
    }

    @Test
    void network_inputOfRecordings_showsTheirEvents() {
        NirSettings shapes =
                NIR.withDataset(DatasetCatalog.standard().info("movingShapes").orElseThrow());
        int rows = shapes.dataset().orElseThrow().shape().dimensions().getFirst();
        int lines = 2 * rows * rows;
        NetworkModel network =
                NirFiles.imported(
                        NirFiles.chain(
                                NirFiles.input(2, rows, rows),
                                NirNode.of("f", "Flatten", Map.of()),
                                dense("w", 1, lines, new double[lines]),
                                NirFiles.lif("lif", 0.01, 1, 1),
                                NirFiles.output(1)),
                        shapes);
        assertThat(network.stimuli().getFirst().model().values().word("encoder"))
                .isEqualTo("events");
    }

    @Test
    void network_recurrentEdges_takeAStepAndForwardOnesNone() {
        NirGraph graph =
                graph(
                        List.of(
                                NirFiles.input(2),
                                NirFiles.lif("a", 0.01, 1, 2),
                                dense("rec", 2, 2, 1, 2, 3, 4),
                                NirFiles.lif("b", 0.01, 1, 2),
                                NirFiles.output(2)),
                        "input>a",
                        "a>rec",
                        "rec>a",
                        "a>b",
                        "b>output");
        NetworkModel network = NirFiles.imported(graph, NIR);
        assertThat(network.projections().stream().map(Projection::delayMs))
                .containsExactly(Value.of(0), Value.of(0.1), Value.of(0));
    }

    @Test
    void network_whatHasNoCounterpart_isRefusedByName() {
        NirNode strange = NirNode.of("x", "Ring", Map.of());
        assertThat(NirFiles.refusals(NirFiles.chain(NirFiles.input(1), strange)))
                .containsExactly("nir.unknownType");
        NirNode lif = NirFiles.lif("lif", 0.01, 1, 3);
        assertThat(NirFiles.refusals(NirFiles.chain(NirFiles.input(2), lif, NirFiles.output(3))))
                .containsExactly("nir.doesNotFit");
        NirNode taus =
                new NirNode(
                        "lif",
                        "LIF",
                        Map.of(
                                "tau", Tensor.vector(0.01, 0.02),
                                "r", Tensor.vector(1),
                                "v_leak", Tensor.vector(0),
                                "v_threshold", Tensor.vector(1)),
                        Map.of());
        assertThat(NirFiles.refusals(NirFiles.chain(NirFiles.input(2), taus, NirFiles.output(2))))
                .containsExactly("nir.differs");
        NirNode li =
                NirNode.of(
                        "li",
                        "LI",
                        Map.of(
                                "tau", Tensor.vector(0.01),
                                "r", Tensor.vector(1),
                                "v_leak", Tensor.vector(0)));
        assertThat(
                        NirFiles.refusals(
                                NirFiles.chain(
                                        NirFiles.input(1), li, gate("g", 1), NirFiles.output(1))))
                .containsExactly("nir.readoutInside");
        assertThat(NirFiles.refusals(NirFiles.chain(NirFiles.input(1), NirFiles.output(1))))
                .containsExactly("nir.noNeurons");
        NirNode nan = NirNode.of("lif", "IF", Map.of("r", Tensor.vector(Double.NaN)));
        assertThat(NirFiles.refusals(NirFiles.chain(NirFiles.input(1), nan)))
                .containsExactlyInAnyOrder("nir.notFinite", "nir.missing");
    }

    @Test
    void network_loopOfLinearNodes_isRefused() {
        NirGraph graph =
                graph(
                        List.of(
                                NirFiles.input(1),
                                dense("w", 1, 1, 1),
                                gate("g", 1),
                                NirFiles.output(1)),
                        "input>w",
                        "w>w",
                        "w>g",
                        "g>output");
        assertThat(NirFiles.refusals(graph)).containsExactly("nir.loopWithoutNeurons");
    }

    @Test
    void read_brokenFiles_areProblemsNeverExceptions(@TempDir Path folder) throws IOException {
        byte[] whole =
                NirWriter.bytes(
                        NirFiles.chain(
                                NirFiles.input(1),
                                dense("w", 1, 1, 1),
                                gate("g", 1),
                                NirFiles.output(1)));
        Path file = folder.resolve("broken.nir");
        assertThat(code(file)).isEqualTo("hdf.unreadable");
        Files.writeString(file, "not HDF5 at all");
        assertThat(code(file)).isEqualTo("hdf.notHdf");
        for (int length = 8; length < whole.length; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(NirImporter.read(file, NIR)).isInstanceOf(ImportResult.Refused.class);
        }
        for (int place = 8; place < whole.length; place += 13) {
            byte[] changed = whole.clone();
            changed[place] ^= 0x55;
            Files.write(file, changed);
            assertThat(NirImporter.read(file, NIR)).isNotNull();
        }
    }

    /** A hundred neurons, of which each is joined to each, and one edge more. */
    @Test
    void read_tooManyEdges_areRefused(@TempDir Path folder) throws IOException {
        List<NirNode> gates = IntStream.range(0, 100).mapToObj(i -> gate("g" + i, 1)).toList();
        String[] edges =
                IntStream.rangeClosed(0, 10_000)
                        .mapToObj(i -> "g" + i % 100 + ">g" + i / 100 % 100)
                        .toArray(String[]::new);
        Path file = folder.resolve("dense.nir");
        Files.write(file, NirWriter.bytes(graph(gates, edges)));

        assertThat(code(file)).isEqualTo("nir.tooManyEdges");
    }

    private static String code(Path file) {
        return switch (NirImporter.read(file, NIR)) {
            case ImportResult.Imported _ -> "";
            case ImportResult.Refused(List<Problem> problems) -> problems.getFirst().code();
        };
    }
}
