package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.spike.InputSpikes;
import org.spikebook.training.bptt.spike.SpikeEvents;
import org.spikebook.training.bptt.spike.SpikesByNeuron;
import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.loss.OutputResponse;

import java.util.List;

/**
 * The activity of one sample in every layer, kept from the forward pass to the gradient. Reused.
 */
public final class SampleTrace {

    /**
     * One layer.
     *
     * @param values potentials before reset after the forward pass, errors of inputs after the
     *     backward pass; chunk-major over steps
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record LayerTrace(float[] values, SpikeEvents spikes) {

        static final LayerTrace NONE = new LayerTrace(new float[0], new SpikeEvents());
    }

    private final InputSpikes input = new InputSpikes();
    private final SpikesByNeuron inputByLine = new SpikesByNeuron();
    private final SpikesByNeuron silencesByLine = new SpikesByNeuron();
    private final List<SpikesByNeuron> byNeuron;
    private final List<LayerTrace> layers;
    private final List<float[]> sharedGradients;
    private final int[] sizes;
    private final OutputResponse response;
    private final double[] decayGradients;

    public SampleTrace(TrainableNetwork network, int steps) {
        this.layers =
                network.layers().stream()
                        .map(layer -> layer.lanes().length(steps))
                        .map(length -> new LayerTrace(new float[length], new SpikeEvents()))
                        .toList();
        this.sharedGradients =
                network.connections()
                        .flatMap(c -> c.shared().stream())
                        .map(map -> new float[map.rows() * map.outChannels()])
                        .toList();
        this.byNeuron = layers.stream().map(_ -> new SpikesByNeuron()).toList();
        this.sizes = network.layers().stream().mapToInt(Layer::size).toArray();
        this.response = OutputResponse.ofSize(network.outputs(), steps);
        this.decayGradients = new double[sizes.length];
    }

    public InputSpikes input() {
        return input;
    }

    public LayerTrace layer(int index) {
        return layers.get(index);
    }

    /** The spikes that a connection carries; from the input, those of lines that are not steady. */
    public SpikeEvents source(Connection connection) {
        return connection.fromInput() ? input.spikes() : layers.get(connection.source()).spikes();
    }

    /** Sorts all spikes by neuron, once the sample has gone forward. */
    public void sortByNeuron() {
        inputByLine.set(input.spikes(), input.lines(), 1);
        silencesByLine.set(input.silences(), input.lines(), -1);
        for (int layer = 0; layer < sizes.length; layer++) {
            byNeuron.get(layer).set(layers.get(layer).spikes(), sizes[layer], 1);
        }
    }

    /** The spikes of {@link #source} by neuron. */
    public SpikesByNeuron sourceByNeuron(Connection connection) {
        return connection.fromInput() ? inputByLine : byNeuron.get(connection.source());
    }

    /** The steps in which steady lines are silent, by line: each takes a spike away. */
    public SpikesByNeuron silencesByLine() {
        return silencesByLine;
    }

    /** The sample's own gradient of synapses that share weights. */
    public float[] sharedGradient(int ordinal) {
        return sharedGradients.get(ordinal);
    }

    /** Derivatives with respect to the decay of each layer, after the backward pass. */
    public double[] decayGradients() {
        return decayGradients;
    }

    /** The response of the output layer. */
    public OutputResponse response() {
        return response;
    }

    /** Hidden neurons that never spiked. */
    public int silentNeurons() {
        int silent = 0;
        for (int layer = 0; layer < layers.size() - 1; layer++) {
            for (int count : spikeCounts(layer)) {
                silent += count == 0 ? 1 : 0;
            }
        }
        return silent;
    }

    /** Spikes of every neuron of a layer. */
    public int[] spikeCounts(int layer) {
        int[] counts = new int[sizes[layer]];
        SpikeEvents spikes = layers.get(layer).spikes();
        for (int k = 0; k < spikes.count(); k++) {
            counts[spikes.neurons()[k]]++;
        }
        return counts;
    }

    /** Spikes of all layers but the output. */
    public int hiddenSpikes() {
        int count = 0;
        for (LayerTrace layer : layers.subList(0, layers.size() - 1)) {
            count += layer.spikes().count();
        }
        return count;
    }
}
