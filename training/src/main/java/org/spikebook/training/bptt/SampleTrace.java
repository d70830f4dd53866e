package org.spikebook.training.bptt;

import java.util.List;

/** What one sample leaves behind in every layer, from the forward pass to the gradient. Reused. */
final class SampleTrace {

    /**
     * One layer.
     *
     * @param values potentials before reset after the forward pass, errors of inputs after the
     *     backward pass; chunk-major over steps
     */
    @SuppressWarnings("ArrayRecordComponent")
    record LayerTrace(float[] values, SpikeEvents spikes) {}

    private final InputSpikes input = new InputSpikes();
    private final List<LayerTrace> layers;
    private final int[] sizes;
    private final int[] outputCounts;
    private final double[] outputPotentials;

    SampleTrace(TrainableNetwork network, int steps) {
        this.layers =
                network.layers().stream()
                        .map(layer -> Lanes.of(layer.size()).length(steps))
                        .map(length -> new LayerTrace(new float[length], new SpikeEvents()))
                        .toList();
        this.sizes = network.layers().stream().mapToInt(Layer::size).toArray();
        this.outputCounts = new int[network.outputs()];
        this.outputPotentials = new double[network.outputs()];
    }

    InputSpikes input() {
        return input;
    }

    LayerTrace layer(int index) {
        return layers.get(index);
    }

    /** The spikes that a connection carries; from the input, those of lines that are not steady. */
    SpikeEvents source(Connection connection) {
        return connection.fromInput() ? input.spikes() : layers.get(connection.source()).spikes();
    }

    /** Spikes of each output neuron. */
    int[] outputCounts() {
        return outputCounts;
    }

    /** Potential of each output neuron at the end. */
    double[] outputPotentials() {
        return outputPotentials;
    }

    /** Hidden neurons that never spiked. */
    int silentNeurons() {
        int silent = 0;
        for (int layer = 0; layer < layers.size() - 1; layer++) {
            for (int count : spikeCounts(layer)) {
                silent += count == 0 ? 1 : 0;
            }
        }
        return silent;
    }

    /** Spikes of every neuron of a layer. */
    int[] spikeCounts(int layer) {
        int[] counts = new int[sizes[layer]];
        SpikeEvents spikes = layers.get(layer).spikes();
        for (int k = 0; k < spikes.count(); k++) {
            counts[spikes.neurons()[k]]++;
        }
        return counts;
    }

    /** Spikes of all layers but the output. */
    int hiddenSpikes() {
        int count = 0;
        for (LayerTrace layer : layers.subList(0, layers.size() - 1)) {
            count += layer.spikes().count();
        }
        return count;
    }
}
