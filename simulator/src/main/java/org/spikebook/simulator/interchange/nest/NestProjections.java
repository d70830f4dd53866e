package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.LearningRange;
import org.spikebook.simulator.interchange.script.ListedSynapses;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.connector.FixedDegree;
import org.spikebook.simulator.model.connector.FixedInDegree;
import org.spikebook.simulator.model.connector.FixedOutDegree;
import org.spikebook.simulator.model.connector.FixedProbability;
import org.spikebook.simulator.model.connector.FixedTotalNumber;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Writes down projections: by a rule of NEST where there is one, else synapse by synapse. */
final class NestProjections {

    private final ScriptExport export;
    private final NetworkModel network;
    private final WeightSet weights;
    private final StepTimes times;
    private final PythonScript script;
    private final NestLearning learning;

    NestProjections(ScriptExport export) {
        this.export = export;
        this.network = export.network();
        this.weights = export.weights();
        this.times = export.times();
        this.script = export.script();
        this.learning = new NestLearning(export);
    }

    void write() {
        if (!network.projections().isEmpty()) {
            script.heading("Projections");
        }
        network.projections().forEach(this::write);
    }

    private void write(Projection projection) {
        Map<String, String> synapses = learning.synapses(projection);
        Optional<Map<String, String>> rule = rule(projection);
        if (ListedSynapses.isNeeded(projection, weights, rule.isPresent())) {
            ListedSynapses.of(export, projection)
                    .ifPresent(listed -> writeListed(projection, listed, synapses));
            return;
        }
        if (!network.carriesCurrent(projection)) {
            synapses.put("weight", weight(projection));
        }
        synapses.put("delay", delay(projection));
        script.call(
                "nest.Connect",
                List.of(
                        export.variable(projection.from()),
                        export.variable(projection.to()),
                        Python.dictionary(rule.orElseThrow()),
                        Python.dictionary(synapses)));
    }

    /** NEST refuses to let weights learn that begin outside the range of the rule. */
    private String weight(Projection projection) {
        LearningRange range = LearningRange.of(projection, times.dtMs());
        Value weight = range.nearest(projection.weight());
        String written = NestValues.of(weight);
        return range.holds(weight)
                ? written
                : "nest.math.min(nest.math.max(%s, %s), %s)"
                        .formatted(
                                written,
                                NestValues.real(range.least()),
                                NestValues.real(range.most()));
    }

    /** Steps that NEST adds to the delays of a projection. */
    private int lead(Projection projection) {
        return network.carriesCurrent(projection)
                ? NestCurrents.lead(network, projection.from(), times)
                : 0;
    }

    private String delay(Projection projection) {
        int lead = lead(projection);
        return switch (projection.delayMs().simplified()) {
            case Value.Real(double ms) ->
                    NestValues.real(
                            times.ms(export.atLeastOne(projection.id(), times.steps(ms) + lead)));
            case Value.Random random ->
                    "nest.math.max(" + NestValues.of(random) + ", nest.resolution)";
            case Value.Series _, Value.Word _, Value.Flag _ ->
                    throw new IllegalStateException("listed delays are listed");
        };
    }

    private void writeListed(
            Projection projection, ListedSynapses listed, Map<String, String> synapses) {
        if (listed.sources().length == 0) {
            script.comment(projection.id() + " has no synapse.");
            return;
        }
        int lead = lead(projection);
        double[] delays =
                DoubleStream.of(listed.delaySteps())
                        .map(steps -> export.atLeastOne(projection.id(), (long) steps + lead))
                        .toArray();
        if (!network.carriesCurrent(projection)) {
            synapses.put("weight", NestValues.array(listed.weights()));
        }
        synapses.put("delay", Python.array(delays) + " * nest.resolution");
        script.call(
                "nest.Connect",
                List.of(
                        chosen(projection.from(), listed.sources()),
                        chosen(projection.to(), listed.targets()),
                        "'one_to_one'",
                        Python.dictionary(synapses)));
    }

    private String chosen(String id, double[] members) {
        return "np.array(%s.tolist())[%s]".formatted(export.variable(id), Python.array(members));
    }

    /** NEST's rule of the same meaning; empty if there is none. */
    private static Optional<Map<String, String>> rule(Projection projection) {
        ParameterValues values = projection.connector().values();
        Map<String, String> rule = new LinkedHashMap<>();
        boolean allowSelf;
        switch (projection.connector().type()) {
            case AllToAll.TYPE -> {
                AllToAll.Parameters all = AllToAll.Parameters.of(values);
                if (!all.sameIndex()) {
                    return Optional.empty();
                }
                rule.put("rule", "'all_to_all'");
                allowSelf = all.allowSelf();
            }
            case OneToOne.TYPE -> {
                return Optional.of(Map.of("rule", "'one_to_one'"));
            }
            case FixedProbability.TYPE -> {
                FixedProbability.Parameters own = FixedProbability.Parameters.of(values);
                rule.put("rule", "'pairwise_bernoulli'");
                rule.put("p", NestValues.real(own.probability()));
                allowSelf = own.allowSelf();
            }
            case FixedInDegree.TYPE -> {
                rule.put("rule", "'fixed_indegree'");
                allowSelf = degree(rule, "indegree", FixedInDegree.parameters(values));
            }
            case FixedOutDegree.TYPE -> {
                rule.put("rule", "'fixed_outdegree'");
                allowSelf = degree(rule, "outdegree", FixedOutDegree.parameters(values));
            }
            case FixedTotalNumber.TYPE -> {
                FixedTotalNumber.Parameters own = FixedTotalNumber.Parameters.of(values);
                rule.put("rule", "'fixed_total_number'");
                rule.put("N", String.valueOf(own.synapses()));
                allowSelf = own.allowSelf();
            }
            default -> {
                return Optional.empty();
            }
        }
        if (projection.from().equals(projection.to())) {
            rule.put("allow_autapses", Python.flag(allowSelf));
        }
        return Optional.of(rule);
    }

    /** Whether a neuron may be joined with itself. */
    private static boolean degree(Map<String, String> rule, String name, FixedDegree own) {
        rule.put(name, String.valueOf(own.degree()));
        rule.put("allow_multapses", Python.flag(own.allowMultiple()));
        return own.allowSelf();
    }
}
