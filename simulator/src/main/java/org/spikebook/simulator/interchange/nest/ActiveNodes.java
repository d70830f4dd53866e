package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponential;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponentialParameters;
import org.spikebook.simulator.model.neuron.hodgkinhuxley.HodgkinHuxley;
import org.spikebook.simulator.model.neuron.hodgkinhuxley.HodgkinHuxleyParameters;
import org.spikebook.simulator.parameter.Value;

/**
 * {@code adaptiveExponential} and {@code hodgkinHuxley}, which make their spikes themselves. For
 * one population.
 */
final class ActiveNodes {

    private static final String FEHLBERG = "rkf45";

    /** Where NEST's gates rest in the beginning, whatever the potential starts from. */
    private static final double GATES_REST_AT_MV = -65;

    private final ScriptPopulation part;
    private final NestNeurons neurons;

    /**
     * @param model NEST's, for the receptors of the population
     */
    ActiveNodes(ScriptPopulation part, String model) {
        this.part = part;
        this.neurons = new NestNeurons(model);
    }

    NestNeurons adaptive() {
        var parameters = AdaptiveExponentialParameters.of(part.values());
        AdaptiveExponentialParameters.Membrane membrane = parameters.membrane();
        AdaptiveExponentialParameters.Spike spike = parameters.spike();
        if (spike.vResetMv() >= spike.vPeakMv() || spike.vThresholdMv() > spike.vPeakMv()) {
            part.refuse("script.resetAboveThreshold", part.export().simulator());
        }
        if (spike.exceeds()) {
            part.warn("script.exceeded", part.export().simulator());
        }
        part.warnOfIntegrator(parameters.integrator(), FEHLBERG);
        neurons.set("C_m", membrane.cMemPf());
        neurons.set("g_L", membrane.gLeakNs());
        neurons.set("E_L", membrane.vRestMv());
        neurons.set("I_e", membrane.biasPa());
        neurons.set("V_th", spike.vThresholdMv());
        neurons.set("Delta_T", spike.slopeMv());
        neurons.set("V_peak", spike.vPeakMv());
        neurons.set("V_reset", spike.vResetMv());
        neurons.set("t_ref", part.wholeStepsMs(spike.tRefMs()));
        neurons.set("tau_w", parameters.adaptation().tauWMs());
        neurons.set("a", parameters.adaptation().aNs());
        neurons.set("b", parameters.adaptation().bPa());
        neurons.set("gsl_error_tol", parameters.errorTolerance());
        neurons.receptors(part.population());
        neurons.variables.put(AdaptiveExponential.ADAPTATION, "w");
        neurons.initial(part, membrane.vRestMv());
        return neurons;
    }

    NestNeurons hodgkinHuxley() {
        var parameters = HodgkinHuxleyParameters.of(part.values());
        HodgkinHuxleyParameters.Spike spike = parameters.spike();
        part.warnOfIntegrator(parameters.integrator(), FEHLBERG);
        if (!spike.atPeak() || spike.vSpikeMv() != 0) {
            part.warn("nest.peak");
        }
        neurons.set("C_m", parameters.cMemPf());
        neurons.set("g_Na", parameters.conductances().gNaNs());
        neurons.set("g_K", parameters.conductances().gKNs());
        neurons.set("g_L", parameters.conductances().gLeakNs());
        neurons.set("E_Na", parameters.reversals().eNaMv());
        neurons.set("E_K", parameters.reversals().eKMv());
        neurons.set("E_L", parameters.reversals().eLeakMv());
        neurons.set("I_e", parameters.biasPa());
        neurons.set("t_ref", part.wholeStepsMs(spike.tRefMs()));
        neurons.receptors(part.population());
        neurons.variables.put(HodgkinHuxley.M, "Act_m");
        neurons.variables.put(HodgkinHuxley.H, "Inact_h");
        neurons.variables.put(HodgkinHuxley.N, "Act_n");
        neurons.initial(part, GATES_REST_AT_MV);
        if (!part.population()
                .initial()
                .getOrDefault(NeuronModel.POTENTIAL, Value.of(GATES_REST_AT_MV))
                .equals(Value.of(GATES_REST_AT_MV))) {
            part.warn("nest.gates");
        }
        return neurons;
    }
}
