package org.spikebook.training.interchange.brian;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Population;
import org.spikebook.network.model.Projection;
import org.spikebook.network.model.WeightSet;
import org.spikebook.parameter.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes down projections: of currents as sums, of spikes as statements that deliver a weight. */
final class ProjectionWriter {

    private final NetworkModel network;
    private final WeightSet weights;
    private final Map<String, Neurons> written;
    private final Script script;
    private final BrianProblems problems;
    private final ConnectorWriter connectors;
    private final DelayWriter delays;

    /**
     * @param written populations by id
     */
    ProjectionWriter(
            NetworkModel network,
            WeightSet weights,
            Map<String, Neurons> written,
            Script script,
            BrianProblems problems) {
        this.network = network;
        this.weights = weights;
        this.written = written;
        this.script = script;
        this.problems = problems;
        this.connectors = new ConnectorWriter(network, script);
        this.delays = new DelayWriter(network.run().dtMs(), script, problems);
    }

    /** The variable of a group into which a projection's current is summed. */
    static String currentName(Projection projection) {
        return Python.name("I", projection.id());
    }

    static String name(Projection projection) {
        return Python.name("syn", projection.id());
    }

    void writeCurrent(Projection projection) {
        String name = name(projection);
        boolean pure = neurons(projection).scale.amp().equals("1");
        script.line(
                "%s = Synapses(%s, %s, '%s_post = I_pre%s : %s (summed)')"
                        .formatted(
                                name,
                                source(projection),
                                target(projection),
                                currentName(projection),
                                pure ? "/pA" : "",
                                pure ? "1" : "amp"));
        if (!(projection.delayMs() instanceof Value.Real(double delayMs)) || delayMs > 0) {
            problems.warn(projection.id(), "brian.currentDelay", projection.id());
        }
        if (!neurons(projection).regular.isEmpty()) {
            script.line(
                    "%s.summed_updaters['%s_post'].when = 'start'"
                            .formatted(name, currentName(projection)));
            script.line(
                    "%s.summed_updaters['%s_post'].order = 1"
                            .formatted(name, currentName(projection)));
        }
        if (ConnectorWriter.isRule(projection.connector().type())) {
            connectors.write(projection, name);
        } else {
            ListedSynapses.of(network, projection, weights, problems)
                    .ifPresent(listed -> connect(name, listed));
        }
    }

    void writeSpikes(Projection projection) {
        Population target = network.population(projection.to()).orElseThrow();
        Neurons neurons = neurons(projection);
        String potential =
                neurons.variables.getOrDefault(
                        "vMv",
                        neurons.variables.getOrDefault(
                                "v", neurons.variables.values().stream().findFirst().orElse("v")));
        Receptors receptors = Receptors.of(target, neurons.scale, potential);
        if (isPooled(projection) && projection.weight() instanceof Value.Real(double weight)) {
            script.line(new PooledPoisson(network).line(projection, receptors, weight));
            return;
        }
        Optional<Learning> learning = Learning.of(projection, receptors.unit(), problems);
        Optional<ListedSynapses> listed =
                ListedSynapses.isNeeded(projection, weights)
                        ? ListedSynapses.of(network, projection, weights, problems)
                        : Optional.empty();
        boolean shared =
                listed.isEmpty() && learning.isEmpty() && projection.weight() instanceof Value.Real;
        OwnNames names = OwnNames.of(learning, ends(projection));
        construct(projection, receptors, learning, listed, shared, names);
        String name = name(projection);
        listed.ifPresentOrElse(
                each -> connect(name, each), () -> connectors.write(projection, name));
        if (!shared) {
            script.line(
                    name
                            + "."
                            + names.in("w")
                            + " = "
                            + weight(projection, listed, receptors.unit()));
        }
        learning.ifPresent(rule ->
                rule.initial.forEach((variable, value) ->
                        script.line(name + "." + names.in(variable) + " = " + value)));
        delays.write(projection, listed, isSentLate(projection));
        if (learning.filter(rule -> !rule.post.isEmpty()).isPresent()) {
            script.line(name + ".post.when = 'after_thresholds'");
        }
    }

    private boolean isPooled(Projection projection) {
        return weights.of(projection.id()).isEmpty()
                && network.stimulus(projection.from())
                        .filter(new PooledPoisson(network)::takes)
                        .isPresent();
    }

    private void construct(
            Projection projection,
            Receptors receptors,
            Optional<Learning> learning,
            Optional<ListedSynapses> listed,
            boolean shared,
            OwnNames names) {
        String unit = receptors.unit();
        List<String> model = new ArrayList<>();
        if (!shared) {
            model.add("w : " + TypedText.dimension(unit));
        }
        List<String> pre = new ArrayList<>();
        Map<String, String> constants = new HashMap<>(receptors.constants());
        String delivered =
                shared && projection.weight() instanceof Value.Real(double number)
                        ? Python.quantity(number, unit)
                        : learning.map(rule -> rule.delivered).orElse("w");
        learning.ifPresent(rule -> {
            model.addAll(rule.equations);
            pre.addAll(rule.before);
            constants.putAll(rule.constants);
        });
        pre.addAll(receptors.deliver(signs(projection, listed, learning), delivered));
        learning.ifPresent(rule -> pre.addAll(rule.after));
        List<String> post = new ArrayList<>(learning.map(rule -> rule.post).orElse(List.of()));
        List.of(model, pre, post).forEach(lines -> lines.replaceAll(names::in));
        List<String> arguments = new ArrayList<>(List.of(source(projection), target(projection)));
        if (!model.isEmpty()) {
            arguments.add(Script.block(model));
        }
        if (!pre.isEmpty()) {
            arguments.add("on_pre=" + Script.block(pre));
        }
        if (!post.isEmpty()) {
            arguments.add("on_post=" + Script.block(post));
        }
        String namespace = namespace(constants, names, String.join("\n", model) + pre + post);
        if (!namespace.isEmpty()) {
            arguments.add("namespace=dict(" + namespace + ")");
        }
        script.call(name(projection) + " = Synapses", arguments);
    }

    /** A weight that tells which signs there are: those of the listed ones where it is listed. */
    private static Value signs(
            Projection projection, Optional<ListedSynapses> listed, Optional<Learning> learning) {
        if (learning.filter(rule -> !rule.post.isEmpty()).isPresent()) {
            return Value.of(1);
        }
        return listed.map(ListedSynapses::signs).orElse(projection.weight());
    }

    /** The constants that the statements name. */
    private static String namespace(
            Map<String, String> constants, OwnNames names, String statements) {
        return constants.entrySet().stream()
                .filter(each -> statements.contains(names.in(each.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> names.in(each.getKey()) + "=" + each.getValue())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private void connect(String name, ListedSynapses listed) {
        script.line(
                "%s.connect(i=%s, j=%s)"
                        .formatted(
                                name,
                                Python.array(listed.sources()),
                                Python.array(listed.targets())));
    }

    private static String weight(
            Projection projection, Optional<ListedSynapses> listed, String unit) {
        return listed.map(
                        each -> Python.array(each.weights()) + (unit.equals("1") ? "" : "*" + unit))
                .orElseGet(() -> Drawn.assigned(projection.weight(), unit));
    }

    /** Whether spikes of the source are sent in the step after their own. */
    private boolean isSentLate(Projection projection) {
        Neurons from = written.get(projection.from());
        return from != null && !from.testsBeforeInput;
    }

    /** The groups of neurons before and after a projection's synapses. */
    private List<Neurons> ends(Projection projection) {
        return Stream.of(projection.from(), projection.to())
                .flatMap(id -> Optional.ofNullable(written.get(id)).stream())
                .toList();
    }

    private Neurons neurons(Projection projection) {
        Neurons neurons = written.get(projection.to());
        if (neurons == null) {
            throw new IllegalStateException("no population " + projection.to());
        }
        return neurons;
    }

    private String source(Projection projection) {
        boolean stimulus = network.stimulus(projection.from()).isPresent();
        return Python.name(stimulus ? "in" : "pop", projection.from());
    }

    private static String target(Projection projection) {
        return Python.name("pop", projection.to());
    }
}
