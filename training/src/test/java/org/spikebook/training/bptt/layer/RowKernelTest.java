package org.spikebook.training.bptt.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.training.random.CounterStream;

import java.util.stream.IntStream;

class RowKernelTest {

    private static final int ROWS = 9;
    private static final int BASE = 5;
    private static final int GAP = 3;
    private static final RowKernel PLAIN = new PlainRows();
    private static final RowKernel VECTOR = new VectorRows();

    @ParameterizedTest
    @CsvSource({
        "1, 3", "6, 2", "16, 0", "16, 1", "16, 7", "24, 4", "32, 3", "40, 6", "45, 3", "48, 5",
        "64, 9", "80, 2", "128, 8", "144, 4"
    })
    void vectorRows_everyLoop_givesTheBitsOfPlainRows(int width, int count) {
        int[] index = IntStream.range(0, count).map(k -> (k * 4 + 1) % ROWS).distinct().toArray();
        float[] matrix = random(BASE + ROWS * (width + GAP), 1);
        float[] row = random(BASE + width, 2);
        float[] plainSum = row.clone();
        float[] vectorSum = row.clone();
        int stride = width + GAP;
        PLAIN.addRows(matrix, BASE, stride, width, index, 0, index.length, plainSum, 3);
        VECTOR.addRows(matrix, BASE, stride, width, index, 0, index.length, vectorSum, 3);
        assertThat(vectorSum).isEqualTo(plainSum);

        float[] factor = random(ROWS, 3);
        PLAIN.addScaledRows(
                matrix, BASE, stride, width, index, factor, 0, index.length, plainSum, 3);
        VECTOR.addScaledRows(
                matrix, BASE, stride, width, index, factor, 0, index.length, vectorSum, 3);
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

    @ParameterizedTest
    @CsvSource({"1, hard", "63, subtract", "64, hard", "130, subtract", "200, hard"})
    void vectorRows_fire_resetsAndListsAsPlainRowsDo(int neurons, String reset) {
        FloatLif lif =
                new FloatLif(0.9f, 0, 0.4f, reset.equals("subtract"), -0.1f, 1, 0, 0, false, 0, 0);
        float[] u = random(BASE + neurons, 4);
        float[] plainV = new float[BASE + neurons];
        float[] vectorV = new float[BASE + neurons];
        int[] plainSpikes = new int[2 + neurons];
        int[] vectorSpikes = new int[2 + neurons];
        int end = PLAIN.fire(lif, u, 3, neurons, plainV, BASE, plainSpikes, 2);
        assertThat(VECTOR.fire(lif, u, 3, neurons, vectorV, BASE, vectorSpikes, 2)).isEqualTo(end);
        assertThat(vectorV).isEqualTo(plainV);
        assertThat(vectorSpikes).isEqualTo(plainSpikes);
        assertThat(end - 2)
                .isEqualTo(IntStream.range(0, neurons).filter(i -> u[3 + i] >= 0.4f).count());
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
