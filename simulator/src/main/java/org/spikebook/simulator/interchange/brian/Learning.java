package org.spikebook.simulator.interchange.brian;

import static org.spikebook.simulator.interchange.script.Python.number;
import static org.spikebook.simulator.interchange.script.Python.quantity;

import org.spikebook.simulator.interchange.brian.neuron.Declaration;
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
    final List<Declaration> equations = new ArrayList<>();

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
    String delivered;

    private final OwnNames names;
    private final String weight;

    private Learning(OwnNames names) {
        this.names = names;
        this.weight = names.of("w");
        this.delivered = weight;
    }

    /**
     * The rule of a projection; empty if it has none, or one that is refused.
     *
     * @param unit of the weight
     * @param names of the variables and constants
     */
    static Optional<Learning> of(
            Projection projection, String unit, OwnNames names, ScriptProblems problems) {
        if (projection.plasticity().isEmpty()) {
            return Optional.empty();
        }
        var rule = projection.plasticity().get();
        Learning learning = new Learning(names);
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
        String r = trace("r", own.tauPlusMs());
        String o = trace("o", own.tauMinusMs());
        String weightMax = constant("w_max", quantity(own.weightMax(), unit));
        String rate = constant("rate", number(own.learningRate()));
        String alpha = constant("alpha", number(own.alpha()));
        String relative = weight + "/" + weightMax;
        String step = rate + "*" + weightMax + "*";
        String lost = alpha + "*" + step + power(relative, own.muMinus()) + o;
        String won = step + power("1 - " + relative, own.muPlus()) + r;
        before.add(clipped(weight + " - " + lost));
        post.add(clipped(weight + " + " + won));
        switch (Pairing.of(values)) {
            case ALL_TO_ALL, NEAREST -> {
                after.add(grow(r, values));
                post.add(grow(o, values));
            }
            case NEAREST_RESTRICTED -> {
                after.addAll(List.of(r + " = 1", o + " = 0"));
                post.addAll(List.of(o + " = 1", r + " = 0"));
            }
            case NEAREST_PRE_CENTERED -> {
                after.add(r + " += 1");
                post.addAll(List.of(o + " = 1", r + " = 0"));
            }
        }
    }

    private static String power(String base, double exponent) {
        if (exponent == 0) {
            return "";
        }
        String grouped = "(" + base + ")";
        return exponent == 1 ? grouped + "*" : grouped + "**" + number(exponent) + "*";
    }

    private void triplets(ParameterValues values, String unit) {
        TripletStdpParameters own = TripletStdpParameters.of(values);
        String r1 = trace("r1", own.tauPlusMs());
        String r2 = trace("r2", own.tauXMs());
        String o1 = trace("o1", own.tauMinusMs());
        String o2 = trace("o2", own.tauYMs());
        constant("w_max", quantity(own.weightMax(), unit));
        String pairPlus = constant("a2_plus", quantity(own.pairPlus(), unit));
        String tripletPlus = constant("a3_plus", quantity(own.tripletPlus(), unit));
        String pairMinus = constant("a2_minus", quantity(own.pairMinus(), unit));
        String tripletMinus = constant("a3_minus", quantity(own.tripletMinus(), unit));
        String lost = o1 + "*(" + pairMinus + " + " + tripletMinus + "*" + r2 + ")";
        String won = r1 + "*(" + pairPlus + " + " + tripletPlus + "*" + o2 + ")";
        before.add(clipped(weight + " - " + lost));
        after.addAll(List.of(grow(r1, values), grow(r2, values)));
        post.add(clipped(weight + " + " + won));
        post.addAll(List.of(grow(o1, values), grow(o2, values)));
    }

    private void diehlCook(ParameterValues values, String unit) {
        DiehlCookParameters own = DiehlCookParameters.of(values);
        String r = trace("r", own.tauPreMs());
        String o1 = trace("o1", own.tauPostMs());
        String o2 = trace("o2", own.tauPostSlowMs());
        constant("w_max", quantity(own.weightMax(), unit));
        String ratePost = constant("rate_post", quantity(own.ratePost(), unit));
        String ratePre = constant("rate_pre", quantity(own.ratePre(), unit));
        before.add(clipped(weight + " - " + ratePre + "*" + o1));
        after.add(grow(r, values));
        post.add(clipped(weight + " + " + ratePost + "*" + r + "*" + o2));
        post.addAll(List.of(grow(o1, values), grow(o2, values)));
    }

    private void shortTerm(TsodyksMarkramParameters own) {
        String utilization = constant("utilisation", number(own.utilization()));
        String tauRec = constant("tau_rec", quantity(own.tauRecMs(), "ms"));
        String x = names.of("x");
        String u = names.of("u");
        String y = names.of("y");
        String used = own.staysActive() ? " - " + y : "";
        equations.add(eventDriven(x, "(1 - " + x + used + ")/" + tauRec));
        initial.put(x, "1");
        if (own.tauFacMs() > 0) {
            trace("u", own.tauFacMs());
            before.add("%1$s = %2$s + %1$s*(1 - %2$s)".formatted(u, utilization));
        } else {
            equations.add(Declaration.parameter(u, "1"));
            before.add(u + " = " + utilization);
        }
        delivered = weight + "*" + u + "*" + x;
        if (own.staysActive()) {
            // solving both, Brian divides by the difference of two names of one time constant
            boolean same = own.tauPscMs() == own.tauRecMs();
            String tau = same ? tauRec : constant("tau_y", quantity(own.tauPscMs(), "ms"));
            equations.add(eventDriven(y, "-" + y + "/" + tau));
            after.add(y + " += " + u + "*" + x);
        }
        after.add(x + " -= " + u + "*" + x);
    }

    /** Declares a trace; its name. */
    private String trace(String ofRule, double tauMs) {
        String tau = constant("tau_" + ofRule, quantity(tauMs, "ms"));
        String name = names.of(ofRule);
        equations.add(eventDriven(name, "-" + name + "/" + tau));
        return name;
    }

    private static Declaration eventDriven(String name, String slope) {
        return Declaration.differential(name, slope, "1").flagged("event-driven");
    }

    /** Declares a constant; its name. */
    private String constant(String ofRule, String value) {
        String name = names.of(ofRule);
        constants.put(name, value);
        return name;
    }

    private String clipped(String change) {
        return weight + " = " + inRange(change);
    }

    /** An expression for a weight, moved into the range of the rule. */
    String inRange(String value) {
        String weightMax = names.of("w_max");
        return "clip(" + value + ", 0*" + weightMax + ", " + weightMax + ")";
    }

    private static String grow(String trace, ParameterValues values) {
        return trace + (Pairing.of(values).resetsTraces() ? " = 1" : " += 1");
    }
}
