package org.spikebook.simulator.network.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Shown;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.connector.Ends;
import org.spikebook.simulator.model.connector.WeightLayout;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionParameters;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one projection. */
final class ProjectionReader {

    private final ModelRegistry registry;
    private final List<String> weightKeys;
    private final Map<String, ReferenceTarget> members;
    private final double dtMs;

    ProjectionReader(ModelRegistry registry, Map<String, ReferenceTarget> members, double dtMs) {
        this.registry = registry;
        this.weightKeys =
                registry.receptors().stream()
                        .map(ReceptorModel::weightKey)
                        .distinct()
                        .sorted()
                        .toList();
        this.members = members;
        this.dtMs = dtMs;
    }

    Optional<Projection> read(JsonFields fields, Optional<String> id) {
        Optional<String> from = reference(fields, "from");
        Optional<String> to = reference(fields, "to");
        Optional<Population> target = to.flatMap(t -> target(fields, t));
        boolean carriesCurrent = from.map(this::isCurrent).orElse(false);
        Optional<Configured<Connector>> connector = connector(fields);
        Optional<Value> weight = weight(fields, target, carriesCurrent);
        Optional<Value> delay = delay(fields, carriesCurrent);
        Optional<Optional<Configured<PlasticityRule>>> plasticity = plasticity(fields);
        plasticity
                .flatMap(p -> p)
                .ifPresent(p ->
                        new PlasticityChecks(fields, members, p).check(from, to, connector, delay));
        fields.noOthers();
        if (connector.isPresent() && from.isPresent() && target.isPresent()) {
            ends(from.get(), target.get())
                    .ifPresent(ends -> {
                        checkMismatch(fields, connector.get(), ends);
                        checkLists(fields, connector.get(), ends, target.get(), weight, delay);
                    });
        }
        return id.isEmpty()
                        || from.isEmpty()
                        || target.isEmpty()
                        || connector.isEmpty()
                        || weight.isEmpty()
                        || delay.isEmpty()
                        || plasticity.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Projection(
                                id.get(),
                                from.get(),
                                target.get().id(),
                                connector.get(),
                                weight.get(),
                                delay.get(),
                                plasticity.get()));
    }

    private Optional<String> reference(JsonFields fields, String key) {
        Optional<String> id = fields.text(key);
        if (id.isPresent() && !members.containsKey(id.get())) {
            Problems.add(fields, key, "noSuchMember", Shown.cut(id.get()), knownMembers());
            return Optional.empty();
        }
        return id;
    }

    private Optional<Population> target(JsonFields fields, String to) {
        return switch (members.get(to)) {
            case ReferenceTarget.OfPopulation(Optional<Population> population) -> population;
            case ReferenceTarget.OfStimulus _ -> {
                Problems.add(fields, "to", "stimulusAsTarget", to);
                yield Optional.empty();
            }
            case null -> Optional.empty();
        };
    }

    private boolean isCurrent(String from) {
        ReferenceTarget member = members.get(from);
        return member != null && member.isCurrent();
    }

    private Optional<Configured<Connector>> connector(JsonFields fields) {
        JsonNode node = fields.get("connector");
        return node == null
                ? registry.find(Connector.class, AllToAll.TYPE).map(Configured::defaults)
                : new ComponentReader(fields.problems())
                        .read(node, fields.place("connector").pointer(), registry.connectors());
    }

    private Optional<Value> weight(
            JsonFields fields, Optional<Population> target, boolean carriesCurrent) {
        if (target.isEmpty()) {
            fields.allow(weightKeys);
            return Optional.empty();
        }
        if (carriesCurrent) {
            return Optional.of(Value.of(1));
        }
        ParameterInfo info = target.get().receptors().component().weight();
        rejectOtherWeights(fields, target.get(), info);
        return value(fields, info, info.defaultValue());
    }

    private void rejectOtherWeights(JsonFields fields, Population target, ParameterInfo info) {
        for (String key : weightKeys) {
            if (!key.equals(info.name()) && fields.holds(key)) {
                fields.has(key);
                Problems.add(
                        fields,
                        key,
                        "wrongWeight",
                        target.id(),
                        target.receptors().type(),
                        info.name());
            }
        }
    }

    private Optional<Value> delay(JsonFields fields, boolean carriesCurrent) {
        ParameterInfo info = ProjectionParameters.delay();
        Optional<Value> delay =
                value(fields, info, Value.of(carriesCurrent ? 0 : defaultDelayMs(info)));
        if (delay.orElse(Value.of(0)) instanceof Value.Real(double delayMs)
                && delayMs > 0
                && delayMs < dtMs) {
            Problems.add(
                    fields,
                    info.name(),
                    "delayBelowStep",
                    Numbers.readable(dtMs),
                    Numbers.readable(delayMs));
        }
        if (delay.orElse(Value.of(0)) instanceof Value.Series(List<Double> delaysMs)) {
            checkDelays(fields, delaysMs);
        }
        return delay;
    }

    /** A list of delays has none of 0: those that differ are one step at least. */
    private void checkDelays(JsonFields fields, List<Double> delaysMs) {
        for (int k = 0; k < delaysMs.size(); k++) {
            if (delaysMs.get(k) < dtMs) {
                fields.problems()
                        .add(
                                Problems.of(
                                        fields.place("delayMs").at(k),
                                        "listedDelayBelowStep",
                                        Numbers.readable(dtMs),
                                        Numbers.readable(delaysMs.get(k))));
                return;
            }
        }
    }

    /** The described default, or one step where that is longer. */
    private double defaultDelayMs(ParameterInfo info) {
        return Math.max(info.defaultNumber(), dtMs);
    }

    private static Optional<Value> value(JsonFields fields, ParameterInfo info, Value otherwise) {
        JsonNode node = fields.get(info.name());
        return node == null
                ? Optional.of(otherwise)
                : ValueReader.read(
                        node, fields.place(info.name()), "projection", info, fields.problems());
    }

    /** Empty outside: unreadable; empty inside: none. */
    private Optional<Optional<Configured<PlasticityRule>>> plasticity(JsonFields fields) {
        @Nullable JsonNode node = fields.get("plasticity");
        return node == null
                ? Optional.of(Optional.empty())
                : new ComponentReader(fields.problems())
                        .read(
                                node,
                                fields.place("plasticity").pointer(),
                                registry.plasticityRules())
                        .map(Optional::of);
    }

    private Optional<Ends> ends(String from, Population target) {
        return Optional.ofNullable(members.get(from))
                .flatMap(ReferenceTarget::shape)
                .map(shape ->
                        new Ends(
                                shape.dimensions(),
                                target.shape().dimensions(),
                                from.equals(target.id())));
    }

    /** A list has one entry for each place of the connector's arrangement. */
    private static void checkLists(
            JsonFields fields,
            Configured<Connector> connector,
            Ends ends,
            Population target,
            Optional<Value> weight,
            Optional<Value> delay) {
        WeightLayout layout = connector.component().weightLayout(connector.values(), ends);
        weight.ifPresent(
                w -> checkList(fields, target.receptors().component().weightKey(), w, layout));
        delay.ifPresent(d -> checkList(fields, ProjectionParameters.delay().name(), d, layout));
    }

    private static void checkList(JsonFields fields, String key, Value value, WeightLayout layout) {
        if (value instanceof Value.Series(List<Double> numbers)
                && numbers.size() != layout.count()) {
            Problems.add(
                    fields,
                    key,
                    "listLength",
                    key,
                    layout.rows(),
                    layout.columns(),
                    Numbers.readable(layout.count()),
                    numbers.size());
        }
    }

    private static void checkMismatch(
            JsonFields fields, Configured<Connector> connector, Ends ends) {
        connector
                .component()
                .mismatch(connector.values(), ends)
                .ifPresent(text -> add(fields, text));
    }

    private static void add(JsonFields fields, Text text) {
        fields.problems().add(Problems.at(fields.place("connector"), text));
    }

    private String knownMembers() {
        return Shown.cut(String.join(", ", members.keySet()));
    }
}
