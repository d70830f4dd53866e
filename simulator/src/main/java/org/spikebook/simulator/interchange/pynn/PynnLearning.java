package org.spikebook.simulator.interchange.pynn;

import static org.spikebook.simulator.interchange.script.Python.number;

import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;

/** The type of synapses of a projection. */
final class PynnLearning {

    private PynnLearning() {}

    /**
     * The call that makes the type.
     *
     * @param weight expression, in PyNN's unit
     * @param delay expression, in ms
     */
    static String synapses(
            Projection projection,
            Population target,
            String weight,
            String delay,
            ScriptProblems problems) {
        String common = "weight=" + weight + ", delay=" + delay;
        if (projection.plasticity().isEmpty()) {
            return "sim.StaticSynapse(" + common + ")";
        }
        var rule = projection.plasticity().get();
        return switch (rule.type()) {
            case "pairStdp" -> pairs(projection, target, rule.values(), common, problems);
            case "tsodyksMarkram" -> shortTerm(projection, rule.values(), common, problems);
            default -> {
                problems.refuse(
                        projection.id(),
                        "script.rule",
                        projection.id(),
                        rule.type(),
                        PynnExporter.PYNN);
                yield "";
            }
        };
    }

    private static String pairs(
            Projection projection,
            Population target,
            ParameterValues values,
            String common,
            ScriptProblems problems) {
        warn(projection, values, problems);
        double rate = values.number("learningRate");
        double factor = target.receptors().type().equals("delta") ? 1 : PynnValues.THOUSANDTH;
        String weightMax = number(PynnValues.scaled(values.number("weightMax"), factor));
        return """
        sim.STDPMechanism(
                timing_dependence=sim.SpikePairRule(tau_plus=%s, tau_minus=%s, A_plus=%s, A_minus=%s),
                weight_dependence=sim.%s,
                dendritic_delay_fraction=1.0,
                %s,
            )\
        """
                .formatted(
                        number(values.number("tauPlusMs")),
                        number(values.number("tauMinusMs")),
                        number(rate),
                        number(rate * values.number("alpha")),
                        weightDependence(values, "w_min=0, w_max=" + weightMax),
                        common);
    }

    private static String weightDependence(ParameterValues values, String bounds) {
        double plus = values.number("muPlus");
        double minus = values.number("muMinus");
        if (plus == 0 && minus == 0) {
            return "AdditiveWeightDependence(" + bounds + ")";
        }
        if (plus == 1 && minus == 1) {
            return "MultiplicativeWeightDependence(" + bounds + ")";
        }
        if (plus == 0 && minus == 1) {
            return "AdditivePotentiationMultiplicativeDepression(" + bounds + ")";
        }
        return "GutigWeightDependence(%s, mu_plus=%s, mu_minus=%s)"
                .formatted(bounds, number(plus), number(minus));
    }

    private static void warn(
            Projection projection, ParameterValues values, ScriptProblems problems) {
        String id = projection.id();
        if (!values.word("pairing").equals("allToAll")) {
            problems.refuse(id, "script.pairing", id, values.word("pairing"), PynnExporter.PYNN);
        }
        if (values.word("delaySide").equals("axonal")) {
            problems.warn(id, "script.axonal", id, PynnExporter.PYNN);
        }
        for (String key : List.of("normaliseTo", "targetRateHz")) {
            if (values.number(key) > 0) {
                problems.warn(id, "script.homeostasis", id, key, PynnExporter.PYNN);
            }
        }
    }

    /** PyNN's resources stay active as long as the synaptic current decays. */
    private static String shortTerm(
            Projection projection, ParameterValues values, String common, ScriptProblems problems) {
        problems.warn(projection.id(), "pynn.shortTerm", projection.id());
        return "sim.TsodyksMarkramSynapse(U=%s, tau_rec=%s, tau_facil=%s, %s)"
                .formatted(
                        number(values.number("utilisation")),
                        number(values.number("tauRecMs")),
                        number(values.number("tauFacMs")),
                        common);
    }
}
