package org.spikebook.simulator.model.stimulus.poisson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.stream.IntStream;

class PoissonCellsTest {

    private static final int NUMBERS = 1 << 20;

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.5, 1.28, 2, 2.32, 9.5, 30, 120, 500})
    void cells_andWhatIsLeft_makeUpTheProbabilities(double mean) {
        PoissonCells cells = new PoissonCells(mean);
        PoissonDistribution poisson = new PoissonDistribution(mean);
        long undecided = cellsOf(cells, PoissonCells.UNDECIDED);
        double[] left = left(cells);
        double resolution = (double) undecided / PoissonCells.CELLS / NUMBERS;
        for (int count = 0; count < left.length; count++) {
            double probability =
                    (cellsOf(cells, count) + undecided * left[count]) / PoissonCells.CELLS;
            assertThat(probability)
                    .as("probability of %d", count)
                    .isCloseTo(poisson.probability(count), within(resolution + 1e-12));
        }
    }

    private static long[] bits(double[] sums) {
        return Arrays.stream(sums).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    private static long cellsOf(PoissonCells cells, int count) {
        return IntStream.range(0, PoissonCells.CELLS)
                .filter(cell -> cells.counts()[cell] == count)
                .count();
    }

    /** How often each count is decided on, by numbers that lie evenly. */
    private static double[] left(PoissonCells cells) {
        double[] left = new double[1000];
        for (int k = 0; k < NUMBERS; k++) {
            left[cells.decide((k + 0.5) / NUMBERS)] += 1.0 / NUMBERS;
        }
        return left;
    }

    @ParameterizedTest
    @CsvSource({"0.15, true", "2, true", "12, true", "30, false", "500, false"})
    void columns_haveTwoCounts_whereCountsAreFew(double mean, boolean few) {
        assertThat(new PoissonCells(mean).areInColumns()).isEqualTo(few);
    }

    /** To the bit, from words that do not begin or end where vectors do. */
    @ParameterizedTest
    @CsvSource({"0.15, 0.1", "0.7, -0.3", "2, 0.1", "2.32, 87.8", "12, 1e-3"})
    void vectors_addWhatPlainLoopsAdd(double mean, double weight) {
        PoissonCells cells = new PoissonCells(mean);
        PoissonLanes lanes = new PoissonLanes(cells);
        PlainAdder plain = new PlainAdder(cells, lanes, weight);
        VectorAdder vectors = new VectorAdder(cells, lanes, plain, weight);
        for (long stream = 0; stream < 50; stream++) {
            double[] expected = new double[2000];
            double[] sums = new double[2000];
            plain.add(stream, 3, 497, -5, expected);
            vectors.add(stream, 3, 497, -5, sums);
            assertThat(bits(sums)).isEqualTo(bits(expected));
        }
    }
}
