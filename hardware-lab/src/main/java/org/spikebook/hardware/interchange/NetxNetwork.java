package org.spikebook.hardware.interchange;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;

import java.util.List;
import java.util.Optional;

/**
 * A network of Lava's exchange format, in Loihi's integers. Neurons of a layer are numbered channel
 * by channel, row by row: {@code (channel · height + row) · width + column}.
 *
 * @param network its first layer reads input lines, or is the first population where the file has
 *     an input layer that turns pixels into spikes
 * @param layers in order, those with neurons
 * @param input how pixels become the bias of the input layer
 * @param averaged number of outputs over which the last layer's spikes are averaged, where the file
 *     ends so
 */
public record NetxNetwork(
        IntegerNetwork network,
        List<Layer> layers,
        Optional<Transform> input,
        Optional<Integer> averaged) {

    /**
     * @param type as in the file
     * @param shape channels, height, width; or one number
     */
    public record Layer(String id, String type, List<Integer> shape) {
        public Layer {
            shape = List.copyOf(shape);
        }

        public int size() {
            return shape.stream().reduce(1, (a, b) -> a * b);
        }
    }

    /** A pixel x from 0 to 1 becomes the bias 2 · weight · x - weight + bias. */
    public record Transform(int weight, int bias) {
        public int biasOf(double x) {
            return (int) (2 * weight * x - weight + bias);
        }
    }

    public NetxNetwork {
        layers = List.copyOf(layers);
    }
}
