package org.spikebook.simulator.interchange.pynn;

import static org.spikebook.simulator.interchange.pynn.PynnValues.THOUSANDTH;

import org.spikebook.simulator.interchange.script.CellTypes;
import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponential;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponentialParameters;
import org.spikebook.simulator.model.neuron.izhikevich.Izhikevich;
import org.spikebook.simulator.model.neuron.izhikevich.IzhikevichParameters;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.synapse.AlphaConductance;
import org.spikebook.simulator.model.synapse.AlphaCurrent;
import org.spikebook.simulator.model.synapse.ConductanceReceptors;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialConductance;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.model.synapse.ReversalPotentials;
import org.spikebook.simulator.model.synapse.SynapticTimes;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;
import java.util.Optional;

/** Populations as PyNN's standard cells; a model without one is refused by name. */
final class PynnNeurons {

    private static final CellTypes TYPES =
            new CellTypes(
                    Map.of(
                            Lif.TYPE,
                            Map.of(
                                    ExponentialCurrent.TYPE, "IF_curr_exp",
                                    AlphaCurrent.TYPE, "IF_curr_alpha",
                                    Delta.TYPE, "IF_curr_delta",
                                    ExponentialConductance.TYPE, "IF_cond_exp",
                                    AlphaConductance.TYPE, "IF_cond_alpha"),
                            LeakyReadout.TYPE,
                            Map.of(
                                    ExponentialCurrent.TYPE, "IF_curr_exp",
                                    Delta.TYPE, "IF_curr_delta"),
                            Izhikevich.TYPE,
                            Map.of(Delta.TYPE, "Izhikevich"),
                            AdaptiveExponential.TYPE,
                            Map.of(
                                    ExponentialConductance.TYPE, "EIF_cond_exp_isfa_ista",
                                    AlphaConductance.TYPE, "EIF_cond_alpha_isfa_ista")));

    /** A threshold that no potential reaches. */
    private static final double NEVER_MV = 1e6;

    private static final double PEAK_MV = 30;
    private static final double USUAL_V = -65;

    private final ScriptPopulation part;
    private final Population population;
    private final ParameterValues values;
    private final PynnCells cells;

    private PynnNeurons(ScriptPopulation part, String type) {
        this.part = part;
        this.population = part.population();
        this.values = part.values();
        this.cells = new PynnCells(type);
    }

    /** Empty after the reason was told. */
    static Optional<PynnCells> of(ScriptPopulation part) {
        return TYPES.of(part).map(type -> new PynnNeurons(part, type).write());
    }

    private PynnCells write() {
        switch (population.model().type()) {
            case Lif.TYPE -> lif();
            case LeakyReadout.TYPE -> readout();
            case Izhikevich.TYPE -> izhikevich();
            default -> adaptive();
        }
        return cells;
    }

    private void lif() {
        LifParameters lif = LifParameters.of(values);
        part.tellDifferences(lif);
        membrane(lif.membrane());
        cells.set("v_reset", lif.vResetMv());
        cells.set("v_thresh", lif.vThresholdMv());
        cells.set("tau_refrac", part.refractoryMs(lif));
        initial(lif.membrane().vRestMv());
    }

    private void readout() {
        LeakyMembrane membrane = LeakyMembrane.of(values);
        membrane(membrane);
        cells.set("v_reset", membrane.vRestMv());
        cells.set("v_thresh", NEVER_MV);
        cells.set("tau_refrac", part.export().times().dtMs());
        initial(membrane.vRestMv());
    }

    private void membrane(LeakyMembrane membrane) {
        cells.set("tau_m", membrane.tauMemMs());
        cells.set("cm", PynnValues.scaled(membrane.cMemPf(), THOUSANDTH));
        cells.set("v_rest", membrane.vRestMv());
        cells.set("i_offset", PynnValues.scaled(membrane.biasPa(), THOUSANDTH));
        receptors();
    }

    private void receptors() {
        String type = part.receptors();
        if (type.equals(Delta.TYPE)) {
            return;
        }
        ParameterValues receptors = population.receptors().values();
        SynapticTimes synaptic = SynapticTimes.of(receptors);
        cells.set("tau_syn_E", synaptic.tauExcMs());
        cells.set("tau_syn_I", synaptic.tauInhMs());
        if (type.endsWith("Conductance")) {
            ReversalPotentials reversals = ReversalPotentials.of(receptors);
            cells.set("e_rev_E", reversals.excMv());
            cells.set("e_rev_I", reversals.inhMv());
            cells.variables.put(ConductanceReceptors.EXC, "gsyn_exc");
            cells.variables.put(ConductanceReceptors.INH, "gsyn_inh");
        }
    }

    private void izhikevich() {
        IzhikevichParameters parameters = IzhikevichParameters.of(values);
        part.requirePublished(parameters);
        if (parameters.vThresholdMv() != PEAK_MV) {
            part.refuse("pynn.peak");
        }
        part.warn("pynn.izhikevich", parameters.integrator());
        IzhikevichParameters.OF_A_NEURON.forEach(
                name -> cells.parameters.put(name, own(values.value(name), 1)));
        cells.set("i_offset", PynnValues.scaled(parameters.bias(), THOUSANDTH));
        cells.variables.put(Izhikevich.RECOVERY, "u");
        initial(USUAL_V);
        if (!population.initial().containsKey(Izhikevich.RECOVERY)) {
            recoveryAtRest(values.value(IzhikevichParameters.B));
        }
    }

    private String own(Value value, double factor) {
        return PynnValues.ofMembers(value, factor, population.size());
    }

    /** Left out, u starts at b v; PyNN has no such expression where these are drawn. */
    private void recoveryAtRest(Value b) {
        Value v = population.initial().getOrDefault(NeuronModel.POTENTIAL, Value.of(USUAL_V));
        if (!b.isEachOnesOwn() && !v.isEachOnesOwn()) {
            cells.initial.put("u", PynnValues.of(Value.of(mean(b) * mean(v)), 1));
            return;
        }
        part.warn("pynn.recovery");
        cells.initial.put("u", PynnValues.of(Value.of(mean(b) * mean(v)), 1));
    }

    private static double mean(Value value) {
        return switch (value) {
            case Value.Real(double real) -> real;
            case Value.Series(var list) ->
                    list.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            case Value.Random(Distribution.Uniform(double low, double high)) -> (low + high) / 2;
            case Value.Random(Distribution.Normal(double mean, double _)) -> mean;
            case Value.Random(Distribution.Lognormal(double median, double _)) -> median;
            case Value.Word _, Value.Flag _ ->
                    throw new IllegalArgumentException(value + " is not a number");
        };
    }

    private void adaptive() {
        var parameters = AdaptiveExponentialParameters.of(values);
        AdaptiveExponentialParameters.Membrane membrane = parameters.membrane();
        AdaptiveExponentialParameters.Spike spike = parameters.spike();
        cells.set("tau_m", membrane.cMemPf() / membrane.gLeakNs());
        cells.set("cm", PynnValues.scaled(membrane.cMemPf(), THOUSANDTH));
        cells.set("v_rest", membrane.vRestMv());
        cells.set("i_offset", PynnValues.scaled(membrane.biasPa(), THOUSANDTH));
        cells.set("v_thresh", spike.vThresholdMv());
        cells.set("delta_T", spike.slopeMv());
        cells.set("v_spike", spike.vPeakMv());
        cells.set("v_reset", spike.vResetMv());
        cells.set("tau_refrac", part.wholeStepsMs(spike.tRefMs()));
        cells.set("tau_w", parameters.adaptation().tauWMs());
        cells.set("a", parameters.adaptation().aNs());
        cells.set("b", PynnValues.scaled(parameters.adaptation().bPa(), THOUSANDTH));
        receptors();
        cells.variables.put(AdaptiveExponential.ADAPTATION, "w");
        initial(membrane.vRestMv());
    }

    /**
     * What variables start from.
     *
     * @param vMv the potential, unless the document says another
     */
    private void initial(double vMv) {
        cells.initial.put("v", PynnValues.of(Value.of(vMv), 1));
        for (String name : population.initial().keySet().stream().sorted().toList()) {
            Value value = population.initial().getOrDefault(name, Value.of(0));
            String there = cells.variables.getOrDefault(name, "");
            if (there.isEmpty()) {
                if (!Value.of(0).equals(value)) {
                    part.warnOfInitial(name);
                }
            } else {
                boolean thousandth = name.endsWith("Ns") || name.endsWith("Pa");
                cells.initial.put(there, own(value, thousandth ? THOUSANDTH : 1));
            }
        }
    }
}
