package org.spikebook.training.bptt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static float[] random(int length, long seed) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) CounterStream.normal(CounterStream.ofSeed(seed), i);
        }
        return values;
    }
}
