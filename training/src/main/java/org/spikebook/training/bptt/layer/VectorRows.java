package org.spikebook.training.bptt.layer;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of {@link PlainRows} by vector instructions, with the same additions in the same order.
 */
final class VectorRows implements RowKernel {

    /**
     * 256 bits where there are: eight output channels fill them, while a longer vector over rows
     * that begin anywhere mostly lies across two lines of the cache.
     */
    static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.vectorBitSize() > 256
                    ? FloatVector.SPECIES_256
                    : FloatVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();
    private static final int BLOCK = 4 * LANES;
    private static final RowKernel PLAIN = new PlainRows();

    @Override
    public void addRows(
            float[] rows,
            int base,
            int stride,
            int width,
            int[] index,
            int from,
            int to,
            float[] out,
            int at) {
        VectorSums.addRows(rows, base, stride, width, index, from, to, out, at);
    }

    @Override
    public void addToRows(
            float[] rows, int base, int width, int[] index, int from, int to, float[] row, int at) {
        int i = 0;
        for (; i + BLOCK <= width; i += BLOCK) {
            addToRowsBlock(rows, base + i, width, index, from, to, row, at + i);
        }
        for (; i + LANES <= width; i += LANES) {
            addToRowsLanes(rows, base + i, width, index, from, to, row, at + i);
        }
        for (; i < width; i++) {
            for (int k = from; k < to; k++) {
                rows[base + index[k] * width + i] += row[at + i];
            }
        }
    }

    private static void addToRowsBlock(
            float[] rows, int base, int width, int[] index, int from, int to, float[] row, int at) {
        FloatVector a = FloatVector.fromArray(SPECIES, row, at);
        FloatVector b = FloatVector.fromArray(SPECIES, row, at + LANES);
        FloatVector c = FloatVector.fromArray(SPECIES, row, at + 2 * LANES);
        FloatVector d = FloatVector.fromArray(SPECIES, row, at + 3 * LANES);
        for (int k = from; k < to; k++) {
            int to0 = base + index[k] * width;
            addTo(rows, to0, a);
            addTo(rows, to0 + LANES, b);
            addTo(rows, to0 + 2 * LANES, c);
            addTo(rows, to0 + 3 * LANES, d);
        }
    }

    private static void addToRowsLanes(
            float[] rows, int base, int width, int[] index, int from, int to, float[] row, int at) {
        FloatVector a = FloatVector.fromArray(SPECIES, row, at);
        for (int k = from; k < to; k++) {
            addTo(rows, base + index[k] * width, a);
        }
    }

    private static void addTo(float[] rows, int at, FloatVector value) {
        FloatVector.fromArray(SPECIES, rows, at).add(value).intoArray(rows, at);
    }

    @Override
    public void addScaled(float[] row, int rowAt, int width, float factor, float[] out, int at) {
        int i = 0;
        for (; i + LANES <= width; i += LANES) {
            FloatVector scaled = FloatVector.fromArray(SPECIES, row, rowAt + i).mul(factor);
            addTo(out, at + i, scaled);
        }
        for (; i < width; i++) {
            out[at + i] += factor * row[rowAt + i];
        }
    }

    @Override
    public void addScaledRows(
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
        VectorSums.addScaledRows(rows, base, stride, width, index, factor, from, to, out, at);
    }

    @Override
    public void leak(float[] u, int at, int width, float[] v, int first, float decay, float drive) {
        int i = 0;
        for (; i + LANES <= width; i += LANES) {
            FloatVector left = FloatVector.fromArray(SPECIES, v, first + i).mul(decay).add(drive);
            addTo(u, at + i, left);
        }
        for (; i < width; i++) {
            u[at + i] += decay * v[first + i] + drive;
        }
    }

    @Override
    public int fire(
            FloatLif lif,
            float[] u,
            int at,
            int count,
            float[] v,
            int first,
            int[] spiked,
            int end) {
        int last = end;
        int i = 0;
        for (; i + Long.SIZE <= count; i += Long.SIZE) {
            long fires = fire(lif, u, at + i, v, first + i);
            for (; fires != 0; fires &= fires - 1) {
                spiked[last++] = first + i + Long.numberOfTrailingZeros(fires);
            }
        }
        return PLAIN.fire(lif, u, at + i, count - i, v, first + i, spiked, last);
    }

    /** Those of 64 neurons that fire, one bit each: few branches that cannot be foreseen. */
    private static long fire(FloatLif lif, float[] u, int at, float[] v, int first) {
        long fires = 0;
        for (int i = 0; i < Long.SIZE; i += LANES) {
            FloatVector potential = FloatVector.fromArray(SPECIES, u, at + i);
            VectorMask<Float> mask = potential.compare(VectorOperators.GE, lif.fireAt());
            potential.blend(afterSpike(lif, potential), mask).intoArray(v, first + i);
            fires |= mask.toLong() << i;
        }
        return fires;
    }

    private static FloatVector afterSpike(FloatLif lif, FloatVector potential) {
        return lif.subtract()
                ? potential.sub(lif.subtracted())
                : FloatVector.broadcast(SPECIES, lif.reset());
    }

    @Override
    public void subtract(float[] row, int at, int width, float by, float[] out) {
        int i = 0;
        for (; i + LANES <= width; i += LANES) {
            FloatVector.fromArray(SPECIES, row, at + i).sub(by).intoArray(out, i);
        }
        for (; i < width; i++) {
            out[i] = row[at + i] - by;
        }
    }

    @Override
    public void passBack(
            float[] e,
            float[] u,
            int at,
            int width,
            float[] slope,
            float[] g,
            int first,
            float decay) {
        int i = 0;
        for (; i + LANES <= width; i += LANES) {
            FloatVector delta =
                    FloatVector.fromArray(SPECIES, e, at + i)
                            .mul(FloatVector.fromArray(SPECIES, slope, i))
                            .add(FloatVector.fromArray(SPECIES, g, first + i));
            delta.intoArray(u, at + i);
            delta.mul(decay).intoArray(g, first + i);
        }
        for (; i < width; i++) {
            float delta = e[at + i] * slope[i] + g[first + i];
            u[at + i] = delta;
            g[first + i] = decay * delta;
        }
    }
}
