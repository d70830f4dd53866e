package org.spikebook.web.traininglab.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.Shape;

class DrawingTest {

    private static final int SIZE = 56;

    @Test
    void sample_ofABarInACorner_standsInTheMiddleAsHighAsMnistDigits() {
        float[] sample = bar(2, 5, 12, 3).sample(Shape.of(28, 28, 1));

        assertThat(rowsWithInk(sample, 28)).isEqualTo(20);
        assertThat(center(sample, 28)).isCloseTo(14.0, within(0.3));
    }

    @Test
    void sample_ofTheSameDrawingElsewhereAndLarger_isTheSame() {
        float[] here = bar(2, 5, 12, 4).sample(Shape.of(28, 28, 1));
        float[] there = bar(20, 30, 24, 8).sample(Shape.of(28, 28, 1));

        assertThat(there).isEqualTo(here);
    }

    @Test
    void sample_ofSmallImages_fillsThem() {
        float[] sample = bar(10, 10, 30, 6).sample(Shape.of(8, 8, 1));

        assertThat(rowsWithInk(sample, 8)).isEqualTo(8);
    }

    @Test
    void sample_ofNothing_isBlank() {
        Drawing nothing = new Drawing(SIZE, new float[SIZE * SIZE]);

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.sample(Shape.of(8, 8, 1))).containsOnly(0f);
    }

    private static Drawing bar(int top, int left, int height, int width) {
        float[] ink = new float[SIZE * SIZE];
        for (int row = top; row < top + height; row++) {
            for (int column = left; column < left + width; column++) {
                ink[row * SIZE + column] = 1;
            }
        }
        return new Drawing(SIZE, ink);
    }

    private static int rowsWithInk(float[] sample, int side) {
        int rows = 0;
        for (int row = 0; row < side; row++) {
            float sum = 0;
            for (int column = 0; column < side; column++) {
                sum += sample[row * side + column];
            }
            rows += sum > 0 ? 1 : 0;
        }
        return rows;
    }

    private static double center(float[] sample, int side) {
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < sample.length; i++) {
            sum += sample[i];
            moment += sample[i] * (i / side + 0.5);
        }
        return moment / sum;
    }
}
