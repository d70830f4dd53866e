package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.bptt.synapse.Lanes;

import java.util.List;

/**
 * A population as a layer of the trainable network.
 *
 * @param populationId in the document
 * @param size number of neurons
 * @param lanes how arrays over it are laid out
 * @param neurons what they are
 * @param incoming all that ends here, in document order
 */
public record Layer(
        String populationId, int size, Lanes lanes, Neurons neurons, List<Connection> incoming) {

    public Layer {
        incoming = List.copyOf(incoming);
    }

    /** Number of synapses that end at a neuron. */
    public int fanIn() {
        return incoming.stream().mapToInt(Connection::fanIn).sum();
    }
}
