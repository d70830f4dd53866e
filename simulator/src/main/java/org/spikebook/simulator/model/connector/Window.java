package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.parameter.Value;

import java.util.Map;

/**
 * A square window that is moved over a grid with zeros around it: output (y, x) sees the inputs (y
 * · stride + ky - padding, x · stride + kx - padding) with ky and kx from 0 to size - 1.
 */
public record Window(int size, int stride, int padding) {

    static final String SIZE = "kernel";
    static final String STRIDE = "stride";
    static final String PADDING = "padding";

    /** The parameters of {@link Convolution} that make this window. */
    public Map<String, Value> asConvolution() {
        return Map.of(SIZE, Value.of(size), STRIDE, Value.of(stride), PADDING, Value.of(padding));
    }

    /** Number of outputs along a side of the given length; not positive if it does not fit. */
    int outputs(int inputs) {
        return Math.floorDiv(inputs + 2 * padding - size, stride) + 1;
    }

    /** The first output that sees an input. */
    int first(int input) {
        return Math.max(0, Math.ceilDiv(input + padding - size + 1, stride));
    }

    /** The output after the last one that sees an input. */
    int end(int input, int outputs) {
        return Math.min(outputs, (input + padding) / stride + 1);
    }

    /** Where in the window an output sees an input. */
    int offset(int input, int output) {
        return input + padding - output * stride;
    }

    /** How large a grid of the given one becomes. */
    Grid outputs(Grid inputs, int channels) {
        return new Grid(outputs(inputs.height()), outputs(inputs.width()), channels);
    }
}
