package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.izhikevich.Izhikevich;
import org.spikebook.simulator.model.neuron.izhikevich.IzhikevichParameters;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

/**
 * {@code izhikevich}. Where NEST integrates consistently, it takes one Euler step with the old
 * values and adds spikes to the potential; else two half steps, spikes being part of the current.
 * For one population.
 */
final class IzhikevichNodes {

    private static final double USUAL_V = -65;

    private final ScriptPopulation part;
    private final NestNeurons neurons;

    /**
     * @param model NEST's, for the receptors of the population
     */
    IzhikevichNodes(ScriptPopulation part, String model) {
        this.part = part;
        this.neurons = new NestNeurons(model);
    }

    NestNeurons write() {
        ParameterValues values = part.values();
        IzhikevichParameters parameters = IzhikevichParameters.of(values);
        part.requirePublished(parameters);
        if (parameters.exceeds()) {
            part.warn("script.exceeded", part.export().simulator());
        }
        boolean consistent = part.receptors().equals(Delta.TYPE);
        integrator(parameters.integrator(), consistent);
        IzhikevichParameters.OF_A_NEURON.forEach(
                name -> neurons.parameters.put(name, NestValues.of(values.value(name))));
        neurons.set("V_th", parameters.vThresholdMv());
        neurons.set("I_e", parameters.bias());
        neurons.parameters.put("consistent_integration", Python.flag(consistent));
        neurons.variables.put(Izhikevich.RECOVERY, "U_m");
        neurons.initial(part, USUAL_V);
        if (!part.population().initial().containsKey(Izhikevich.RECOVERY)) {
            recoveryAtRest(values.value(IzhikevichParameters.B));
        }
        return neurons;
    }

    /** Left out, u starts at b v. */
    private void recoveryAtRest(Value b) {
        Value v =
                part.population().initial().getOrDefault(NeuronModel.POTENTIAL, Value.of(USUAL_V));
        if (b instanceof Value.Real(double slope) && v instanceof Value.Real(double potential)) {
            neurons.set("U_m", slope * potential);
        } else {
            neurons.following =
                    "%1$s.U_m = (np.atleast_1d(%1$s.b) * np.atleast_1d(%1$s.V_m)).tolist()";
        }
    }

    private void integrator(String here, boolean consistent) {
        String there = consistent ? "euler" : "halfSteps";
        String rounded = consistent ? "fusedEuler" : "fusedHalfSteps";
        if (!here.equals(rounded)) {
            part.warnOfIntegrator(here, there);
        }
    }
}
