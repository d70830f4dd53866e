package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.ListedSynapses;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.model.stimulus.StimulusModel;
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

    private final NetworkModel network;
    private final WeightSet weights;
    private final StepTimes times;
    private final PythonScript script;
    private final ScriptProblems problems;
    private final NestLearning learning;

    NestProjections(
            NetworkModel network,
            WeightSet weights,
            StepTimes times,
            PythonScript script,
            ScriptProblems problems) {
        this.network = network;
        this.weights = weights;
        this.times = times;
        this.script = script;
        this.problems = problems;
        this.learning = new NestLearning(script, problems);
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
            ListedSynapses.of(network, projection, weights, problems)
                    .ifPresent(listed -> writeListed(projection, listed, synapses));
            return;
        }
        if (!carriesCurrent(projection)) {
            synapses.put("weight", NestValues.of(projection.weight()));
        }
        synapses.put("delay", delay(projection));
        script.call(
                "nest.Connect",
                List.of(
                        NestStimuli.name(network, projection.from()),
                        NestStimuli.name(network, projection.to()),
                        NestValues.dictionary(rule.orElseThrow()),
                        NestValues.dictionary(synapses)));
    }

    private boolean carriesCurrent(Projection projection) {
        return network.stimulus(projection.from())
                .filter(each -> each.model().component().output() == StimulusModel.Output.CURRENT)
                .isPresent();
    }

    /** Steps that NEST adds to the delays of a projection. */
    private int lead(Projection projection) {
        return carriesCurrent(projection)
                ? NestCurrents.lead(network, projection.from(), times)
                : 0;
    }

    private String delay(Projection projection) {
        int lead = lead(projection);
        return switch (projection.delayMs()) {
            case Value.Real(double ms) ->
                    NestValues.real(times.ms(atLeastOne(projection, times.steps(ms) + lead)));
            case Value.Random random ->
                    "nest.math.max(" + NestValues.of(random) + ", nest.resolution)";
            case Value.Series _, Value.Word _, Value.Flag _ ->
                    throw new IllegalStateException("listed delays are listed");
        };
    }

    private long atLeastOne(Projection projection, long steps) {
        if (steps < 1) {
            problems.warn(projection.id(), "script.noDelay", projection.id(), NestExporter.NEST);
        }
        return Math.max(1, steps);
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
                        .map(steps -> atLeastOne(projection, (long) steps + lead))
                        .toArray();
        if (!carriesCurrent(projection)) {
            synapses.put("weight", NestValues.array(listed.weights()));
        }
        synapses.put("delay", Python.array(delays) + " * nest.resolution");
        script.call(
                "nest.Connect",
                List.of(
                        chosen(projection.from(), listed.sources()),
                        chosen(projection.to(), listed.targets()),
                        "'one_to_one'",
                        NestValues.dictionary(synapses)));
    }

    private String chosen(String id, double[] members) {
        return "np.array(%s.tolist())[%s]"
                .formatted(NestStimuli.name(network, id), Python.array(members));
    }

    /** NEST's rule of the same meaning; empty if there is none. */
    private Optional<Map<String, String>> rule(Projection projection) {
        ParameterValues values = projection.connector().values();
        Map<String, String> rule = new LinkedHashMap<>();
        switch (projection.connector().type()) {
            case "allToAll" -> {
                if (!values.flag("sameIndex")) {
                    return Optional.empty();
                }
                rule.put("rule", "'all_to_all'");
            }
            case "oneToOne" -> {
                return Optional.of(Map.of("rule", "'one_to_one'"));
            }
            case "fixedProbability" -> {
                rule.put("rule", "'pairwise_bernoulli'");
                rule.put("p", NestValues.real(values.number("probability")));
            }
            case "fixedInDegree" -> {
                rule.put("rule", "'fixed_indegree'");
                rule.put("indegree", String.valueOf(values.whole("inDegree")));
                rule.put("allow_multapses", Python.flag(values.flag("allowMultiple")));
            }
            case "fixedOutDegree" -> {
                rule.put("rule", "'fixed_outdegree'");
                rule.put("outdegree", String.valueOf(values.whole("outDegree")));
                rule.put("allow_multapses", Python.flag(values.flag("allowMultiple")));
            }
            case "fixedTotalNumber" -> {
                rule.put("rule", "'fixed_total_number'");
                rule.put("N", String.valueOf(values.whole("synapses")));
            }
            default -> {
                return Optional.empty();
            }
        }
        if (projection.from().equals(projection.to())) {
            rule.put("allow_autapses", Python.flag(values.flag("allowSelf")));
        }
        return Optional.of(rule);
    }
}
