package org.spikebook.simulator.interchange.nest;

import static org.spikebook.simulator.interchange.nest.NestValues.real;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The synapse model of a projection. NEST keeps the target's time constants in its neurons. */
final class NestLearning {

    private static final Map<String, String> PAIRINGS =
            Map.of(
                    "allToAll", "stdp_synapse",
                    "nearest", "stdp_nn_symm_synapse",
                    "nearestRestricted", "stdp_nn_restr_synapse",
                    "nearestPreCentered", "stdp_nn_pre_centered_synapse");

    private final PythonScript script;
    private final ScriptProblems problems;
    private final Map<String, String> ofNeurons = new HashMap<>();

    NestLearning(PythonScript script, ScriptProblems problems) {
        this.script = script;
        this.problems = problems;
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
            case "pairStdp" -> pairs(projection, values, synapses);
            case "tripletStdp" -> triplets(projection, values, synapses);
            case "tsodyksMarkram" -> shortTerm(projection, values, synapses);
            default ->
                    problems.refuse(
                            projection.id(),
                            "script.rule",
                            projection.id(),
                            rule.type(),
                            NestExporter.NEST);
        }
        return synapses;
    }

    private static void model(Map<String, String> synapses, String name) {
        synapses.put("synapse_model", "'" + name + "'");
    }

    private void pairs(
            Projection projection, ParameterValues values, Map<String, String> synapses) {
        model(synapses, PAIRINGS.getOrDefault(values.word("pairing"), "stdp_synapse"));
        synapses.put("tau_plus", real(values.number("tauPlusMs")));
        synapses.put("lambda", real(values.number("learningRate")));
        synapses.put("alpha", real(values.number("alpha")));
        synapses.put("mu_plus", real(values.number("muPlus")));
        synapses.put("mu_minus", real(values.number("muMinus")));
        synapses.put("Wmax", real(values.number("weightMax")));
        ofNeurons(projection, "tau_minus", values.number("tauMinusMs"));
        warn(projection, values);
    }

    private void triplets(
            Projection projection, ParameterValues values, Map<String, String> synapses) {
        if (!values.word("pairing").equals("allToAll")) {
            problems.refuse(
                    projection.id(),
                    "script.pairing",
                    projection.id(),
                    values.word("pairing"),
                    NestExporter.NEST);
        }
        model(synapses, "stdp_triplet_synapse");
        synapses.put("tau_plus", real(values.number("tauPlusMs")));
        synapses.put("tau_plus_triplet", real(values.number("tauXMs")));
        synapses.put("Aplus", real(values.number("pairPlus")));
        synapses.put("Aplus_triplet", real(values.number("tripletPlus")));
        synapses.put("Aminus", real(values.number("pairMinus")));
        synapses.put("Aminus_triplet", real(values.number("tripletMinus")));
        synapses.put("Wmax", real(values.number("weightMax")));
        ofNeurons(projection, "tau_minus", values.number("tauMinusMs"));
        ofNeurons(projection, "tau_minus_triplet", values.number("tauYMs"));
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
        if (values.word("delaySide").equals("axonal")) {
            problems.warn(projection.id(), "script.axonal", projection.id(), NestExporter.NEST);
        }
        for (String key : List.of("normaliseTo", "targetRateHz")) {
            if (values.number(key) > 0) {
                problems.warn(
                        projection.id(),
                        "script.homeostasis",
                        projection.id(),
                        key,
                        NestExporter.NEST);
            }
        }
    }

    private void shortTerm(
            Projection projection, ParameterValues values, Map<String, String> synapses) {
        double utilisation = values.number("utilisation");
        double first = values.number("firstUtilisation");
        boolean staysActive = values.number("tauPscMs") > 0;
        model(synapses, staysActive ? "tsodyks_synapse" : "tsodyks2_synapse");
        synapses.put("U", real(utilisation));
        synapses.put("u", real(first > 0 || staysActive ? first : utilisation));
        synapses.put("x", real(values.number("firstResources")));
        synapses.put("tau_rec", real(values.number("tauRecMs")));
        synapses.put("tau_fac", real(values.number("tauFacMs")));
        if (staysActive) {
            synapses.put("y", real(values.number("firstActive")));
            synapses.put("tau_psc", real(values.number("tauPscMs")));
            if (first > 0 || values.number("firstResources") != 1) {
                problems.warn(projection.id(), "nest.firstSpike", projection.id());
            }
        }
    }
}
