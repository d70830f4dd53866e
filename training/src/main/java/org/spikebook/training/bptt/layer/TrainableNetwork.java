package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.synapse.Connection;

import java.util.List;
import java.util.stream.Stream;

/**
 * A drawn network as the trainer sees it: layers in an order in which every connection without a
 * delay leads forward, and every other one too unless it is part of a loop; the output last.
 * Immutable.
 */
public final class TrainableNetwork {

    private final String stimulusId;
    private final int inputLines;
    private final double dtMs;
    private final List<Layer> layers;
    private final List<Block> blocks;

    /**
     * Layers that must be run together, step by step, because loops lead through them; or a single
     * layer without a loop.
     *
     * @param from the first layer
     * @param to the layer after the last
     * @param loops whether there is a loop
     */
    public record Block(int from, int to, boolean loops) {}

    /**
     * @param stimulusId the stimulus that shows the data
     * @param inputLines number of its lines
     * @param layers in order, the output last
     * @param blocks in order, of all layers
     */
    public TrainableNetwork(
            String stimulusId,
            int inputLines,
            double dtMs,
            List<Layer> layers,
            List<Block> blocks) {
        this.stimulusId = stimulusId;
        this.inputLines = inputLines;
        this.dtMs = dtMs;
        this.layers = List.copyOf(layers);
        this.blocks = List.copyOf(blocks);
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

    /** Whether its output population can fire, or has only potentials. */
    public boolean outputFires() {
        return output().neurons().fires();
    }

    /**
     * Populations of LIF neurons on which a time constant acts in more than one way, by synaptic
     * currents or a constant one, so that it cannot be trained.
     */
    public List<String> withoutTrainableTime() {
        return layers.stream()
                .filter(layer ->
                        layer.neurons() instanceof LifConstants lif
                                && (lif.currents().isPresent() || lif.driveMv() != 0))
                .map(Layer::populationId)
                .toList();
    }

    /**
     * Populations whose thresholds cannot be trained, since pooled input, a constant current, where
     * they start or where they reset to would have to move along.
     */
    public List<String> withoutTrainableThreshold() {
        return Thresholds.untrainable(this);
    }

    /** Number of neurons. */
    public int neurons() {
        return layers.stream().mapToInt(Layer::size).sum();
    }

    /** Number of weights, whether a connector draws them or not. */
    public long weights() {
        return connections().mapToLong(Connection::weights).sum();
    }

    /** Number of weights that several synapses share. */
    public long sharedWeights() {
        return connections()
                .filter(c -> c.shared().isPresent())
                .mapToLong(Connection::weights)
                .sum();
    }

    public List<Layer> layers() {
        return layers;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public Layer output() {
        return layers.getLast();
    }

    public int widestChunk() {
        return layers.stream().mapToInt(layer -> layer.lanes().width()).max().orElseThrow();
    }

    public int largestLayer() {
        return layers.stream().mapToInt(Layer::size).max().orElseThrow();
    }

    Stream<Connection> connections() {
        return layers.stream().flatMap(layer -> layer.incoming().stream());
    }
}
