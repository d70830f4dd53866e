package org.spikebook.training.bptt.layer;

/** Plain loops: the reference. */
final class PlainRows implements RowKernel {

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
        for (int k = from; k < to; k++) {
            addRow(rows, base + index[k] * stride, width, out, at);
        }
    }

    @Override
    public void addToRows(
            float[] rows, int base, int width, int[] index, int from, int to, float[] row, int at) {
        for (int k = from; k < to; k++) {
            addRow(row, at, width, rows, base + index[k] * width);
        }
    }

    private static void addRow(float[] row, int rowAt, int width, float[] out, int at) {
        for (int i = 0; i < width; i++) {
            out[at + i] += row[rowAt + i];
        }
    }

    @Override
    public void addScaled(float[] row, int rowAt, int width, float factor, float[] out, int at) {
        for (int i = 0; i < width; i++) {
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
        for (int k = from; k < to; k++) {
            addScaled(rows, base + index[k] * stride, width, factor[k], out, at);
        }
    }

    @Override
    public void leak(float[] u, int at, int width, float[] v, int first, float decay, float drive) {
        for (int i = 0; i < width; i++) {
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
        for (int i = 0; i < count; i++) {
            boolean fires = u[at + i] >= lif.fireAt();
            v[first + i] = fires ? lif.afterSpike(u[at + i]) : u[at + i];
            if (fires) {
                spiked[last++] = first + i;
            }
        }
        return last;
    }

    @Override
    public void subtract(float[] row, int at, int width, float by, float[] out) {
        for (int i = 0; i < width; i++) {
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
        for (int i = 0; i < width; i++) {
            float delta = e[at + i] * slope[i] + g[first + i];
            u[at + i] = delta;
            g[first + i] = decay * delta;
        }
    }
}
