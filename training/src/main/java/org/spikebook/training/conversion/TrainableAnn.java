package org.spikebook.training.conversion;

import org.spikebook.simulator.model.connector.Pooling;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.Relu;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.Input;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.encoding.DirectEncoder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A drawn network as the ordinary artificial network that is trained in its place: every hidden
 * population becomes rectified linear units ({@code relu} ones stay as they are), the output adds
 * up its input, values enter as they are and nothing takes time, so that one step is a forward
 * pass. Weights are without units: a drawn weight divided by the way from rest to threshold.
 */
public final class TrainableAnn {

    private final NetworkModel drawn;

    public TrainableAnn(NetworkModel drawn) {
        this.drawn = drawn;
    }

    /** Which populations cannot be converted, and why; {@link #network()} needs that none is. */
    public List<Problem> problems() {
        return ConvertibleLayers.problems(drawn);
    }

    /** The artificial network, with the ids of the drawn one. */
    public NetworkModel network() {
        return drawn.mapPopulations(this::ann)
                .mapStimuli(TrainableAnn::direct)
                .mapProjections(this::instant)
                .withRecorders(List.of());
    }

    private Population ann(Population population) {
        boolean output = drawn.isOutput(population);
        Configured<NeuronModel> model =
                output
                        ? Configured.defaults(new LeakyReadout())
                        : population.model().component() instanceof Relu
                                ? population.model()
                                : Configured.defaults(new Relu());
        Configured<ReceptorModel> receptors =
                Configured.defaults(output ? new Delta() : new Input());
        return population.withModel(model).withReceptors(receptors).withInitial(Map.of());
    }

    private static Stimulus direct(Stimulus stimulus) {
        return stimulus.model().component() instanceof DatasetStimulus
                ? stimulus.withModel(
                        stimulus.model()
                                .with(DatasetStimulus.ENCODER, Value.of(DirectEncoder.TYPE)))
                : stimulus;
    }

    private Projection instant(Projection projection) {
        Value weight =
                projection.connector().component() instanceof Pooling
                                && projection.weight() instanceof Value.Real(double drawnWeight)
                        ? Value.of(drawnWeight / thresholdMv(projection))
                        : projection.weight();
        return projection.withWeight(weight).withDelayMs(Value.of(0));
    }

    private double thresholdMv(Projection projection) {
        return new LayerUnits(drawn.population(projection.to()).orElseThrow()).thresholdMv();
    }

    /** Weights of the drawn network as those of this one. */
    public WeightSet weights(WeightSet ofDrawn) {
        Map<String, ProjectionWeights> unscaled = new TreeMap<>();
        for (Projection projection : drawn.projections()) {
            Optional<ProjectionWeights> weights = ofDrawn.of(projection.id());
            weights.ifPresent(
                    w -> unscaled.put(projection.id(), w.times(1 / thresholdMv(projection))));
        }
        return new WeightSet(unscaled);
    }
}
