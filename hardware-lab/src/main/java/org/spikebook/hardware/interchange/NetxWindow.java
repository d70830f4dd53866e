package org.spikebook.hardware.interchange;

import java.util.List;

/**
 * How a kernel moves over a layer: rows and columns apart.
 *
 * @param in channels, height, width of the layer it reads
 * @param out channels, height, width of the layer it makes
 */
@SuppressWarnings("ArrayRecordComponent")
record NetxWindow(
        List<Integer> in,
        List<Integer> out,
        int[] kernel,
        int[] stride,
        int[] padding,
        int[] dilation,
        int groups) {

    /** Length that comes out along one axis. */
    static int length(int in, int kernel, int stride, int padding, int dilation) {
        return (in + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1;
    }

    boolean fits() {
        return in.get(0) % groups == 0
                && out.get(0) % groups == 0
                && lengthOut(0) == out.get(1)
                && lengthOut(1) == out.get(2);
    }

    private int lengthOut(int axis) {
        return length(in.get(axis + 1), kernel[axis], stride[axis], padding[axis], dilation[axis]);
    }

    /** Weight of output channel, input channel within the group, row and column of the kernel. */
    interface Kernel {
        int weight(int out, int in, int row, int column);
    }

    /** Neurons of the layer it reads. */
    int inputs() {
        return in.get(0) * in.get(1) * in.get(2);
    }

    long synapsesAtMost() {
        long positions = (long) out.get(0) * out.get(1) * out.get(2);
        return positions * (in.get(0) / groups) * kernel[0] * kernel[1];
    }

    /** Adds every synapse, target by target: cross-correlation, as in PyTorch. */
    void connect(Kernel weights, NetxSynapses synapses) {
        for (int c = 0; c < out.get(0); c++) {
            for (int y = 0; y < out.get(1); y++) {
                for (int x = 0; x < out.get(2); x++) {
                    connect(c, y, x, weights, synapses);
                }
            }
        }
    }

    private void connect(int c, int y, int x, Kernel weights, NetxSynapses synapses) {
        int target = (c * out.get(1) + y) * out.get(2) + x;
        int inGroup = in.get(0) / groups;
        int firstIn = c / (out.get(0) / groups) * inGroup;
        for (int i = 0; i < inGroup; i++) {
            for (int r = 0; r < kernel[0]; r++) {
                int row = y * stride[0] - padding[0] + r * dilation[0];
                for (int k = 0; k < kernel[1] && row >= 0 && row < in.get(1); k++) {
                    int column = x * stride[1] - padding[1] + k * dilation[1];
                    if (column >= 0 && column < in.get(2)) {
                        int from = ((firstIn + i) * in.get(1) + row) * in.get(2) + column;
                        synapses.add(from, target, weights.weight(c, i, r, k));
                    }
                }
            }
        }
    }
}
