package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.math.ExactMath;

/**
 * {@code e^A} of a small square matrix by Taylor's series with scaling and squaring (Moler and Van
 * Loan 2003, doi:10.1137/S00361445024180, method 3), with the same bits on every machine.
 */
final class MatrixExponential {

    private static final int TERMS = 20;
    private static final double SMALL = 0.25;
    private static final int MOST_SQUARINGS = 1_100;

    private MatrixExponential() {}

    /** The exponential; not a number throughout where an entry is not finite. */
    static double[][] of(double[][] a) {
        int squarings = 0;
        double norm = norm(a);
        while (norm > SMALL && squarings < MOST_SQUARINGS) {
            norm /= 2;
            squarings++;
        }
        double[][] scaled = scale(a, ExactMath.scalb(1.0, -squarings));
        double[][] sum = identity(a.length);
        double[][] term = identity(a.length);
        for (int k = 1; k <= TERMS; k++) {
            term = scale(multiply(term, scaled), 1.0 / k);
            sum = add(sum, term);
        }
        for (int k = 0; k < squarings; k++) {
            sum = multiply(sum, sum);
        }
        return sum;
    }

    /** The largest sum of magnitudes in a row; endless for what is not finite. */
    private static double norm(double[][] a) {
        double largest = 0;
        for (double[] row : a) {
            double sum = 0;
            for (double entry : row) {
                sum += Math.abs(entry);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    private static double[][] identity(int n) {
        double[][] identity = new double[n][n];
        for (int i = 0; i < n; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double[][] scale(double[][] a, double factor) {
        double[][] scaled = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                scaled[i][j] = a[i][j] * factor;
            }
        }
        return scaled;
    }

    private static double[][] add(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum[i][j] = a[i][j] + b[i][j];
            }
        }
        return sum;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                double sum = 0;
                for (int k = 0; k < a.length; k++) {
                    sum += a[i][k] * b[k][j];
                }
                product[i][j] = sum;
            }
        }
        return product;
    }
}
