package org.spikebook.simulator.model.connector;

/**
 * The arrangement of explicit weights as a matrix: that of row r and column c stands at place r ·
 * columns + c.
 */
public record WeightLayout(int rows, int columns) {

    /** Number of weights. */
    public long count() {
        return (long) rows * columns;
    }
}
