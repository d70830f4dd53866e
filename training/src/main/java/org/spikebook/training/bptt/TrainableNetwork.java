package org.spikebook.training.bptt;

import java.util.List;
import java.util.stream.Stream;

/**
 * A drawn network as the trainer sees it: layers in an order in which every connection leads
 * forward, the output last. Immutable.
 */
public final class TrainableNetwork {

    private final String stimulusId;
    private final int inputLines;
    private final double dtMs;
    private final List<Layer> layers;

    /**
     * @param stimulusId the stimulus that shows the data
     * @param inputLines number of its lines
     * @param layers in topological order, the output last
     */
    TrainableNetwork(String stimulusId, int inputLines, double dtMs, List<Layer> layers) {
        this.stimulusId = stimulusId;
        this.inputLines = inputLines;
        this.dtMs = dtMs;
        this.layers = List.copyOf(layers);
    }

    public String stimulusId() {
        return stimulusId;
    }

    public int inputLines() {
        return inputLines;
    }

    public double dtMs() {
        return dtMs;
    }

    /** Ids of its populations, the output last. */
    public List<String> populationIds() {
        return layers.stream().map(Layer::populationId).toList();
    }

    /** Number of classes it can tell apart. */
    public int outputs() {
        return output().size();
    }

    /** Number of neurons. */
    public int neurons() {
        return layers.stream().mapToInt(Layer::size).sum();
    }

    /** Number of weights, whether a connector draws them or not. */
    public long weights() {
        return connections().mapToLong(c -> (long) c.pre() * c.post()).sum();
    }

    List<Layer> layers() {
        return layers;
    }

    Layer output() {
        return layers.getLast();
    }

    Stream<Connection> connections() {
        return layers.stream().flatMap(layer -> layer.incoming().stream());
    }
}
