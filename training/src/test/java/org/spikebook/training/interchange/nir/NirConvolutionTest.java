package org.spikebook.training.interchange.nir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.ImportResult;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.training.interchange.nir.graph.NirGraph;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.Tensor;
import org.spikebook.training.random.CounterStream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A network of every kind of linear node against its plain computation, channels first. */
class NirConvolutionTest {

    private static final int STEPS = 40;
    private static final long WEIGHTS = CounterStream.ofSeed(11);
    private static final double DECAY = 0.8;

    private static double[] drawn(String name, int count, double scale) {
        long key = CounterStream.child(WEIGHTS, name);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (scale * CounterStream.normal(key, i));
        }
        return values;
    }

    private static final double[] CONV1 = drawn("conv1", 3 * 2 * 3 * 3, 0.5);
    private static final double[] BIAS1 = {0.05, -0.02, 0.1};
    private static final double[] CONV2 = drawn("conv2", 2 * 3 * 3 * 3, 0.5);
    private static final double[] DENSE = drawn("dense", 4 * 18, 0.5);

    private static NirNode conv(String name, double[] weight, double[] bias, int out, int in) {
        return NirNode.of(
                name,
                "Conv2d",
                Map.of(
                        "weight", new Tensor(List.of(out, in, 3, 3), weight),
                        "bias", Tensor.vector(bias),
                        "stride", Tensor.vector(1, 1),
                        "padding", Tensor.vector(1, 1)));
    }

    private static NirNode leaky(String name, int... shape) {
        double tau = 1e-4 / (1 - DECAY);
        List<Integer> dims = Arrays.stream(shape).boxed().toList();
        return NirNode.of(
                name,
                "LIF",
                Map.of(
                        "tau", Tensor.filled(dims, tau),
                        "r", Tensor.filled(dims, tau / 1e-4),
                        "v_leak", Tensor.filled(dims, 0),
                        "v_threshold", Tensor.filled(dims, 1)));
    }

    private static NirNode pool(String type) {
        return NirNode.of(
                "pool",
                type,
                Map.of(
                        "kernel_size", Tensor.vector(2, 2),
                        "stride", Tensor.vector(2, 2),
                        "padding", Tensor.vector(0, 0)));
    }

    private static NirGraph graph(String poolType) {
        return NirFiles.chain(
                NirFiles.input(2, 6, 6),
                conv("conv1", CONV1, BIAS1, 3, 2),
                leaky("lif1", 3, 6, 6),
                pool(poolType),
                conv("conv2", CONV2, new double[] {0, 0}, 2, 3),
                leaky("lif2", 2, 3, 3),
                NirNode.of("flat", "Flatten", Map.of("start_dim", Tensor.vector(0))),
                NirTraceTest.dense("fc", 4, 18, DENSE),
                leaky("lif3", 4),
                NirFiles.output(4));
    }

    /** Input spikes of each step, by place channels first. */
    private static double[][] input() {
        double[][] input = new double[STEPS][72];
        for (int t = 0; t < STEPS; t++) {
            for (int i = 0; i < 72; i++) {
                input[t][i] = CounterStream.uniform(WEIGHTS, 72L * t + i) < 0.3 ? 1 : 0;
            }
        }
        return input;
    }

    private static double[] convolve(
            double[] in, double[] weight, double[] bias, int inChannels, int outChannels, int n) {
        double[] out = new double[outChannels * n * n];
        for (int o = 0; o < outChannels; o++) {
            for (int y = 0; y < n; y++) {
                for (int x = 0; x < n; x++) {
                    double sum = bias[o];
                    for (int c = 0; c < inChannels; c++) {
                        for (int ky = -1; ky <= 1; ky++) {
                            for (int kx = -1; kx <= 1; kx++) {
                                int fy = y + ky;
                                int fx = x + kx;
                                if (fy >= 0 && fy < n && fx >= 0 && fx < n) {
                                    sum +=
                                            weight[((o * inChannels + c) * 3 + ky + 1) * 3 + kx + 1]
                                                    * in[(c * n + fy) * n + fx];
                                }
                            }
                        }
                    }
                    out[(o * n + y) * n + x] = sum;
                }
            }
        }
        return out;
    }

    private static double[] fire(double[] v, double[] drive) {
        double[] spikes = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = DECAY * v[i] + drive[i];
            if (v[i] > 1) {
                v[i] -= 1;
                spikes[i] = 1;
            }
        }
        return spikes;
    }

    /** Spikes of the last layer by step: step times 4 plus neuron. */
    private static List<Integer> expected(double poolFactor) {
        double[] v1 = new double[108];
        double[] v2 = new double[18];
        double[] v3 = new double[4];
        List<Integer> spikes = new ArrayList<>();
        for (int t = 0; t < STEPS; t++) {
            double[] s1 = fire(v1, convolve(input()[t], CONV1, BIAS1, 2, 3, 6));
            double[] pooled = new double[27];
            for (int i = 0; i < 108; i++) {
                int y = i / 6 % 6;
                pooled[i / 36 * 9 + y / 2 * 3 + i % 6 / 2] += poolFactor * s1[i];
            }
            double[] s2 = fire(v2, convolve(pooled, CONV2, new double[2], 3, 2, 3));
            double[] drive = new double[4];
            for (int k = 0; k < DENSE.length; k++) {
                drive[k / 18] += DENSE[k] * s2[k % 18];
            }
            double[] s3 = fire(v3, drive);
            for (int i = 0; i < 4; i++) {
                if (s3[i] > 0) {
                    spikes.add(t * 4 + i);
                }
            }
        }
        return spikes;
    }

    private static List<Integer> simulated(NetworkModel network) {
        Map<Integer, List<Integer>> spikes = new TreeMap<>();
        double[][] input = input();
        for (int t = 0; t < STEPS; t++) {
            for (int i = 0; i < 72; i++) {
                if (input[t][i] > 0) {
                    spikes.computeIfAbsent(t, _ -> new ArrayList<>()).add(i % 36 * 2 + i / 36);
                }
            }
        }
        Recording recording = NirFiles.run(network, STEPS, spikes);
        SpikeRaster raster = recording.spikes().get("s-lif3");
        List<Integer> fired = new ArrayList<>();
        for (int k = 0; k < raster.spikeCount(); k++) {
            fired.add(raster.steps()[k] * 4 + raster.neurons()[k]);
        }
        return fired;
    }

    @ParameterizedTest
    @CsvSource({"SumPool2d, 1", "AvgPool2d, 0.25"})
    void network_ofWindows_firesAsComputedPlainly(String pool, double factor) {
        NetworkModel network = NirFiles.imported(graph(pool), NirSettings.of(NirDialect.SNNTORCH));
        Projection second = network.projection("lif1-lif2").orElseThrow();
        assertThat(second.connector().type()).isEqualTo("convolution");
        assertThat(second.connector().number("kernel")).isEqualTo(6);
        List<Integer> expected = expected(factor);
        assertThat(expected).hasSizeBetween(5, 140);
        assertThat(simulated(network)).isEqualTo(expected);
    }

    @Test
    void network_outAndBackAgain_firesTheSame(@TempDir Path folder) throws IOException {
        NirSettings settings = NirSettings.of(NirDialect.SNNTORCH);
        NetworkModel network = NirFiles.imported(graph("SumPool2d"), settings);
        ExportResult result = NirExporter.write(network, WeightSet.EMPTY, settings);
        assertThat(result).isInstanceOf(ExportResult.Ready.class);
        Path file = folder.resolve("back.nir");
        Files.write(file, ((ExportResult.Ready) result).file());
        ImportResult back = NirImporter.read(file, settings);
        assertThat(simulated(NirFiles.imported(back))).isEqualTo(expected(1));
    }
}
