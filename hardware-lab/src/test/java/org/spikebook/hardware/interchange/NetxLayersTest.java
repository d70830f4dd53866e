package org.spikebook.hardware.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.emulation.NetworkTracer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Layers of every kind, written to a file, read and run, against the plainest arithmetic of what
 * they mean: rectangular images, strides, padding, pooling, dense and recurrent weights.
 */
class NetxLayersTest {

    private static final int STEPS = 40;
    private static final int INPUT_DECAY = 2048;
    private static final int MEMBRANE_DECAY = 700;
    private static final int CHANNELS = 2;
    private static final int ROWS = 6;
    private static final int COLUMNS = 4;

    @TempDir Path folder;

    /** What a file says, and what it means for a layer of so many neurons. */
    private static final class Plain {

        private final int threshold;
        private final int[][] weights;
        private final int[][] recurrent;
        private final int[] u;
        private final int[] v;
        private boolean[] fired;

        Plain(int threshold, int[][] weights, int[][] recurrent) {
            this.threshold = threshold;
            this.weights = weights;
            this.recurrent = recurrent;
            this.u = new int[weights.length];
            this.v = new int[weights.length];
            this.fired = new boolean[weights.length];
        }

        /** One step; {@code before} fired one step earlier. */
        boolean[] step(boolean[] before) {
            boolean[] now = new boolean[u.length];
            for (int i = 0; i < u.length; i++) {
                int sum = sum(weights[i], before) + sum(recurrent[i], fired);
                u[i] = kept(u[i], INPUT_DECAY) + 64 * sum;
                v[i] = kept(v[i], MEMBRANE_DECAY) + u[i];
                now[i] = v[i] > 64 * threshold;
                v[i] = now[i] ? 0 : v[i];
            }
            fired = now;
            return now;
        }

        private static int sum(int[] weights, boolean[] spikes) {
            return IntStream.range(0, weights.length)
                    .filter(j -> spikes[j])
                    .map(j -> weights[j])
                    .sum();
        }

        private static int kept(int x, int decay) {
            return (int) (Integer.signum(x) * (Math.abs((long) x) * (4096 - decay) / 4096));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyKindOfLayer_firesAsItsFileSays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][][][] conv = new int[3][CHANNELS][2][3];
        for (int[][][] output : conv) {
            for (int[][] input : output) {
                for (int[] row : input) {
                    Arrays.setAll(row, _ -> random.nextInt(-30, 60));
                }
            }
        }
        int[][] dense = matrix(5, 6, random);
        int[][] last = matrix(4, 5, random);
        int[][] recurrent = matrix(4, 4, random);
        Path file = folder.resolve("all.net");
        write(file, conv, dense, last, recurrent);
        NetxNetwork read = NetxReader.read(file).orThrow("the file");
        boolean[][] input = spikes(random);

        List<int[][]> found = run(read, input);

        List<Plain> plain =
                List.of(
                        new Plain(90, unrolled(conv), none(36)),
                        new Plain(60, pooled(), none(6)),
                        new Plain(50, dense, none(5)),
                        new Plain(40, last, recurrent));
        int total = 0;
        boolean[][] before = new boolean[plain.size()][];
        for (int k = 0; k < before.length; k++) {
            before[k] = new boolean[plain.get(k).weights[0].length];
        }
        for (int t = 0; t < STEPS; t++) {
            boolean[] sent = input[t];
            for (int k = 0; k < plain.size(); k++) {
                boolean[] fired = plain.get(k).step(before[k]);
                before[k] = sent;
                sent = fired;
                boolean[] expected = fired;
                int[] indices = IntStream.range(0, fired.length).filter(i -> expected[i]).toArray();
                total += indices.length;
                assertThat(found.get(k)[t]).as("layer %d, step %d", k, t).isEqualTo(indices);
            }
        }
        assertThat(total).isGreaterThan(100);
        assertThat(Arrays.stream(found.getLast()).anyMatch(step -> step.length > 0)).isTrue();
    }

    private static List<int[][]> run(NetxNetwork netx, boolean[][] input) {
        int lines = input[0].length;
        double[] values = new double[lines * STEPS];
        for (int line = 0; line < lines; line++) {
            for (int t = 0; t < STEPS; t++) {
                values[line * STEPS + t] = input[t][line] ? 1 : 0;
            }
        }
        NpyArray array = new NpyArray(List.of(CHANNELS, ROWS, COLUMNS, STEPS), values);
        NetxInput shown = NetxInput.of(netx, array, STEPS).orThrow("the file");
        assertThat(shown.drive()).isEqualTo("spikes");
        return new NetworkTracer(shown.network(), shown.spikes()).run().spikes();
    }

    private static boolean[][] spikes(SplittableRandom random) {
        boolean[][] spikes = new boolean[STEPS][CHANNELS * ROWS * COLUMNS];
        for (boolean[] step : spikes) {
            for (int line = 0; line < step.length; line++) {
                step[line] = random.nextInt(4) == 0;
            }
        }
        return spikes;
    }

    private static int[][] matrix(int rows, int columns, SplittableRandom random) {
        int[][] matrix = new int[rows][columns];
        for (int[] row : matrix) {
            Arrays.setAll(row, _ -> random.nextInt(-40, 60));
        }
        return matrix;
    }

    private static int[][] none(int neurons) {
        return new int[neurons][neurons];
    }

    /** Stride 2 down and 1 across, padding 0 and 1: 3 by 3 by 4 neurons. */
    private static int[][] unrolled(int[][][][] kernel) {
        int[][] weights = new int[3 * 3 * 4][CHANNELS * ROWS * COLUMNS];
        for (int o = 0; o < 3; o++) {
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 4; column++) {
                    for (int c = 0; c < CHANNELS; c++) {
                        for (int r = 0; r < 2; r++) {
                            for (int q = 0; q < 3; q++) {
                                int y = 2 * row + r;
                                int x = column - 1 + q;
                                if (x >= 0 && x < COLUMNS) {
                                    weights[(o * 3 + row) * 4 + column][
                                                    (c * ROWS + y) * COLUMNS + x] =
                                            kernel[o][c][r][q];
                                }
                            }
                        }
                    }
                }
            }
        }
        return weights;
    }

    /** Windows of 3 by 2 over 3 by 4: one row of two neurons for each channel. */
    private static int[][] pooled() {
        int[][] weights = new int[3 * 2][3 * 3 * 4];
        for (int channel = 0; channel < 3; channel++) {
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 4; column++) {
                    weights[channel * 2 + column / 2][(channel * 3 + row) * 4 + column] = 32;
                }
            }
        }
        return weights;
    }

    private static void write(
            Path file, int[][][][] conv, int[][] dense, int[][] last, int[][] recurrent) {
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            WritableGroup layers = hdf.putGroup("layer");
            WritableGroup input = layer(layers, 0, "input", CHANNELS, ROWS, COLUMNS);
            neuron(input, 100);
            WritableGroup first = layer(layers, 1, "conv", 3, 3, 4);
            first.putDataset("weight", conv);
            first.putDataset("stride", new int[] {2, 1});
            first.putDataset("padding", new int[] {0, 1});
            neuron(first, 90);
            WritableGroup pool = layer(layers, 2, "pool", 3, 1, 2);
            pool.putDataset("weight", new int[] {32});
            pool.putDataset("kernelSize", new int[] {3, 2});
            pool.putDataset("stride", new int[] {3, 2});
            neuron(pool, 60);
            layers.putGroup("3").putDataset("type", "flatten");
            WritableGroup hidden = layer(layers, 4, "dense", 5);
            hidden.putDataset("weight", dense);
            neuron(hidden, 50);
            WritableGroup output = layer(layers, 5, "dense_rec", 4);
            output.putDataset("weight", last);
            output.putDataset("weight_rec", recurrent);
            neuron(output, 40);
        }
    }

    private static WritableGroup layer(WritableGroup layers, int index, String type, int... shape) {
        WritableGroup layer = layers.putGroup(String.valueOf(index));
        layer.putDataset("type", type);
        layer.putDataset("shape", shape);
        return layer;
    }

    private static void neuron(WritableGroup layer, int threshold) {
        WritableGroup neuron = layer.putGroup("neuron");
        neuron.putDataset("type", "CUBA");
        neuron.putDataset("iDecay", INPUT_DECAY);
        neuron.putDataset("vDecay", MEMBRANE_DECAY);
        neuron.putDataset("vThMant", threshold);
        neuron.putDataset("refDelay", 1);
    }
}
