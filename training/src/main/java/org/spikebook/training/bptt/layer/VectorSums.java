package org.spikebook.training.bptt.layer;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of rows by vector instructions. Part of a sum stays in registers while the rows go by: the
 * additions to one of them must wait for each other, those to another need not. So each sum is
 * taken in blocks of several vectors, then of one, then of single lanes: plain rows in blocks of
 * four, scaled ones in blocks of five, three or four, whichever fits, since lines of kernels of 3
 * or 5 come to a multiple of three or five vectors.
 *
 * <p>A method is written out for each width of block: a loop over the vectors of a block would keep
 * them in memory.
 */
final class VectorSums {

    private static final VectorSpecies<Float> SPECIES = VectorRows.SPECIES;
    private static final int LANES = SPECIES.length();

    private VectorSums() {}

    /** {@link RowKernel#addRows}. */
    static void addRows(
            float[] rows,
            int base,
            int stride,
            int width,
            int[] index,
            int from,
            int to,
            float[] out,
            int at) {
        int i = 0;
        for (; i + 4 * LANES <= width; i += 4 * LANES) {
            addFourVectors(rows, base + i, stride, index, from, to, out, at + i);
        }
        for (; i + LANES <= width; i += LANES) {
            addVector(rows, base + i, stride, index, from, to, out, at + i);
        }
        for (; i < width; i++) {
            for (int k = from; k < to; k++) {
                out[at + i] += rows[base + index[k] * stride + i];
            }
        }
    }

    private static void addFourVectors(
            float[] rows,
            int base,
            int stride,
            int[] index,
            int from,
            int to,
            float[] out,
            int at) {
        FloatVector a = FloatVector.fromArray(SPECIES, out, at);
        FloatVector b = FloatVector.fromArray(SPECIES, out, at + LANES);
        FloatVector c = FloatVector.fromArray(SPECIES, out, at + 2 * LANES);
        FloatVector d = FloatVector.fromArray(SPECIES, out, at + 3 * LANES);
        for (int k = from; k < to; k++) {
            int row = base + index[k] * stride;
            a = a.add(FloatVector.fromArray(SPECIES, rows, row));
            b = b.add(FloatVector.fromArray(SPECIES, rows, row + LANES));
            c = c.add(FloatVector.fromArray(SPECIES, rows, row + 2 * LANES));
            d = d.add(FloatVector.fromArray(SPECIES, rows, row + 3 * LANES));
        }
        a.intoArray(out, at);
        b.intoArray(out, at + LANES);
        c.intoArray(out, at + 2 * LANES);
        d.intoArray(out, at + 3 * LANES);
    }

    private static void addVector(
            float[] rows,
            int base,
            int stride,
            int[] index,
            int from,
            int to,
            float[] out,
            int at) {
        FloatVector sum = FloatVector.fromArray(SPECIES, out, at);
        for (int k = from; k < to; k++) {
            sum = sum.add(FloatVector.fromArray(SPECIES, rows, base + index[k] * stride));
        }
        sum.intoArray(out, at);
    }

    /** {@link RowKernel#addScaledRows}. */
    static void addScaledRows(
            float[] rows,
            int base,
            int stride,
            int width,
            int[] index,
            float[] factor,
            int from,
            int to,
            float[] out,
            int at) {
        int vectors = width / LANES;
        int i = 0;
        if (vectors % 5 == 0) {
            for (; i + 5 * LANES <= width; i += 5 * LANES) {
                addFiveScaled(rows, base + i, stride, index, factor, from, to, out, at + i);
            }
        } else if (vectors % 3 == 0) {
            for (; i + 3 * LANES <= width; i += 3 * LANES) {
                addThreeScaled(rows, base + i, stride, index, factor, from, to, out, at + i);
            }
        } else {
            for (; i + 4 * LANES <= width; i += 4 * LANES) {
                addFourScaled(rows, base + i, stride, index, factor, from, to, out, at + i);
            }
        }
        addScaledRest(rows, base, stride, i, width, index, factor, from, to, out, at);
    }

    private static void addThreeScaled(
            float[] rows,
            int base,
            int stride,
            int[] index,
            float[] factor,
            int from,
            int to,
            float[] out,
            int at) {
        FloatVector a = FloatVector.fromArray(SPECIES, out, at);
        FloatVector b = FloatVector.fromArray(SPECIES, out, at + LANES);
        FloatVector c = FloatVector.fromArray(SPECIES, out, at + 2 * LANES);
        for (int k = from; k < to; k++) {
            int row = base + index[k] * stride;
            FloatVector f = FloatVector.broadcast(SPECIES, factor[k]);
            a = a.add(FloatVector.fromArray(SPECIES, rows, row).mul(f));
            b = b.add(FloatVector.fromArray(SPECIES, rows, row + LANES).mul(f));
            c = c.add(FloatVector.fromArray(SPECIES, rows, row + 2 * LANES).mul(f));
        }
        a.intoArray(out, at);
        b.intoArray(out, at + LANES);
        c.intoArray(out, at + 2 * LANES);
    }

    private static void addFourScaled(
            float[] rows,
            int base,
            int stride,
            int[] index,
            float[] factor,
            int from,
            int to,
            float[] out,
            int at) {
        FloatVector a = FloatVector.fromArray(SPECIES, out, at);
        FloatVector b = FloatVector.fromArray(SPECIES, out, at + LANES);
        FloatVector c = FloatVector.fromArray(SPECIES, out, at + 2 * LANES);
        FloatVector d = FloatVector.fromArray(SPECIES, out, at + 3 * LANES);
        for (int k = from; k < to; k++) {
            int row = base + index[k] * stride;
            FloatVector f = FloatVector.broadcast(SPECIES, factor[k]);
            a = a.add(FloatVector.fromArray(SPECIES, rows, row).mul(f));
            b = b.add(FloatVector.fromArray(SPECIES, rows, row + LANES).mul(f));
            c = c.add(FloatVector.fromArray(SPECIES, rows, row + 2 * LANES).mul(f));
            d = d.add(FloatVector.fromArray(SPECIES, rows, row + 3 * LANES).mul(f));
        }
        a.intoArray(out, at);
        b.intoArray(out, at + LANES);
        c.intoArray(out, at + 2 * LANES);
        d.intoArray(out, at + 3 * LANES);
    }

    private static void addFiveScaled(
            float[] rows,
            int base,
            int stride,
            int[] index,
            float[] factor,
            int from,
            int to,
            float[] out,
            int at) {
        FloatVector a = FloatVector.fromArray(SPECIES, out, at);
        FloatVector b = FloatVector.fromArray(SPECIES, out, at + LANES);
        FloatVector c = FloatVector.fromArray(SPECIES, out, at + 2 * LANES);
        FloatVector d = FloatVector.fromArray(SPECIES, out, at + 3 * LANES);
        FloatVector e = FloatVector.fromArray(SPECIES, out, at + 4 * LANES);
        for (int k = from; k < to; k++) {
            int row = base + index[k] * stride;
            FloatVector f = FloatVector.broadcast(SPECIES, factor[k]);
            a = a.add(FloatVector.fromArray(SPECIES, rows, row).mul(f));
            b = b.add(FloatVector.fromArray(SPECIES, rows, row + LANES).mul(f));
            c = c.add(FloatVector.fromArray(SPECIES, rows, row + 2 * LANES).mul(f));
            d = d.add(FloatVector.fromArray(SPECIES, rows, row + 3 * LANES).mul(f));
            e = e.add(FloatVector.fromArray(SPECIES, rows, row + 4 * LANES).mul(f));
        }
        a.intoArray(out, at);
        b.intoArray(out, at + LANES);
        c.intoArray(out, at + 2 * LANES);
        d.intoArray(out, at + 3 * LANES);
        e.intoArray(out, at + 4 * LANES);
    }

    private static void addScaledRest(
            float[] rows,
            int base,
            int stride,
            int done,
            int width,
            int[] index,
            float[] factor,
            int from,
            int to,
            float[] out,
            int at) {
        int i = done;
        for (; i + LANES <= width; i += LANES) {
            addScaledVector(rows, base + i, stride, index, factor, from, to, out, at + i);
        }
        for (; i < width; i++) {
            for (int k = from; k < to; k++) {
                out[at + i] += factor[k] * rows[base + index[k] * stride + i];
            }
        }
    }

    private static void addScaledVector(
            float[] rows,
            int base,
            int stride,
            int[] index,
            float[] factor,
            int from,
            int to,
            float[] out,
            int at) {
        FloatVector sum = FloatVector.fromArray(SPECIES, out, at);
        for (int k = from; k < to; k++) {
            FloatVector row = FloatVector.fromArray(SPECIES, rows, base + index[k] * stride);
            sum = sum.add(row.mul(factor[k]));
        }
        sum.intoArray(out, at);
    }
}
