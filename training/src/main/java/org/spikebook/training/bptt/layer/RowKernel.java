package org.spikebook.training.bptt.layer;

/**
 * The loops that training spends its time in, over rows of {@code width} floats. Every
 * implementation adds in the same order, so that results do not depend on which one runs.
 */
public interface RowKernel {

    /**
     * Adds rows of a matrix: {@code out[at + i] += Σ_k rows[base + index[k] * stride + i]}, one row
     * after another.
     *
     * @param rows not modified
     * @param stride from one row to the next; rows may be parts of longer ones
     * @param index rows to add, {@code from} (inclusive) to {@code to} (exclusive); not modified
     * @param out modified
     */
    void addRows(
            float[] rows,
            int base,
            int stride,
            int width,
            int[] index,
            int from,
            int to,
            float[] out,
            int at);

    /**
     * Adds one row to rows of a matrix: {@code rows[base + index[k] * width + i] += row[at + i]}.
     *
     * @param rows modified
     * @param index rows to change, distinct; not modified
     * @param row not modified
     */
    void addToRows(
            float[] rows, int base, int width, int[] index, int from, int to, float[] row, int at);

    /**
     * Adds a multiple of a row: {@code out[at + i] += factor * row[rowAt + i]}.
     *
     * @param row not modified
     * @param out modified
     */
    void addScaled(float[] row, int rowAt, int width, float factor, float[] out, int at);

    /**
     * Adds multiples of rows of a matrix: {@code out[at + i] += Σ_k factor[k] * rows[base +
     * index[k] * stride + i]}, one row after another.
     *
     * @param rows not modified
     * @param stride from one row to the next; rows may be parts of longer ones
     * @param index rows to add, {@code from} (inclusive) to {@code to} (exclusive); not modified
     * @param factor one for each; not modified
     * @param out modified
     */
    void addScaledRows(
            float[] rows,
            int base,
            int stride,
            int width,
            int[] index,
            float[] factor,
            int from,
            int to,
            float[] out,
            int at);

    /**
     * Lets potentials leak into the input of a step: {@code u[at + i] += decay * v[first + i] +
     * drive}.
     */
    void leak(float[] u, int at, int width, float[] v, int first, float decay, float drive);

    /**
     * Lets neurons fire and resets them: {@code v[first + i]} becomes {@code u[at + i]}, or what it
     * is after a spike where that is {@link FloatLif#fireAt} or more.
     *
     * @param u potentials before reset; not modified
     * @param count neurons
     * @param v modified
     * @param spiked those that fire, {@code first + i}, are written here from {@code end} on, in
     *     their order
     * @return where they end
     */
    int fire(
            FloatLif lif,
            float[] u,
            int at,
            int count,
            float[] v,
            int first,
            int[] spiked,
            int end);

    /** A row less a number: {@code out[i] = row[at + i] - by}. */
    void subtract(float[] row, int at, int width, float by, float[] out);

    /**
     * One step back through potentials: with {@code δ = e[at + i] * slope[i] + g[first + i]}, sets
     * {@code u[at + i] = δ} and {@code g[first + i] = decay * δ}.
     */
    void passBack(
            float[] e,
            float[] u,
            int at,
            int width,
            float[] slope,
            float[] g,
            int first,
            float decay);
}
