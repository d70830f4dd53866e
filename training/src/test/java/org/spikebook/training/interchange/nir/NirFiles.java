package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.interchange.ImportResult;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.SpikeTimes;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.training.interchange.nir.graph.NirGraph;
import org.spikebook.training.interchange.nir.graph.NirGraph.Edge;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small graphs, and where the published ones are. */
final class NirFiles {

    private NirFiles() {}

    /** A file that is not part of the project, for tests that are tagged as external. */
    static Path reference(String name) {
        return Path.of("../../shared/data/reference/nir", name);
    }

    static List<double[]> columns(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .map(line -> {
                    String[] cells = line.split(",");
                    double[] row = new double[cells.length];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = Double.parseDouble(cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    /** A graph whose nodes follow one another. */
    static NirGraph chain(NirNode... nodes) {
        Map<String, NirNode> byName = new LinkedHashMap<>();
        List<Edge> edges = new ArrayList<>();
        for (NirNode node : nodes) {
            byName.put(node.name(), node);
        }
        for (int i = 1; i < nodes.length; i++) {
            edges.add(new Edge(nodes[i - 1].name(), nodes[i].name()));
        }
        return new NirGraph(byName, edges);
    }

    static NirNode input(int... shape) {
        return door("input", "Input", shape);
    }

    static NirNode output(int... shape) {
        return door("output", "Output", shape);
    }

    private static NirNode door(String name, String type, int... shape) {
        double[] values = new double[shape.length];
        for (int i = 0; i < shape.length; i++) {
            values[i] = shape[i];
        }
        return NirNode.of(name, type, Map.of("shape", Tensor.vector(values)));
    }

    static NirNode lif(String name, double tau, double threshold, int... shape) {
        List<Integer> dims = Arrays.stream(shape).boxed().toList();
        return NirNode.of(
                name,
                "LIF",
                Map.of(
                        "tau", Tensor.filled(dims, tau),
                        "r", Tensor.filled(dims, 1),
                        "v_leak", Tensor.filled(dims, 0),
                        "v_threshold", Tensor.filled(dims, threshold)));
    }

    static NetworkModel imported(NirGraph graph, NirSettings settings) {
        return imported(NirImporter.network(graph, "graph", settings));
    }

    static NetworkModel imported(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported(NetworkModel network, _) -> network;
            case ImportResult.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    static List<String> refusals(NirGraph graph) {
        return switch (NirImporter.network(graph, "graph", NirSettings.of(NirDialect.NIR))) {
            case ImportResult.Imported _ -> List.of();
            case ImportResult.Refused(var problems) ->
                    problems.stream().map(p -> p.code()).distinct().toList();
        };
    }

    /** Runs a network whose input fires in the given steps, all or one of its lines. */
    static Recording run(NetworkModel network, int steps, Map<Integer, List<Integer>> spikes) {
        double dtMs = network.run().dtMs();
        List<Double> times = new ArrayList<>();
        List<Double> lines = new ArrayList<>();
        spikes.forEach((step, fired) -> {
            for (int line : fired) {
                times.add((step + 1) * dtMs);
                lines.add((double) line);
            }
        });
        Stimulus input = network.stimuli().getFirst();
        Stimulus shown =
                input.withModel(
                        Configured.of(
                                new SpikeTimes(),
                                Map.of(
                                        "timesMs", new Value.Series(times),
                                        "lines", new Value.Series(lines))));
        List<Stimulus> stimuli = new ArrayList<>(network.stimuli());
        stimuli.set(0, shown);
        NetworkModel driven =
                network.withStimuli(stimuli)
                        .withRecorders(recorders(network))
                        .withRun(network.run().withSteps(steps));
        return Simulator.run(driven, WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);
    }

    private static List<Recorder> recorders(NetworkModel network) {
        List<Recorder> recorders = new ArrayList<>();
        for (Population population : network.populations()) {
            recorders.add(
                    new Recorder("v-" + population.id(), population.id(), "vMv", Optional.empty()));
            if (population.model().type().equals("lif")) {
                recorders.add(
                        new Recorder(
                                "s-" + population.id(),
                                population.id(),
                                Recorder.SPIKES,
                                Optional.empty()));
            }
        }
        return recorders;
    }
}
