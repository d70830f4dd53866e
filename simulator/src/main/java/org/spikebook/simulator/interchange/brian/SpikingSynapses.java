package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.BrianUnits;
import org.spikebook.simulator.interchange.brian.neuron.Declaration;
import org.spikebook.simulator.interchange.brian.neuron.Drawn;
import org.spikebook.simulator.interchange.brian.neuron.Receptors;
import org.spikebook.simulator.interchange.script.LearningRange;
import org.spikebook.simulator.interchange.script.ListedSynapses;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Synapses that spikes reach: their variables, and what is done at a spike before and behind them.
 *
 * @param listed one by one, where no rule of Brian's draws them
 * @param range in which their weights begin
 * @param names of their variables, which must be none of the groups'
 */
record SpikingSynapses(
        Projection projection,
        Receptors receptors,
        Optional<Learning> learning,
        Optional<ListedSynapses> listed,
        LearningRange range,
        OwnNames names) {

    /** What they are made of, behind the two groups that they join. */
    List<String> arguments() {
        List<String> model = model().stream().map(Declaration::text).toList();
        List<String> pre = pre();
        List<String> post = learning.map(rule -> rule.post).orElse(List.of());
        List<String> arguments = new ArrayList<>();
        if (!model.isEmpty()) {
            arguments.add(Python.block(model));
        }
        arguments.add("on_pre=" + Python.block(pre));
        if (!post.isEmpty()) {
            arguments.add("on_post=" + Python.block(post));
        }
        String constants = constantsOf(String.join("\n", model) + pre + post);
        if (!constants.isEmpty()) {
            arguments.add("namespace=dict(" + constants + ")");
        }
        return arguments;
    }

    /** What their variables start from, by name, in the order in which it is assigned. */
    Map<String, String> initial() {
        Map<String, String> initial = new LinkedHashMap<>();
        if (!hasOneWeight()) {
            initial.put(names.of("w"), weight());
        }
        learning.ifPresent(rule -> initial.putAll(rule.initial));
        return initial;
    }

    /** Whether spikes behind the synapses do something. */
    boolean seeTargets() {
        return learning.filter(rule -> !rule.post.isEmpty()).isPresent();
    }

    /** Whether all have one weight for good, which then stands in the statement itself. */
    private boolean hasOneWeight() {
        return listed.isEmpty() && learning.isEmpty() && projection.weight() instanceof Value.Real;
    }

    private List<Declaration> model() {
        List<Declaration> model = new ArrayList<>();
        if (!hasOneWeight()) {
            model.add(Declaration.parameter(names.of("w"), BrianUnits.dimension(receptors.unit())));
        }
        learning.ifPresent(rule -> model.addAll(rule.equations));
        return model;
    }

    private List<String> pre() {
        List<String> pre = new ArrayList<>();
        learning.ifPresent(rule -> pre.addAll(rule.before));
        pre.addAll(deliver());
        learning.ifPresent(rule -> pre.addAll(rule.after));
        return pre;
    }

    private List<String> deliver() {
        String own = names.of("w");
        return hasOneWeight() && projection.weight() instanceof Value.Real(double weight)
                ? List.of(receptors.deliver(weight))
                : receptors.deliver(signs(), own, learning.map(rule -> rule.delivered).orElse(own));
    }

    private String weight() {
        String unit = receptors.unit();
        return listed.map(
                        each -> Python.array(each.weights()) + (unit.equals("1") ? "" : "*" + unit))
                .orElseGet(() -> drawn(range.nearest(projection.weight()), unit));
    }

    private String drawn(Value weight, String unit) {
        if (weight instanceof Value.Random(Distribution distribution)
                && !range.holds(weight)
                && learning.isPresent()) {
            return "'" + learning.get().inRange(Drawn.expression(distribution, unit)) + "'";
        }
        return Drawn.assigned(weight, unit);
    }

    /** A weight that tells which signs there are: those of the listed ones where it is listed. */
    private Value signs() {
        return seeTargets()
                ? Value.of(1)
                : listed.map(ListedSynapses::signs).orElse(projection.weight());
    }

    /** The constants that the statements name. */
    private String constantsOf(String statements) {
        Map<String, String> constants = new HashMap<>(receptors.constants());
        learning.ifPresent(rule -> constants.putAll(rule.constants));
        return constants.entrySet().stream()
                .filter(each -> statements.contains(each.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + each.getValue())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
