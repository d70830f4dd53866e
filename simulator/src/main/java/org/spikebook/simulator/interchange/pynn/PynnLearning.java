package org.spikebook.simulator.interchange.pynn;

import static org.spikebook.simulator.interchange.script.Python.number;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.model.plasticity.Homeostasis;
import org.spikebook.simulator.model.plasticity.PairStdp;
import org.spikebook.simulator.model.plasticity.PairStdpParameters;
import org.spikebook.simulator.model.plasticity.RuleSettings;
import org.spikebook.simulator.model.plasticity.TsodyksMarkram;
import org.spikebook.simulator.model.plasticity.TsodyksMarkramParameters;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;

/** The type of synapses of one projection. */
final class PynnLearning {

    /** NEST refuses an axonal delay, Brian 2 a dendritic one. */
    private static final String AXONAL =
            """
            # delays of learning synapses: NEST has dendritic ones only, others axonal ones, as here
            dendritic = 1.0 if sim.__name__ == 'pyNN.nest' else 0.0
            """;

    /** For NEST, PyNN scales weights onto cells whose weights are in mV, but not their bound. */
    private static final String BOUND =
            """
            def bound_scale(cells):
                \"""Of w_max: NEST's delta cells scale weights, but not their bound.\"""
                nest = sim.__name__ == 'pyNN.nest'
                return getattr(cells.celltype, 'receptor_scale', 1.0) if nest else 1.0
            """;

    private final ScriptExport export;
    private final ScriptProblems problems;
    private final Projection projection;
    private final Population target;

    PynnLearning(ScriptExport export, Projection projection) {
        this.export = export;
        this.problems = export.problems();
        this.projection = projection;
        this.target = export.network().population(projection.to()).orElseThrow();
    }

    /**
     * The call that makes the type.
     *
     * @param weight expression, in PyNN's unit
     * @param delay expression, in ms
     */
    String synapses(String weight, String delay) {
        String common = "weight=" + weight + ", delay=" + delay;
        return projection
                .plasticity()
                .map(rule -> learning(rule, common))
                .orElse("sim.StaticSynapse(" + common + ")");
    }

    private String learning(Configured<?> rule, String common) {
        return switch (rule.type()) {
            case PairStdp.TYPE -> pairs(rule.values(), common);
            case TsodyksMarkram.TYPE ->
                    shortTerm(TsodyksMarkramParameters.of(rule.values()), common);
            default -> {
                refuse("script.rule", rule.type());
                yield "";
            }
        };
    }

    private void refuse(String code, String what) {
        problems.refuse(projection.id(), code, projection.id(), what, export.simulator());
    }

    private String pairs(ParameterValues values, String common) {
        warn(values);
        PairStdpParameters own = PairStdpParameters.of(values);
        double rate = own.learningRate();
        return """
        sim.STDPMechanism(
                timing_dependence=sim.SpikePairRule(tau_plus=%s, tau_minus=%s, A_plus=%s, A_minus=%s),
                weight_dependence=sim.%s,
                dendritic_delay_fraction=%s,
                %s,
            )\
        """
                .formatted(
                        number(own.tauPlusMs()),
                        number(own.tauMinusMs()),
                        number(rate),
                        number(rate * own.alpha()),
                        weightDependence(own, "w_min=0, w_max=" + weightMax(own)),
                        dendriticFraction(values),
                        common);
    }

    /** In the unit of the weights. */
    private String weightMax(PairStdpParameters own) {
        if (!target.receptors().type().equals(Delta.TYPE)) {
            return number(PynnValues.scaled(own.weightMax(), PynnValues.THOUSANDTH));
        }
        export.script().need(BOUND);
        return "%s * bound_scale(%s)"
                .formatted(number(own.weightMax()), Python.name("pop", target.id()));
    }

    /** The share of a delay that lies behind the synapse. */
    private String dendriticFraction(ParameterValues values) {
        if (RuleSettings.DelaySide.of(values) == RuleSettings.DelaySide.DENDRITE) {
            return "1.0";
        }
        export.script().need(AXONAL);
        return "dendritic";
    }

    private static String weightDependence(PairStdpParameters own, String bounds) {
        double plus = own.muPlus();
        double minus = own.muMinus();
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

    private void warn(ParameterValues values) {
        String id = projection.id();
        RuleSettings.Pairing pairing = RuleSettings.Pairing.of(values);
        if (pairing != RuleSettings.Pairing.ALL_TO_ALL) {
            refuse("script.pairing", pairing.word());
        }
        switch (RuleSettings.DelaySide.of(values)) {
            case AXON -> problems.warn(id, "script.axonal", id, "NEST");
            case DENDRITE -> problems.warn(id, "pynn.dendritic", id);
        }
        for (String name : Homeostasis.asked(values)) {
            problems.warn(id, "script.homeostasis", id, name, export.simulator());
        }
    }

    /**
     * PyNN's resources stay active as long as the synaptic current decays: it looks for the time
     * constant of that current, on NEST and on Brian 2, and fails where cells have none.
     */
    private String shortTerm(TsodyksMarkramParameters own, String common) {
        if (target.receptors().type().equals(Delta.TYPE)) {
            problems.refuse(projection.id(), "pynn.shortTermDelta", projection.id(), target.id());
        }
        problems.warn(projection.id(), "pynn.shortTerm", projection.id());
        return "sim.TsodyksMarkramSynapse(U=%s, tau_rec=%s, tau_facil=%s, %s)"
                .formatted(
                        number(own.utilization()),
                        number(own.tauRecMs()),
                        number(own.tauFacMs()),
                        common);
    }
}
