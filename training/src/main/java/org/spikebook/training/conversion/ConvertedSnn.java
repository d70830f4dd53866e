package org.spikebook.training.conversion;

import org.spikebook.simulator.model.connector.Pooling;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.Relu;
import org.spikebook.simulator.model.neuron.ReluParameters;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.neuron.lif.Propagators;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;
import java.util.TreeMap;

/**
 * A drawn network with integrate-and-fire neurons in place of rectified linear ones. Weights from
 * layer k to layer l become {@code θ_l w λ_k / λ_l}, so that a neuron of layer l fires at the rate
 * {@code a / λ_l} spikes a step for an activation a (Diehl et al. 2015,
 * doi:10.1109/IJCNN.2015.7280696; Rueckauer et al. 2017, doi:10.3389/fnins.2017.00682). The neurons
 * integrate without leak: their decay factor rounds to 1 in double precision.
 */
final class ConvertedSnn {

    private final NetworkModel drawn;
    private final Map<String, Double> scales;
    private final ConversionSettings settings;

    /**
     * @param scales of every population and stimulus: the value that a spike in every step stands
     *     for
     */
    ConvertedSnn(NetworkModel drawn, Map<String, Double> scales, ConversionSettings settings) {
        this.drawn = drawn;
        this.scales = scales;
        this.settings = settings;
    }

    NetworkModel network() {
        return drawn.mapPopulations(this::spiking)
                .mapProjections(this::rescaled)
                .withRecorders(drawn.recorders().stream().filter(this::stays).toList());
    }

    /** The weights of the artificial network as those of the spiking one. */
    WeightSet weights(WeightSet ofRelu) {
        Map<String, ProjectionWeights> scaled = new TreeMap<>();
        for (Projection projection : drawn.projections()) {
            ProjectionWeights weights = ofRelu.of(projection.id()).orElseThrow();
            scaled.put(projection.id(), weights.times(factor(projection)));
        }
        return new WeightSet(scaled);
    }

    private double factor(Projection projection) {
        Population target = drawn.population(projection.to()).orElseThrow();
        return new LayerUnits(target).thresholdMv()
                * gain(target)
                * scale(projection.from())
                / scale(projection.to());
    }

    private static double gain(Population population) {
        return population.model().component() instanceof Relu
                ? ReluParameters.of(population.model().values()).gain()
                : 1;
    }

    private double scale(String id) {
        return scales.getOrDefault(id, 1.0);
    }

    private Population spiking(Population population) {
        Configured<NeuronModel> model = population.model();
        return switch (model.component()) {
            case Lif _ -> firing(population, integrating(model.values()), population.receptors());
            case Relu _ ->
                    firing(
                            population,
                            integrating(unitCell(population)),
                            Configured.defaults(new Delta()));
            default ->
                    population
                            .withModel(
                                    new Configured<>(
                                            new LeakyReadout(),
                                            model.values()
                                                    .with(
                                                            LeakyMembrane.TAU_MEM,
                                                            Value.of(Lif.NO_LEAK_MS))))
                            .withInitial(Map.of());
        };
    }

    private Population firing(
            Population population, ParameterValues lif, Configured<ReceptorModel> receptors) {
        LifParameters parameters = LifParameters.of(lif);
        double start =
                parameters.membrane().vRestMv()
                        + settings.initial() * parameters.thresholdAboveRestMv();
        return population
                .withModel(new Configured<>(new Lif(), lif))
                .withReceptors(receptors)
                .withInitial(Map.of(NeuronModel.POTENTIAL, Value.of(start)));
    }

    private ParameterValues integrating(ParameterValues lif) {
        return lif.with(LeakyMembrane.TAU_MEM, Value.of(Lif.NO_LEAK_MS))
                .with(LifParameters.V_RESET, lif.value(LeakyMembrane.V_REST))
                .with(LifParameters.T_REF, Value.of(0))
                .with(LifChoices.RESET, Value.of(LifChoices.Reset.of(settings.subtracts()).word()))
                .with(
                        LifChoices.THRESHOLD_TEST,
                        Value.of(LifChoices.ThresholdTest.AFTER_INPUT.word()))
                .with(
                        LifChoices.WHILE_REFRACTORY,
                        Value.of(LifChoices.WhileRefractory.DISCARD.word()));
    }

    /** Rest 0 mV, threshold 1 mV, and the bias of rectified linear units as a current. */
    private ParameterValues unitCell(Population relu) {
        ParameterValues lif =
                ParameterValues.of(
                        new Lif().parameters(),
                        Map.of(
                                LeakyMembrane.V_REST, Value.of(0),
                                LifParameters.V_THRESHOLD, Value.of(1)));
        ReluParameters parameters = ReluParameters.of(relu.model().values());
        double perStep = parameters.gain() * parameters.bias() / scale(relu.id());
        double cMemPf = LeakyMembrane.of(lif).cMemPf();
        double mvPerPa = Propagators.fromConstant(drawn.run().dtMs(), Lif.NO_LEAK_MS, cMemPf);
        return lif.with(LeakyMembrane.BIAS, Value.of(perStep / mvPerPa));
    }

    private Projection rescaled(Projection projection) {
        boolean pools = projection.connector().component() instanceof Pooling;
        LayerUnits target = new LayerUnits(drawn.population(projection.to()).orElseThrow());
        return pools && projection.weight() instanceof Value.Real(double weight)
                ? projection.withWeight(
                        Value.of(weight * factor(projection) / target.thresholdMv()))
                : projection;
    }

    /** Spikes can be recorded of every neuron; a rectified linear unit had other variables. */
    private boolean stays(Recorder recorder) {
        return recorder.recordsSpikes()
                || drawn.population(recorder.of())
                        .filter(p -> !(p.model().component() instanceof Relu))
                        .isPresent();
    }
}
