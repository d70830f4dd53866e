package org.spikebook.simulator.interchange.brian;

import static org.spikebook.simulator.interchange.script.Python.number;
import static org.spikebook.simulator.interchange.script.Python.quantity;

import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.model.plasticity.DiehlCookParameters;
import org.spikebook.simulator.model.plasticity.DiehlCookStdp;
import org.spikebook.simulator.model.plasticity.Homeostasis;
import org.spikebook.simulator.model.plasticity.PairStdp;
import org.spikebook.simulator.model.plasticity.PairStdpParameters;
import org.spikebook.simulator.model.plasticity.RuleSettings;
import org.spikebook.simulator.model.plasticity.RuleSettings.Pairing;
import org.spikebook.simulator.model.plasticity.TripletStdp;
import org.spikebook.simulator.model.plasticity.TripletStdpParameters;
import org.spikebook.simulator.model.plasticity.TsodyksMarkram;
import org.spikebook.simulator.model.plasticity.TsodyksMarkramParameters;
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
            case PairStdp.TYPE -> learning.pairs(rule.values(), unit);
            case TripletStdp.TYPE -> learning.triplets(rule.values(), unit);
            case DiehlCookStdp.TYPE -> learning.diehlCook(rule.values(), unit);
            case TsodyksMarkram.TYPE -> {
                TsodyksMarkramParameters own = TsodyksMarkramParameters.of(rule.values());
                learning.shortTerm(own);
                if (own.firstUtilization() != 0
                        || own.firstResources() != 1
                        || own.firstActive() != 0) {
                    problems.warn(projection.id(), "brian.firstSpike", projection.id());
                }
            }
            default -> {
                problems.refuse(projection.id(), "brian.rule", projection.id(), rule.type());
                return Optional.empty();
            }
        }
        if (!rule.type().equals(TsodyksMarkram.TYPE)) {
            warn(projection, rule.values(), problems);
        }
        return Optional.of(learning);
    }

    private static void warn(
            Projection projection, ParameterValues values, ScriptProblems problems) {
        if (RuleSettings.DelaySide.of(values) == RuleSettings.DelaySide.DENDRITE) {
            problems.warn(projection.id(), "brian.dendritic", projection.id());
        }
        for (String name : Homeostasis.asked(values)) {
            problems.warn(projection.id(), "brian.homeostasis", projection.id(), name);
        }
    }

    private void pairs(ParameterValues values, String unit) {
        PairStdpParameters own = PairStdpParameters.of(values);
        trace("r", own.tauPlusMs());
        trace("o", own.tauMinusMs());
        constants.put("w_max", quantity(own.weightMax(), unit));
        constants.put("rate", number(own.learningRate()));
        constants.put("alpha", number(own.alpha()));
        before.add(clipped("w - alpha*rate*w_max*" + power("w/w_max", own.muMinus()) + "o"));
        post.add(clipped("w + rate*w_max*" + power("(1 - w/w_max)", own.muPlus()) + "r"));
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

    private static String power(String base, double exponent) {
        if (exponent == 0) {
            return "";
        }
        String grouped = base.startsWith("(") ? base : "(" + base + ")";
        return exponent == 1 ? grouped + "*" : grouped + "**" + number(exponent) + "*";
    }

    private void triplets(ParameterValues values, String unit) {
        TripletStdpParameters own = TripletStdpParameters.of(values);
        trace("r1", own.tauPlusMs());
        trace("r2", own.tauXMs());
        trace("o1", own.tauMinusMs());
        trace("o2", own.tauYMs());
        constants.put("w_max", quantity(own.weightMax(), unit));
        constants.put("a2_plus", quantity(own.pairPlus(), unit));
        constants.put("a3_plus", quantity(own.tripletPlus(), unit));
        constants.put("a2_minus", quantity(own.pairMinus(), unit));
        constants.put("a3_minus", quantity(own.tripletMinus(), unit));
        before.add(clipped("w - o1*(a2_minus + a3_minus*r2)"));
        after.addAll(List.of(grow("r1", values), grow("r2", values)));
        post.add(clipped("w + r1*(a2_plus + a3_plus*o2)"));
        post.addAll(List.of(grow("o1", values), grow("o2", values)));
    }

    private void diehlCook(ParameterValues values, String unit) {
        DiehlCookParameters own = DiehlCookParameters.of(values);
        trace("r", own.tauPreMs());
        trace("o1", own.tauPostMs());
        trace("o2", own.tauPostSlowMs());
        constants.put("w_max", quantity(own.weightMax(), unit));
        constants.put("rate_post", quantity(own.ratePost(), unit));
        constants.put("rate_pre", quantity(own.ratePre(), unit));
        before.add(clipped("w - rate_pre*o1"));
        after.add(grow("r", values));
        post.add(clipped("w + rate_post*r*o2"));
        post.addAll(List.of(grow("o1", values), grow("o2", values)));
    }

    private void shortTerm(TsodyksMarkramParameters own) {
        constants.put("utilisation", number(own.utilization()));
        constants.put("tau_rec", quantity(own.tauRecMs(), "ms"));
        boolean staysActive = own.staysActive();
        String used = staysActive ? " - y" : "";
        equations.add("dx/dt = (1 - x%s)/tau_rec : 1 (event-driven)".formatted(used));
        initial.put("x", "1");
        if (own.tauFacMs() > 0) {
            trace("u", own.tauFacMs());
            before.add("u = utilisation + u*(1 - utilisation)");
        } else {
            equations.add("u : 1");
            before.add("u = utilisation");
        }
        delivered = "w*u*x";
        if (staysActive) {
            trace("y", own.tauPscMs());
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
