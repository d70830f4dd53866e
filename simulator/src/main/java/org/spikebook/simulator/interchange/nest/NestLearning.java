package org.spikebook.simulator.interchange.nest;

import static org.spikebook.simulator.interchange.nest.NestValues.real;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.model.plasticity.Homeostasis;
import org.spikebook.simulator.model.plasticity.PairStdp;
import org.spikebook.simulator.model.plasticity.PairStdpParameters;
import org.spikebook.simulator.model.plasticity.RuleSettings;
import org.spikebook.simulator.model.plasticity.TripletStdp;
import org.spikebook.simulator.model.plasticity.TripletStdpParameters;
import org.spikebook.simulator.model.plasticity.TsodyksMarkram;
import org.spikebook.simulator.model.plasticity.TsodyksMarkramParameters;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The synapse model of a projection. NEST keeps the target's time constants in its neurons. */
final class NestLearning {

    private static final Map<String, String> PAIRINGS =
            Map.of(
                    "allToAll", "stdp_synapse",
                    "nearest", "stdp_nn_symm_synapse",
                    "nearestRestricted", "stdp_nn_restr_synapse",
                    "nearestPreCentered", "stdp_nn_pre_centered_synapse");

    private final ScriptExport export;
    private final PythonScript script;
    private final ScriptProblems problems;
    private final Map<String, String> ofNeurons = new HashMap<>();

    NestLearning(ScriptExport export) {
        this.export = export;
        this.script = export.script();
        this.problems = export.problems();
    }

    /** Model and parameters, without weight and delay. */
    Map<String, String> synapses(Projection projection) {
        Map<String, String> synapses = new LinkedHashMap<>();
        if (projection.plasticity().isEmpty()) {
            model(synapses, "static_synapse");
            return synapses;
        }
        var rule = projection.plasticity().get();
        ParameterValues values = rule.values();
        switch (rule.type()) {
            case PairStdp.TYPE -> pairs(projection, values, synapses);
            case TripletStdp.TYPE -> triplets(projection, values, synapses);
            case TsodyksMarkram.TYPE -> shortTerm(projection, values, synapses);
            default ->
                    problems.refuse(
                            projection.id(),
                            "script.rule",
                            projection.id(),
                            rule.type(),
                            export.simulator());
        }
        return synapses;
    }

    private static void model(Map<String, String> synapses, String name) {
        synapses.put("synapse_model", "'" + name + "'");
    }

    private void pairs(
            Projection projection, ParameterValues values, Map<String, String> synapses) {
        PairStdpParameters own = PairStdpParameters.of(values);
        model(
                synapses,
                PAIRINGS.getOrDefault(RuleSettings.Pairing.of(values).word(), "stdp_synapse"));
        synapses.put("tau_plus", real(own.tauPlusMs()));
        synapses.put("lambda", real(own.learningRate()));
        synapses.put("alpha", real(own.alpha()));
        synapses.put("mu_plus", real(own.muPlus()));
        synapses.put("mu_minus", real(own.muMinus()));
        synapses.put("Wmax", real(own.weightMax()));
        ofNeurons(projection, "tau_minus", own.tauMinusMs());
        warn(projection, values);
    }

    private void triplets(
            Projection projection, ParameterValues values, Map<String, String> synapses) {
        TripletStdpParameters own = TripletStdpParameters.of(values);
        if (RuleSettings.Pairing.of(values) != RuleSettings.Pairing.ALL_TO_ALL) {
            problems.refuse(
                    projection.id(),
                    "script.pairing",
                    projection.id(),
                    RuleSettings.Pairing.of(values).word(),
                    export.simulator());
        }
        model(synapses, "stdp_triplet_synapse");
        synapses.put("tau_plus", real(own.tauPlusMs()));
        synapses.put("tau_plus_triplet", real(own.tauXMs()));
        synapses.put("Aplus", real(own.pairPlus()));
        synapses.put("Aplus_triplet", real(own.tripletPlus()));
        synapses.put("Aminus", real(own.pairMinus()));
        synapses.put("Aminus_triplet", real(own.tripletMinus()));
        synapses.put("Wmax", real(own.weightMax()));
        ofNeurons(projection, "tau_minus", own.tauMinusMs());
        ofNeurons(projection, "tau_minus_triplet", own.tauYMs());
        warn(projection, values);
    }

    /** Sets a parameter of the target's neurons, which all that they learn from share. */
    private void ofNeurons(Projection projection, String name, double value) {
        String line =
                "%s.%s = %s".formatted(Python.name("pop", projection.to()), name, real(value));
        String before = ofNeurons.putIfAbsent(projection.to() + "." + name, line);
        if (before == null) {
            script.line(line);
        } else if (!before.equals(line)) {
            problems.refuse(projection.id(), "nest.ofNeurons", projection.id(), name);
        }
    }

    private void warn(Projection projection, ParameterValues values) {
        if (RuleSettings.DelaySide.of(values) == RuleSettings.DelaySide.AXON) {
            problems.warn(projection.id(), "script.axonal", projection.id(), export.simulator());
        }
        for (String name : Homeostasis.asked(values)) {
            problems.warn(
                    projection.id(),
                    "script.homeostasis",
                    projection.id(),
                    name,
                    export.simulator());
        }
    }

    private void shortTerm(
            Projection projection, ParameterValues values, Map<String, String> synapses) {
        TsodyksMarkramParameters own = TsodyksMarkramParameters.of(values);
        if (!own.staysActive()) {
            script.comment("NEST 3.9 or later: earlier ones recover over the wrong interval.");
        }
        model(synapses, own.staysActive() ? "tsodyks_synapse" : "tsodyks2_synapse");
        synapses.put("U", real(own.utilization()));
        synapses.put("u", real(own.staysActive() ? own.firstUtilization() : own.atFirstSpike()));
        synapses.put("x", real(own.firstResources()));
        synapses.put("tau_rec", real(own.tauRecMs()));
        synapses.put("tau_fac", real(own.tauFacMs()));
        if (own.staysActive()) {
            synapses.put("y", real(own.firstActive()));
            synapses.put("tau_psc", real(own.tauPscMs()));
            if (own.firstUtilization() > 0 || own.firstResources() != 1) {
                problems.warn(projection.id(), "nest.firstSpike", projection.id());
            }
        }
    }
}
