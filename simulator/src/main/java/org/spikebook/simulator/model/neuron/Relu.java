package org.spikebook.simulator.model.neuron;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.synapse.Input;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * A rectified linear unit: {@code y = max(0, g (Σ w x + b))} in every step. It does not spike; it
 * passes its value on, as a spike whose amplitude is y, so that it stands beside spiking layers in
 * one network. Stateless and safe for use by several threads.
 *
 * <p>Source: Nair and Hinton 2010 (ICML).
 */
public final class Relu implements NeuronModel {

    public static final String TYPE = "relu";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return ReluParameters.describe();
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return List.of(real("value", "y", Unit.NONE, 0).between(0, 1e6).drawn());
    }

    @Override
    public List<String> receptorTypes() {
        return List.of(Input.TYPE);
    }

    @Override
    public boolean isGraded() {
        return true;
    }

    @Override
    public NeuronKernel kernel(PopulationSetup setup) {
        return new Kernel(
                setup.perNeuron(ReluParameters.GAIN), setup.perNeuron(ReluParameters.BIAS));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Kernel(double[] gain, double[] bias) implements NeuronKernel {

        @Override
        public void step(
                int from,
                int to,
                PopulationState state,
                InputAccumulator arrivals,
                Currents currents,
                SpikeSink spikes) {
            double[] value = state.neuron(0);
            double[] input = arrivals.positive();
            double[] outside = currents.nowPa();
            for (int i = from; i < to; i++) {
                double y = gain[i] * (input[i] + outside[i] + bias[i]);
                // not Math.max: a value that is not a number must stay visible
                value[i] = y <= 0 ? 0 : y;
                if (value[i] != 0) {
                    spikes.graded(i, value[i]);
                }
            }
        }
    }
}
