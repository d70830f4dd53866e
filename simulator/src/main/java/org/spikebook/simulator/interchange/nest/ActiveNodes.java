package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponentialParameters;
import org.spikebook.simulator.model.neuron.hodgkinhuxley.HodgkinHuxleyParameters;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;

/** {@code adaptiveExponential} and {@code hodgkinHuxley}, which make their spikes themselves. */
final class ActiveNodes {

    private static final String FEHLBERG = "rkf45";

    /** By type of receptors. */
    private static final Map<String, String> ADAPTIVE =
            Map.of(
                    "exponentialCurrent", "aeif_psc_exp",
                    "alphaCurrent", "aeif_psc_alpha",
                    "delta", "aeif_psc_delta",
                    "exponentialConductance", "aeif_cond_exp",
                    "alphaConductance", "aeif_cond_alpha");

    /** Where NEST's gates rest in the beginning, whatever the potential starts from. */
    private static final double GATES_REST_AT_MV = -65;

    private ActiveNodes() {}

    static NestNeurons adaptive(Population population, StepTimes times, ScriptProblems problems) {
        var parameters = AdaptiveExponentialParameters.of(population.model().values());
        AdaptiveExponentialParameters.Membrane membrane = parameters.membrane();
        AdaptiveExponentialParameters.Spike spike = parameters.spike();
        String id = population.id();
        if (spike.vResetMv() >= spike.vPeakMv() || spike.vThresholdMv() > spike.vPeakMv()) {
            problems.refuse(id, "script.resetAboveThreshold", id, NestExporter.NEST);
        }
        if (spike.exceeds()) {
            problems.warn(id, "script.exceeded", id, NestExporter.NEST);
        }
        integrator(population, parameters.integrator(), problems);
        NestNeurons neurons =
                new NestNeurons(ADAPTIVE.getOrDefault(population.receptors().type(), ""));
        neurons.set("C_m", membrane.cMemPf());
        neurons.set("g_L", membrane.gLeakNs());
        neurons.set("E_L", membrane.vRestMv());
        neurons.set("I_e", membrane.biasPa());
        neurons.set("V_th", spike.vThresholdMv());
        neurons.set("Delta_T", spike.slopeMv());
        neurons.set("V_peak", spike.vPeakMv());
        neurons.set("V_reset", spike.vResetMv());
        neurons.set("t_ref", times.ms(times.steps(spike.tRefMs())));
        neurons.set("tau_w", parameters.adaptation().tauWMs());
        neurons.set("a", parameters.adaptation().aNs());
        neurons.set("b", parameters.adaptation().bPa());
        neurons.set("gsl_error_tol", parameters.errorTolerance());
        neurons.receptors(population);
        neurons.variables.put("wPa", "w");
        neurons.initial(population, membrane.vRestMv(), problems);
        return neurons;
    }

    static NestNeurons hodgkinHuxley(
            Population population, StepTimes times, ScriptProblems problems) {
        var parameters = HodgkinHuxleyParameters.of(population.model().values());
        HodgkinHuxleyParameters.Spike spike = parameters.spike();
        String id = population.id();
        integrator(population, parameters.integrator(), problems);
        if (!spike.atPeak() || spike.vSpikeMv() != 0) {
            problems.warn(id, "nest.peak", id);
        }
        NestNeurons neurons = new NestNeurons("hh_psc_alpha");
        neurons.set("C_m", parameters.cMemPf());
        neurons.set("g_Na", parameters.conductances().gNaNs());
        neurons.set("g_K", parameters.conductances().gKNs());
        neurons.set("g_L", parameters.conductances().gLeakNs());
        neurons.set("E_Na", parameters.reversals().eNaMv());
        neurons.set("E_K", parameters.reversals().eKMv());
        neurons.set("E_L", parameters.reversals().eLeakMv());
        neurons.set("I_e", parameters.biasPa());
        neurons.set("t_ref", times.ms(times.steps(spike.tRefMs())));
        neurons.receptors(population);
        Map.of("m", "Act_m", "h", "Inact_h", "n", "Act_n").forEach(neurons.variables::put);
        neurons.initial(population, GATES_REST_AT_MV, problems);
        if (!population
                .initial()
                .getOrDefault("vMv", Value.of(GATES_REST_AT_MV))
                .equals(Value.of(GATES_REST_AT_MV))) {
            problems.warn(id, "nest.gates", id);
        }
        return neurons;
    }

    private static void integrator(
            Population population, String integrator, ScriptProblems problems) {
        if (!integrator.equals(FEHLBERG)) {
            problems.warn(
                    population.id(),
                    "script.integrator",
                    population.id(),
                    integrator,
                    NestExporter.NEST,
                    FEHLBERG);
        }
    }
}
