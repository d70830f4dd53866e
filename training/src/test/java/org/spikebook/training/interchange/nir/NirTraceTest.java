package org.spikebook.training.interchange.nir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The neurons of graphs behave as the representation, and the frameworks, say. */
class NirTraceTest {

    /**
     * The published traces of one graph. The exact one resets within a step and integrates what is
     * left of it; ours, as the frameworks, at its end.
     */
    @Tag("external")
    @ParameterizedTest
    @CsvSource({"lif_exact.csv, NIR", "lif_norse.csv, NORSE"})
    void lif_publishedTrace_isMatched(String csv, NirDialect dialect) throws IOException {
        Path graph = NirFiles.reference("lif_norse.nir");
        NirSettings settings = NirSettings.of(dialect).withStep(1e-4).withDtMs(0.1);
        NetworkModel network = NirFiles.imported(NirImporter.read(graph, settings));
        List<double[]> rows = NirFiles.columns(NirFiles.reference(csv));
        Map<Integer, List<Integer>> spikes = new TreeMap<>();
        for (int step = 0; step < rows.size(); step++) {
            if (rows.get(step)[0] > 0) {
                spikes.put(step, List.of(0));
            }
        }
        Recording recording = NirFiles.run(network, rows.size(), spikes);
        double[] v = recording.traces().get("v-n1").values()[0];
        int[] fired = recording.spikes().get("s-n1").steps();
        int next = 0;
        double leftOfStep = 0;
        for (int step = 0; step < rows.size(); step++) {
            boolean fires = next < fired.length && fired[next] == step;
            assertThat(fires).as("step %d", step).isEqualTo(rows.get(step)[2] > 0);
            next += fires ? 1 : 0;
            leftOfStep = fires ? rows.get(step)[1] : leftOfStep * Math.exp(-0.04);
            assertThat(v[step]).isCloseTo(rows.get(step)[1] - leftOfStep, within(2e-6));
        }
        assertThat(fired).hasSize(4);
    }

    @Test
    void snntorchDialect_leaky_jumpsByTheWeightAndDecaysByBeta() {
        double beta = 0.9;
        double tau = 1e-4 / (1 - beta);
        NirNode lif =
                NirNode.of(
                        "lif",
                        "LIF",
                        Map.of(
                                "tau", Tensor.vector(tau),
                                "r", Tensor.vector(tau / 1e-4),
                                "v_leak", Tensor.vector(0),
                                "v_threshold", Tensor.vector(1)));
        NetworkModel network =
                NirFiles.imported(
                        NirFiles.chain(
                                NirFiles.input(1), dense("fc", 1, 1, 0.7), lif, NirFiles.output(1)),
                        NirSettings.of(NirDialect.SNNTORCH));
        Recording recording =
                NirFiles.run(network, 5, Map.of(0, List.of(0), 2, List.of(0), 4, List.of(0)));
        double second = 0.7 * beta * beta + 0.7;
        assertThat(recording.traces().get("v-lif").values()[0])
                .usingComparatorWithPrecision(1e-7)
                .containsExactly(
                        0.7,
                        0.7 * beta,
                        second - 1,
                        (second - 1) * beta,
                        (second - 1) * beta * beta + 0.7);
        assertThat(recording.spikes().get("s-lif").steps()).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({"SNNTORCH", "NIR"})
    void cubaLif_bothRules_followTheRecurrence(NirDialect dialect) {
        NirNode cuba =
                NirNode.of(
                        "cuba",
                        "CubaLIF",
                        Map.of(
                                "tau_syn", Tensor.vector(3e-4),
                                "tau_mem", Tensor.vector(1e-3),
                                "r", Tensor.vector(2),
                                "w_in", Tensor.vector(3),
                                "v_leak", Tensor.vector(0.1),
                                "v_threshold", Tensor.vector(100)));
        NetworkModel network =
                NirFiles.imported(
                        NirFiles.chain(
                                NirFiles.input(1),
                                dense("fc", 1, 1, 0.5),
                                cuba,
                                NirFiles.output(1)),
                        NirSettings.of(dialect).withDtMs(0.1));
        Recording recording =
                NirFiles.run(network, 60, Map.of(3, List.of(0), 4, List.of(0), 20, List.of(0)));
        double[] v = recording.traces().get("v-cuba").values()[0];
        boolean euler = dialect == NirDialect.SNNTORCH;
        double alpha = euler ? 1 - 1 / 3.0 : Math.exp(-1 / 3.0);
        double beta = euler ? 0.9 : Math.exp(-0.1);
        double fromCurrent =
                euler ? 0.1 * 2 : 2 * 3 / (10.0 - 3) * (Math.exp(-0.1) - Math.exp(-1 / 3.0));
        double current = 0;
        double potential = 0.1;
        for (int step = 0; step < 60; step++) {
            potential = 0.1 + beta * (potential - 0.1) + fromCurrent * current;
            boolean spike = step == 3 || step == 4 || step == 20;
            current = alpha * current + (spike ? 0.5 * 3 * (1 - alpha) : 0);
            assertThat(v[step]).as("step %d", step).isCloseTo(potential, within(1e-6));
        }
    }

    @Test
    void sinabsDialect_integrator_addsWeightsAndSubtractsTheThreshold() {
        NirNode neurons =
                NirNode.of(
                        "if",
                        "IF",
                        Map.of("r", Tensor.vector(1, 1), "v_threshold", Tensor.vector(1, 2)));
        NetworkModel network =
                NirFiles.imported(
                        NirFiles.chain(
                                NirFiles.input(1),
                                dense("fc", 2, 1, 0.5, 1.5),
                                neurons,
                                NirFiles.output(2)),
                        NirSettings.of(NirDialect.SINABS));
        Recording recording =
                NirFiles.run(
                        network,
                        4,
                        Map.of(0, List.of(0), 1, List.of(0), 2, List.of(0), 3, List.of(0)));
        assertThat(recording.spikes().get("s-if").steps()).containsExactly(1, 1, 2, 3, 3);
        assertThat(recording.spikes().get("s-if").neurons()).containsExactly(0, 1, 1, 0, 1);
    }

    static NirNode dense(String name, int targets, int sources, double... weights) {
        return NirNode.of(
                name, "Linear", Map.of("weight", new Tensor(List.of(targets, sources), weights)));
    }
}
