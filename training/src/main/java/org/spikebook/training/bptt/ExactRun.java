package org.spikebook.training.bptt;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.bptt.layer.ExactLayer;
import org.spikebook.training.bptt.layer.Layer;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.bptt.spike.SpikeLog;
import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.loss.OutputResponse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs samples through a network in double precision, with the simulator's order of operations: its
 * spikes are those of the simulator. Immutable and safe for use by several threads.
 */
public final class ExactRun implements InferenceRun {

    private final TrainableNetwork network;
    private final List<List<ExactSynapses>> incoming = new ArrayList<>();

    /**
     * @throws IllegalArgumentException if a projection has no weights
     */
    public ExactRun(TrainableNetwork network, WeightSet weights) {
        this.network = network;
        for (Layer layer : network.layers()) {
            incoming.add(layer.incoming().stream().map(c -> synapses(c, weights)).toList());
        }
    }

    private static ExactSynapses synapses(Connection connection, WeightSet weights) {
        String id = connection.projectionId();
        return ExactSynapses.of(
                connection,
                weights.of(id)
                        .orElseThrow(() -> new IllegalArgumentException("no weights of " + id)));
    }

    /**
     * One layer while a sample runs.
     *
     * @param inputPositive the sums that the input of the latest step came to
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record LayerState(
            ExactLayer neurons,
            SpikeLog spikes,
            double[] positive,
            double[] negative,
            double[] inputPositive,
            double[] inputNegative) {

        static LayerState of(Layer layer, int steps) {
            ExactLayer neurons = layer.neurons().exact(layer.size());
            double[] positive = new double[layer.size()];
            double[] kept = new double[layer.size()];
            boolean two = neurons.hasTwoChannels();
            return new LayerState(
                    neurons,
                    new SpikeLog(layer.size(), steps),
                    positive,
                    two ? new double[layer.size()] : positive,
                    kept,
                    two ? new double[layer.size()] : kept);
        }

        /**
         * Input that comes first in a step: where it is that of the step before, so are its sums.
         */
        void addInput(ExactSynapses synapses, SpikeLog shown, int sent) {
            if (sent > 0 && shown.repeats(sent)) {
                System.arraycopy(inputPositive, 0, positive, 0, positive.length);
                System.arraycopy(inputNegative, 0, negative, 0, negative.length);
            } else {
                synapses.addArrivals(shown, sent, positive, negative);
                System.arraycopy(positive, 0, inputPositive, 0, positive.length);
                System.arraycopy(negative, 0, inputNegative, 0, negative.length);
            }
        }

        void step() {
            neurons.step(positive, negative, spikes);
            spikes.endStep();
            Arrays.fill(positive, 0);
            Arrays.fill(negative, 0);
        }
    }

    /**
     * The response to one sample.
     *
     * @param input its spikes; as many lines as the network has
     */
    public Response run(SpikeTrain input) {
        return run(input, (_, _) -> {});
    }

    /** Observes the response of the output population after every step. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * Called after each step.
         *
         * @param response so far; overwritten by the next step
         */
        void afterStep(int step, OutputResponse response);
    }

    @Override
    public List<String> populationIds() {
        return network.populationIds();
    }

    @Override
    public Response run(SpikeTrain input, Watcher watcher) {
        SpikeLog shown = SpikeLog.of(input);
        List<LayerState> layers =
                network.layers().stream().map(l -> LayerState.of(l, input.steps())).toList();
        OutputResponse response = OutputResponse.ofSize(network.outputs(), input.steps());
        Arrays.fill(response.firstSteps(), input.steps());
        for (int t = 0; t < input.steps(); t++) {
            for (int layer = 0; layer < layers.size(); layer++) {
                arrive(t, layer, shown, layers);
                layers.get(layer).step();
            }
            readOutput(t, layers.getLast(), response);
            watcher.afterStep(t, response);
        }
        return new Response(layers.stream().map(l -> l.spikes().train()).toList(), response);
    }

    private static void readOutput(int t, LayerState output, OutputResponse response) {
        SpikeLog spikes = output.spikes();
        for (int k = spikes.start(t); k < spikes.end(t); k++) {
            int neuron = spikes.neuron(k);
            response.firstSteps()[neuron] = Math.min(response.firstSteps()[neuron], t);
            response.counts()[neuron]++;
        }
        double[] potentials = output.neurons().potentials();
        System.arraycopy(potentials, 0, response.potentials(), 0, potentials.length);
    }

    private void arrive(int t, int layer, SpikeLog shown, List<LayerState> layers) {
        LayerState target = layers.get(layer);
        List<ExactSynapses> into = incoming.get(layer);
        for (int k = 0; k < into.size(); k++) {
            Connection c = into.get(k).connection();
            int sent = t - c.delaySteps();
            if (sent < 0) {
                continue;
            }
            if (k == 0 && c.fromInput()) {
                target.addInput(into.get(k), shown, sent);
            } else {
                SpikeLog source = c.fromInput() ? shown : layers.get(c.source()).spikes();
                into.get(k).addArrivals(source, sent, target.positive(), target.negative());
            }
        }
    }

    /**
     * What a sample did.
     *
     * @param spikes of every population, in the order of {@link TrainableNetwork#populationIds()}
     * @param output response of the output population; potentials in mV
     */
    public record Response(List<SpikeTrain> spikes, OutputResponse output) {}
}
