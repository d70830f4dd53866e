package org.spikebook.hardware.interchange;

import java.util.Optional;

/**
 * Synapses of layers whose neurons look through a window at an image: {@code conv} and {@code
 * pool}.
 */
final class NetxWindows {

    private static final int LARGEST = 1 << 12;
    private static final int MOST_GROUPS = 1 << 16;

    private final NetxGroup layer;
    private final Optional<NetxShape> before;
    private final NetxShape own;

    /**
     * @param before shape of the layer before, if there is one
     * @param own shape of this layer
     */
    NetxWindows(NetxGroup layer, Optional<NetxShape> before, NetxShape own) {
        this.layer = layer;
        this.before = before;
        this.own = own;
    }

    /**
     * Weights {@code [output, input of the group, row, column]}; empty after problems were noted.
     */
    Optional<NetxSynapses> conv() {
        Optional<NetxGroup.Numbers> weight = layer.numbers("weight");
        Optional<NetxShape> from = before.filter(NetxShape::isImage);
        if (layer.child("weight").isPresent()) {
            layer.note("complexWeights");
        } else if (weight.isEmpty() || weight.get().shape().length < 4) {
            layer.note("missing", "weight");
        } else if (from.isEmpty()) {
            layer.note("needsImage", "conv");
        } else if (NetxSynapses.areWeights(layer, weight.get().values())) {
            int[] dims = weight.get().shape();
            double[] values = weight.get().values();
            NetxWindow window =
                    window(
                            from.get(),
                            new int[] {dims[2], dims[3]},
                            1,
                            layer.whole("groups", 1, MOST_GROUPS, 1));
            NetxWindow.Kernel kernel =
                    (o, i, r, c) -> (int) values[((o * dims[1] + i) * dims[2] + r) * dims[3] + c];
            boolean kernelFits =
                    own.isImage()
                            && dims[0] == own.channels()
                            && dims[1] * window.groups() == from.get().channels();
            return synapses("conv", window, kernel, kernelFits);
        }
        return Optional.empty();
    }

    /** Every channel for itself, all places of the window with one weight, or each with its own. */
    Optional<NetxSynapses> pool() {
        Optional<NetxGroup.Numbers> weight = layer.numbers("weight");
        Optional<NetxShape> from = before.filter(NetxShape::isImage);
        if (from.isEmpty()) {
            layer.note("needsImage", "pool");
        } else if (weight.isEmpty()) {
            layer.note("missing", "weight");
        } else if (NetxSynapses.areWeights(layer, weight.get().values())) {
            int[] kernel = layer.pair("kernelSize", 1, LARGEST, 1);
            double[] values = weight.get().values();
            boolean one = values.length == 1;
            return synapses(
                    "pool",
                    window(from.get(), kernel, kernel[0], from.get().channels()),
                    (_, _, r, c) -> (int) values[one ? 0 : r * kernel[1] + c],
                    own.isImage() && (one || values.length == kernel[0] * kernel[1]));
        }
        return Optional.empty();
    }

    private NetxWindow window(NetxShape from, int[] kernel, int strideFallback, int groups) {
        return new NetxWindow(
                from.dimensions(),
                own.dimensions(),
                kernel,
                layer.pair("stride", 1, LARGEST, strideFallback),
                layer.pair("padding", 0, LARGEST, 0),
                layer.pair("dilation", 1, LARGEST, 1),
                groups);
    }

    private Optional<NetxSynapses> synapses(
            String type, NetxWindow window, NetxWindow.Kernel kernel, boolean kernelFits) {
        if (!kernelFits || !window.fits()) {
            layer.note("windowShape", type, window.out(), window.in());
        } else if (window.synapsesAtMost() > NetxSynapses.MOST) {
            layer.note("tooManySynapses", window.synapsesAtMost(), NetxSynapses.MOST);
        } else {
            NetxSynapses synapses = new NetxSynapses(window.inputs());
            window.connect(kernel, synapses);
            return Optional.of(synapses);
        }
        return Optional.empty();
    }
}
