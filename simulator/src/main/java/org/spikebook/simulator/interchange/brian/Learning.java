package org.spikebook.simulator.interchange.brian;

import static org.spikebook.simulator.interchange.script.Python.number;
import static org.spikebook.simulator.interchange.script.Python.quantity;

import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.model.plasticity.RuleSettings.Pairing;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule of plasticity as Brian writes it. */
final class Learning {

    /** Variables of a synapse beside its weight. */
    final List<String> equations = new ArrayList<>();

    final Map<String, String> constants = new LinkedHashMap<>();

    /** At a presynaptic spike, before it is delivered. */
    final List<String> before = new ArrayList<>();

    /** At a presynaptic spike, after it was delivered. */
    final List<String> after = new ArrayList<>();

    /** At a postsynaptic spike. */
    final List<String> post = new ArrayList<>();

    /** Variables that do not start from 0. */
    final Map<String, String> initial = new LinkedHashMap<>();

    /** What is delivered. */
    String delivered = "w";

    private Learning() {}

    /**
     * The rule of a projection; empty if it has none, or one that is refused.
     *
     * @param unit of the weight
     */
    static Optional<Learning> of(Projection projection, String unit, ScriptProblems problems) {
        if (projection.plasticity().isEmpty()) {
            return Optional.empty();
        }
        var rule = projection.plasticity().get();
        Learning learning = new Learning();
        switch (rule.type()) {
            case "pairStdp" -> learning.pairs(rule.values(), unit);
            case "tripletStdp" -> learning.triplets(rule.values(), unit);
            case "diehlCookStdp" -> learning.diehlCook(rule.values(), unit);
            case "tsodyksMarkram" -> {
                learning.shortTerm(rule.values());
                if (rule.values().number("firstUtilisation") != 0
                        || rule.values().number("firstResources") != 1
                        || rule.values().number("firstActive") != 0) {
                    problems.warn(projection.id(), "brian.firstSpike", projection.id());
                }
            }
            default -> {
                problems.refuse(projection.id(), "brian.rule", projection.id(), rule.type());
                return Optional.empty();
            }
        }
        if (!rule.type().equals("tsodyksMarkram")) {
            warn(projection, rule.values(), problems);
        }
        return Optional.of(learning);
    }

    private static void warn(
            Projection projection, ParameterValues values, ScriptProblems problems) {
        if (values.word("delaySide").equals("dendritic")) {
            problems.warn(projection.id(), "brian.dendritic", projection.id());
        }
        for (String key : List.of("normaliseTo", "targetRateHz")) {
            if (values.number(key) > 0) {
                problems.warn(projection.id(), "brian.homeostasis", projection.id(), key);
            }
        }
    }

    private void pairs(ParameterValues values, String unit) {
        trace("r", values.number("tauPlusMs"));
        trace("o", values.number("tauMinusMs"));
        constants.put("w_max", quantity(values.number("weightMax"), unit));
        constants.put("rate", number(values.number("learningRate")));
        constants.put("alpha", number(values.number("alpha")));
        before.add(clipped("w - alpha*rate*w_max*" + power("w/w_max", "muMinus", values) + "o"));
        post.add(clipped("w + rate*w_max*" + power("(1 - w/w_max)", "muPlus", values) + "r"));
        switch (Pairing.of(values)) {
            case ALL_TO_ALL, NEAREST -> {
                after.add(grow("r", values));
                post.add(grow("o", values));
            }
            case NEAREST_RESTRICTED -> {
                after.addAll(List.of("r = 1", "o = 0"));
                post.addAll(List.of("o = 1", "r = 0"));
            }
            case NEAREST_PRE_CENTERED -> {
                after.add("r += 1");
                post.addAll(List.of("o = 1", "r = 0"));
            }
        }
    }

    private static String power(String base, String exponent, ParameterValues values) {
        double value = values.number(exponent);
        if (value == 0) {
            return "";
        }
        String grouped = base.startsWith("(") ? base : "(" + base + ")";
        return value == 1 ? grouped + "*" : grouped + "**" + number(value) + "*";
    }

    private void triplets(ParameterValues values, String unit) {
        trace("r1", values.number("tauPlusMs"));
        trace("r2", values.number("tauXMs"));
        trace("o1", values.number("tauMinusMs"));
        trace("o2", values.number("tauYMs"));
        constants.put("w_max", quantity(values.number("weightMax"), unit));
        constants.put("a2_plus", quantity(values.number("pairPlus"), unit));
        constants.put("a3_plus", quantity(values.number("tripletPlus"), unit));
        constants.put("a2_minus", quantity(values.number("pairMinus"), unit));
        constants.put("a3_minus", quantity(values.number("tripletMinus"), unit));
        before.add(clipped("w - o1*(a2_minus + a3_minus*r2)"));
        after.addAll(List.of(grow("r1", values), grow("r2", values)));
        post.add(clipped("w + r1*(a2_plus + a3_plus*o2)"));
        post.addAll(List.of(grow("o1", values), grow("o2", values)));
    }

    private void diehlCook(ParameterValues values, String unit) {
        trace("r", values.number("tauPreMs"));
        trace("o1", values.number("tauPostMs"));
        trace("o2", values.number("tauPostSlowMs"));
        constants.put("w_max", quantity(values.number("weightMax"), unit));
        constants.put("rate_post", quantity(values.number("ratePost"), unit));
        constants.put("rate_pre", quantity(values.number("ratePre"), unit));
        before.add(clipped("w - rate_pre*o1"));
        after.add(grow("r", values));
        post.add(clipped("w + rate_post*r*o2"));
        post.addAll(List.of(grow("o1", values), grow("o2", values)));
    }

    private void shortTerm(ParameterValues values) {
        constants.put("utilisation", number(values.number("utilisation")));
        constants.put("tau_rec", quantity(values.number("tauRecMs"), "ms"));
        boolean staysActive = values.number("tauPscMs") > 0;
        String used = staysActive ? " - y" : "";
        equations.add("dx/dt = (1 - x%s)/tau_rec : 1 (event-driven)".formatted(used));
        initial.put("x", "1");
        if (values.number("tauFacMs") > 0) {
            trace("u", values.number("tauFacMs"));
            before.add("u = utilisation + u*(1 - utilisation)");
        } else {
            equations.add("u : 1");
            before.add("u = utilisation");
        }
        delivered = "w*u*x";
        if (staysActive) {
            trace("y", values.number("tauPscMs"));
            after.add("y += u*x");
        }
        after.add("x -= u*x");
    }

    private void trace(String name, double tauMs) {
        constants.put("tau_" + name, quantity(tauMs, "ms"));
        equations.add("d%s/dt = -%s/tau_%s : 1 (event-driven)".formatted(name, name, name));
    }

    private static String clipped(String change) {
        return "w = clip(" + change + ", 0*w_max, w_max)";
    }

    private static String grow(String trace, ParameterValues values) {
        return trace + (Pairing.of(values).resetsTraces() ? " = 1" : " += 1");
    }
}
