package org.spikebook.training.bptt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.training.random.CounterStream;

import java.util.stream.IntStream;

class RowKernelTest {

    private static final int ROWS = 9;
    private static final int BASE = 5;
    private static final RowKernel PLAIN = new PlainRows();
    private static final RowKernel VECTOR = new VectorRows();

    @ParameterizedTest
    @CsvSource({"16, 0", "16, 1", "16, 7", "32, 3", "48, 5", "64, 9", "80, 2", "128, 8", "144, 4"})
    void vectorRows_everyLoop_givesTheBitsOfPlainRows(int width, int count) {
        int[] index = IntStream.range(0, count).map(k -> (k * 4 + 1) % ROWS).distinct().toArray();
        float[] matrix = random(BASE + ROWS * width, 1);
        float[] row = random(BASE + width, 2);
        float[] plainSum = row.clone();
        float[] vectorSum = row.clone();
        PLAIN.addRows(matrix, BASE, width, index, 0, index.length, plainSum, 3);
        VECTOR.addRows(matrix, BASE, width, index, 0, index.length, vectorSum, 3);
        assertThat(vectorSum).isEqualTo(plainSum);

        float[] plainMatrix = matrix.clone();
        float[] vectorMatrix = matrix.clone();
        PLAIN.addToRows(plainMatrix, BASE, width, index, 0, index.length, row, 2);
        VECTOR.addToRows(vectorMatrix, BASE, width, index, 0, index.length, row, 2);
        assertThat(vectorMatrix).isEqualTo(plainMatrix);

        PLAIN.addScaled(matrix, 2, width, 0.37f, plainSum, 5);
        VECTOR.addScaled(matrix, 2, width, 0.37f, vectorSum, 5);
        assertThat(vectorSum).isEqualTo(plainSum);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 48, 64, 130})
    void vectorRows_stepsOfNeurons_giveTheBitsOfPlainRows(int width) {
        assertThat(stepped(VECTOR, width)).isDeepEqualTo(stepped(PLAIN, width));
    }

    private static float[][] stepped(RowKernel rows, int width) {
        float[] u = random(BASE + width, 1);
        float[] v = random(BASE + width, 2);
        float[] slope = new float[width];
        rows.leak(u, 3, width, v, BASE, 0.9f, 0.01f);
        rows.subtract(u, 2, width, 1, slope);
        rows.passBack(random(BASE + width, 3), u, 3, width, slope, v, 4, 0.9f);
        return new float[][] {u, v, slope};
    }

    private static float[] random(int length, long seed) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) CounterStream.normal(CounterStream.ofSeed(seed), i);
        }
        return values;
    }
}
