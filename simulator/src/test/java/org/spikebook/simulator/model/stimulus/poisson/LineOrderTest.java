package org.spikebook.simulator.model.stimulus.poisson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class LineOrderTest {

    private static final double MEAN = 0.005;

    /** Of one line, of a word of them, and of all words; the same order serves step after step. */
    @ParameterizedTest
    @CsvSource({"1", "5", "64", "200", "4096", "9000"})
    void lines_inAnyOrderAndMoreThanOnce_areToldAscending(int lines) {
        PoissonGroup group = PoissonGroup.of(MEAN, lines);
        LineOrder order = new LineOrder(group);
        SplittableRandom random = new SplittableRandom(lines);
        for (int count = 0; count < 60; count++) {
            int first = random.nextInt(3) * group.size();
            int[] drawn = random.ints(count, first, first + group.size()).toArray();
            int[] sorted = Arrays.stream(drawn).sorted().toArray();
            IntStream.Builder told = IntStream.builder();

            order.tell(drawn, count, told::add);

            assertThat(told.build().toArray()).isEqualTo(sorted);
        }
    }
}
