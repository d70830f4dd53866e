package org.spikebook.simulator.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.testkit.Runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Weights and delays by their place: lists, kernels, windows and matrices beside the network. */
class ExplicitWeightsTest {

    /** Compared with the sum that defines a convolution, for one block of targets and several. */
    @ParameterizedTest
    @CsvSource({"3, 1, 0", "3, 2, 1", "2, 3, 0", "5, 1, 4", "1, 2, 0"})
    void convolution_hasTheKernelsWeightsAtEveryPlace(int kernel, int stride, int padding) {
        int rows = (7 + 2 * padding - kernel) / stride + 1;
        int columns = (6 + 2 * padding - kernel) / stride + 1;
        float[] weights = new float[3 * kernel * kernel * 2];
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) random.nextDouble();
        }
        String connector =
                "{\"type\": \"convolution\", \"kernel\": %d, \"stride\": %d, \"padding\": %d}"
                        .formatted(kernel, stride, padding);
        NetworkModel network =
                Runs.network(
                        document(
                                "[7, 6, 2]",
                                "[%d, %d, 3]".formatted(rows, columns),
                                connector,
                                "\"weightMv\": 1"));
        double[][] expected = new double[7 * 6 * 2][rows * columns * 3];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                for (int o = 0; o < 3; o++) {
                    for (int k = 0; k < kernel * kernel * 2; k++) {
                        int sy = y * stride + k / 2 / kernel - padding;
                        int sx = x * stride + k / 2 % kernel - padding;
                        if (sy >= 0 && sy < 7 && sx >= 0 && sx < 6) {
                            expected[(sy * 6 + sx) * 2 + k % 2][(y * columns + x) * 3 + o] =
                                    weights[o * kernel * kernel * 2 + k];
                        }
                    }
                }
            }
        }
        WeightSet beside =
                new WeightSet(Map.of("p", new ProjectionWeights(kernel * kernel * 2, 3, weights)));

        assertThat(matrix(network, beside, 1)).isDeepEqualTo(expected);
        assertThat(matrix(network, beside, 3)).isDeepEqualTo(expected);
    }

    @Test
    void convolution_withDrawnWeights_drawsOneKernel() {
        NetworkModel network =
                Runs.network(
                        document(
                                "[9, 9]",
                                "[7, 7, 2]",
                                "{\"type\": \"convolution\"}",
                                "\"weightMv\": {\"normal\": {\"mean\": 0, \"sd\": 1}}"));

        double[][] matrix = matrix(network, WeightSet.EMPTY, 1);

        assertThat(
                        Arrays.stream(matrix)
                                .flatMapToDouble(Arrays::stream)
                                .filter(w -> w != 0)
                                .distinct())
                .hasSize(18);
        assertThat(matrix[0][0]).isEqualTo(matrix[10][(7 + 1) * 2]).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"average", "sum"})
    void pooling_joinsWindowsOfItsOwnChannel(String reduction) {
        NetworkModel network =
                Runs.network(
                        document(
                                "[5, 4, 3]",
                                "[2, 2, 3]",
                                "{\"type\": \"pooling\", \"reduction\": \"%s\"}"
                                        .formatted(reduction),
                                "\"weightMv\": 2"));

        double[][] matrix = matrix(network, WeightSet.EMPTY, 1);

        double weight = reduction.equals("average") ? 0.5 : 2;
        for (int s = 0; s < 60; s++) {
            int y = s / 12;
            int x = s / 3 % 4;
            for (int t = 0; t < 12; t++) {
                boolean joined = t / 6 == y / 2 && t / 3 % 2 == x / 2 && t % 3 == s % 3 && y < 4;
                assertThat(matrix[s][t]).as("%d to %d", s, t).isEqualTo(joined ? weight : 0);
            }
        }
    }

    /** Out of order, with a pair twice and a neuron that reaches itself. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void explicit_givesEachListedPairItsOwnWeightAndDelay(int blocks) {
        NetworkModel network =
                Runs.network(
                        document(
                                "[3]",
                                "[3]",
                                "{\"type\": \"explicit\", \"sources\": [2, 0, 0, 2, 0],"
                                        + " \"targets\": [1, 2, 0, 0, 2]}",
                                "\"weightMv\": [1, 2, 3, 4, 5], \"delayMs\": [1, 4, 1, 2, 3]"));
        List<String> synapses = new ArrayList<>();

        compile(network, WeightSet.EMPTY, blocks)
                .projection("p")
                .forEachSynapse(
                        (s, t, w, d) -> synapses.add("%d-%d: %s after %d".formatted(s, t, w, d)));

        assertThat(synapses)
                .containsExactlyInAnyOrder(
                        "2-1: 1.0 after 1",
                        "0-2: 2.0 after 4",
                        "0-0: 3.0 after 1",
                        "2-0: 4.0 after 2",
                        "0-2: 5.0 after 3");
        assertThat(Runs.network(NetworkWriter.write(network))).isEqualTo(network);
    }

    @Test
    void allToAll_takesAMatrixByTargetThenSource() {
        NetworkModel network =
                Runs.network(
                        document(
                                "[3]",
                                "[2]",
                                "{\"type\": \"allToAll\"}",
                                "\"weightMv\": [1, 2, 3, 4, 5, 6]"));

        assertThat(matrix(network, WeightSet.EMPTY, 1))
                .isDeepEqualTo(new double[][] {{1, 4}, {2, 5}, {3, 6}});
    }

    /** Median, and mean and deviation of the logarithm, within four standard errors. */
    @Test
    void lognormalWeights_haveTheirMedianAndSigma() {
        NetworkModel network =
                Runs.network(
                        document(
                                "[100]",
                                "[400]",
                                "{\"type\": \"allToAll\"}",
                                "\"weightMv\": {\"lognormal\": {\"median\": -2, \"sigma\": 0.5}}"));

        double[] logs =
                Arrays.stream(matrix(network, WeightSet.EMPTY, 1))
                        .flatMapToDouble(Arrays::stream)
                        .map(w -> Math.log(w / -2))
                        .toArray();

        double mean = Arrays.stream(logs).average().orElseThrow();
        double variance =
                Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(4 * 0.5 / 200));
        assertThat(Math.sqrt(variance)).isCloseTo(0.5, within(4 * 0.5 / 283));
    }

    private static double[][] matrix(NetworkModel network, WeightSet weights, int blocks) {
        int sources = network.stimuli().get(0).size();
        double[][] matrix = new double[sources][network.populations().get(0).size()];
        compile(network, weights, blocks)
                .projection("p")
                .forEachSynapse((s, t, w, _) -> matrix[s][t] += w);
        return matrix;
    }

    private static CompiledNetwork compile(NetworkModel network, WeightSet weights, int blocks) {
        Compilation compilation =
                NetworkCompiler.compile(network, weights, SpikeSources.NONE, blocks);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).network();
    }

    private static String document(String from, String to, String connector, String more) {
        return """
        {"format": "spikebook/network/1",
         "populations": [{"id": "to", "shape": %s, "model": {"type": "lif"}, "receptors": {"type": "delta"}}],
         "stimuli": [{"id": "from", "shape": %s, "type": "poisson"}],
         "projections": [{"id": "p", "from": "from", "to": "to", "connector": %s, %s}],
         "run": {"dtMs": 1}}\
        """
                .formatted(to, from, connector, more);
    }
}
