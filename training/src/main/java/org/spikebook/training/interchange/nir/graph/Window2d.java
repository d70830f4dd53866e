package org.spikebook.training.interchange.nir.graph;

import java.util.List;
import java.util.Optional;

/**
 * A window moved over an image of shape {@code [channels, height, width]}: what convolutions and
 * pooling see. Pairs of numbers are (height, width).
 */
@SuppressWarnings("ArrayRecordComponent")
public record Window2d(
        int channels, int[] in, int[] out, int[] kernel, int[] stride, int[] pad, int[] dilation) {

    /** Told of each place of the image that a place of the result sees. */
    @FunctionalInterface
    interface Sight {
        /**
         * @param source place in the image, row · width + column
         * @param target place in the result
         * @param tap place in the kernel
         */
        void see(int source, int target, int tap);
    }

    /** The window of a node over a signal; empty if it does not fit. */
    static Optional<Window2d> of(NirNode node, List<Integer> signal, int[] kernel) {
        int rank = signal.size();
        if (rank < 2 || rank > 3) {
            return Optional.empty();
        }
        boolean flat = node.type().equals("Conv1d");
        int[] in = {flat ? 1 : signal.get(rank - 2), signal.get(rank - 1)};
        int[] stride = across(node.pair("stride", flat ? 1 : kernelOr(node)), flat, 1);
        int[] dilation = across(node.pair("dilation", 1), flat, 1);
        int[] pad = padding(node, kernel, dilation, flat);
        int[] out = new int[2];
        for (int i = 0; i < 2; i++) {
            if (stride[i] < 1 || dilation[i] < 1 || pad[i] < 0) {
                return Optional.empty();
            }
            int total = isSame(node) ? dilation[i] * (kernel[i] - 1) : 2 * pad[i];
            out[i] =
                    Math.floorDiv(in[i] + total - dilation[i] * (kernel[i] - 1) - 1, stride[i]) + 1;
            if (out[i] < 1) {
                return Optional.empty();
            }
        }
        int channels = flat || rank == 3 ? signal.get(0) : 1;
        return Optional.of(new Window2d(channels, in, out, kernel, stride, pad, dilation));
    }

    /** A pooling window moves by its own size where nothing is said; a kernel by one. */
    private static int kernelOr(NirNode node) {
        return node.find("kernel_size").map(k -> (int) k.at(0)).orElse(1);
    }

    private static int[] padding(NirNode node, int[] kernel, int[] dilation, boolean flat) {
        if (isSame(node)) {
            return new int[] {dilation[0] * (kernel[0] - 1) / 2, dilation[1] * (kernel[1] - 1) / 2};
        }
        return across(node.pair("padding", 0), flat, 0);
    }

    private static boolean isSame(NirNode node) {
        return "same".equalsIgnoreCase(node.words().get("padding"));
    }

    private static int[] across(int[] pair, boolean flat, int height) {
        return flat ? new int[] {height, pair[1]} : pair;
    }

    int inPlaces() {
        return in[0] * in[1];
    }

    int outPlaces() {
        return out[0] * out[1];
    }

    void forEach(Sight sight) {
        for (int y = 0; y < out[0]; y++) {
            for (int x = 0; x < out[1]; x++) {
                for (int ky = 0; ky < kernel[0]; ky++) {
                    for (int kx = 0; kx < kernel[1]; kx++) {
                        int fromY = y * stride[0] - pad[0] + ky * dilation[0];
                        int fromX = x * stride[1] - pad[1] + kx * dilation[1];
                        if (fromY >= 0 && fromY < in[0] && fromX >= 0 && fromX < in[1]) {
                            sight.see(fromY * in[1] + fromX, y * out[1] + x, ky * kernel[1] + kx);
                        }
                    }
                }
            }
        }
    }

    /** Whether height and width are treated alike and nothing is skipped within the kernel. */
    public boolean isPlain() {
        return kernel[0] == kernel[1]
                && stride[0] == stride[1]
                && pad[0] == pad[1]
                && dilation[0] == 1
                && dilation[1] == 1
                && out[0] == (in[0] + 2 * pad[0] - kernel[0]) / stride[0] + 1
                && out[1] == (in[1] + 2 * pad[1] - kernel[1]) / stride[1] + 1;
    }
}
