package org.spikebook.simulator.testkit;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Documents made of everything that a registry offers, joined at random, with values from usual to
 * absurd: some run, some diverge, some are refused. A function of the seed.
 */
public final class RandomDocuments {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<Integer> SIZES = List.of(1, 2, 3, 5, 8, 17, 40);
    private static final List<Integer> ODD_SIZES = List.of(0, -1, 700, 65_537, 1_000_000);
    private static final List<Double> STEPS = List.of(0.1, 0.1, 0.1, 1.0, 0.25, 0.5, 0.001, 20.0);

    private final ModelRegistry registry;
    private final SplittableRandom random;
    private final RandomValues values;
    private final List<String> sources = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<String> projections = new ArrayList<>();
    private final Map<String, ReceptorModel> receptorsOf = new HashMap<>();
    private final Map<String, List<String>> recordable = new HashMap<>();
    private final int usualSize;
    private final double dtMs;

    private RandomDocuments(ModelRegistry registry, SplittableRandom random) {
        this.registry = registry;
        this.random = random;
        this.values = new RandomValues(random, random.nextInt(3) == 0);
        this.usualSize = random.nextInt(1, 40);
        this.dtMs = pick(STEPS);
    }

    /** The document of a seed. */
    public static String of(ModelRegistry registry, long seed) {
        return new RandomDocuments(registry, new SplittableRandom(seed)).document().toString();
    }

    private ObjectNode document() {
        ObjectNode root = MAPPER.createObjectNode().put("format", "spikebook/network/1");
        fill(root.putArray("populations"), random.nextInt(1, 4), this::population);
        fill(root.putArray("stimuli"), random.nextInt(4), this::stimulus);
        fill(root.putArray("projections"), random.nextInt(6), this::projection);
        fill(root.putArray("recorders"), random.nextInt(5), this::recorder);
        root.putObject("run")
                .put("dtMs", dtMs)
                .put("durationMs", dtMs * random.nextInt(1, 200))
                .put("seed", random.nextInt(1000));
        return root;
    }

    private interface Member {
        void write(ObjectNode node, String id);
    }

    private void fill(ArrayNode array, int count, Member member) {
        for (int k = 0; k < count; k++) {
            member.write(array.addObject(), "m" + (sources.size() + 10 * array.size()));
        }
    }

    private void population(ObjectNode node, String id) {
        sources.add(id);
        targets.add(id);
        node.put("id", id);
        int size = shape(node);
        NeuronModel model = pick(registry.neurons());
        component(node.putObject("model"), model, size);
        String carried = pick(model.receptorTypes());
        ReceptorModel receptors =
                values.isWild() && random.nextInt(9) == 0
                        ? pick(registry.receptors())
                        : registry.find(ReceptorModel.class, carried).orElseThrow();
        receptorsOf.put(id, receptors);
        recordable.put(id, variables(model, receptors));
        component(node.putObject("receptors"), receptors, size);
        if (random.nextInt(3) == 0) {
            parameters(node.putObject("initial"), model.stateVariables(), size);
        }
    }

    private int shape(ObjectNode node) {
        if (random.nextInt(9) == 0) {
            ArrayNode shape = node.putArray("shape");
            int size = 1;
            for (int k = random.nextInt(1, 4); k > 0; k--) {
                int dimension = random.nextInt(1, 7);
                shape.add(dimension);
                size *= dimension;
            }
            return size;
        }
        boolean odd = values.isWild() && random.nextInt(9) == 0;
        int size = odd ? pick(ODD_SIZES) : random.nextInt(3) == 0 ? pick(SIZES) : usualSize;
        node.put("size", size);
        return size;
    }

    private void stimulus(ObjectNode node, String id) {
        sources.add(id);
        node.put("id", id);
        component(node, pick(registry.stimuli()), shape(node));
    }

    private void projection(ObjectNode node, String id) {
        projections.add(id);
        String to = pick(targets);
        node.put("id", id).put("from", pick(sources)).put("to", to);
        if (random.nextInt(3) == 0) {
            component(node.putObject("connector"), pick(registry.connectors()), pick(SIZES));
        }
        if (random.nextInt(2) == 0) {
            values.put(node, receptorsOf.get(to).weight(), pick(SIZES));
        }
        if (random.nextInt(2) == 0) {
            node.put("delayMs", dtMs * random.nextInt(12));
        } else if (random.nextInt(12) == 0) {
            node.putObject("delayMs").putArray("uniform").add(0).add(random.nextInt(1, 10_000));
        }
        if (random.nextInt(6) == 0) {
            component(node.putObject("plasticity"), pick(registry.plasticityRules()), 1);
        }
    }

    private void recorder(ObjectNode node, String id) {
        node.put("id", id);
        if (random.nextInt(9) == 0 && !projections.isEmpty()) {
            node.put("of", pick(projections)).put("record", "weight");
        } else {
            String of = pick(random.nextInt(4) == 0 ? sources : targets);
            node.put("of", of);
            node.put("record", pick(recordable.getOrDefault(of, List.of("spikes", "rateHz"))));
        }
        if (random.nextInt(5) == 0) {
            node.putArray("neurons").add(random.nextInt(3));
        }
        if (random.nextInt(5) == 0) {
            node.put("everyMs", dtMs * random.nextInt(values.isWild() ? 0 : 1, 7));
        }
    }

    private static List<String> variables(NeuronModel model, ReceptorModel receptors) {
        return Stream.of(model.stateVariables(), receptors.stateVariables())
                .flatMap(infos ->
                        Stream.concat(Stream.of("spikes"), infos.stream().map(ParameterInfo::name)))
                .toList();
    }

    private void component(ObjectNode node, Component component, int size) {
        node.put("type", component.type());
        parameters(node, component.parameters(), size);
    }

    private void parameters(ObjectNode node, List<ParameterInfo> infos, int size) {
        Stream<ParameterInfo> given = infos.stream().filter(_ -> random.nextInt(4) == 0);
        given.toList().forEach(info -> values.put(node, info, size));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
