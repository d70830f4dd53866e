package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.math.ExactMath;

/** A small square matrix. Its arithmetic has the same bits on every machine. Immutable. */
final class SquareMatrix {

    private static final int TERMS = 20;
    private static final double SMALL = 0.25;
    private static final int MOST_SQUARINGS = 1_100;

    private final double[][] entries;

    /**
     * A matrix.
     *
     * @param entries by row and column; not copied
     */
    SquareMatrix(double[][] entries) {
        this.entries = entries;
    }

    private static SquareMatrix identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return new SquareMatrix(identity);
    }

    int size() {
        return entries.length;
    }

    /** A row; treat as read-only. */
    double[] row(int row) {
        return entries[row];
    }

    /**
     * {@code e^A} by Taylor's series with scaling and squaring (Moler and Van Loan 2003,
     * doi:10.1137/S00361445024180, method 3); not a number throughout where an entry is not finite.
     */
    SquareMatrix exponential() {
        int squarings = 0;
        double norm = norm();
        while (norm > SMALL && squarings < MOST_SQUARINGS) {
            norm /= 2;
            squarings++;
        }
        SquareMatrix scaled = times(ExactMath.scalb(1.0, -squarings));
        SquareMatrix sum = identity(size());
        SquareMatrix term = identity(size());
        for (int k = 1; k <= TERMS; k++) {
            term = term.times(scaled).times(1.0 / k);
            sum = sum.plus(term);
        }
        for (int k = 0; k < squarings; k++) {
            sum = sum.times(sum);
        }
        return sum;
    }

    /** The largest sum of magnitudes in a row; endless for what is not finite. */
    private double norm() {
        double largest = 0;
        for (double[] row : entries) {
            double sum = 0;
            for (double entry : row) {
                sum += Math.abs(entry);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    private SquareMatrix times(double factor) {
        double[][] scaled = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                scaled[i][j] = entries[i][j] * factor;
            }
        }
        return new SquareMatrix(scaled);
    }

    private SquareMatrix plus(SquareMatrix other) {
        double[][] sum = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                sum[i][j] = entries[i][j] + other.entries[i][j];
            }
        }
        return new SquareMatrix(sum);
    }

    private SquareMatrix times(SquareMatrix other) {
        double[][] product = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                double sum = 0;
                for (int k = 0; k < size(); k++) {
                    sum += entries[i][k] * other.entries[k][j];
                }
                product[i][j] = sum;
            }
        }
        return new SquareMatrix(product);
    }
}
