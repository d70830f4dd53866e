package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one population. */
final class PopulationReader {

    private final ModelRegistry registry;
    private final ShapeReader shapes;

    PopulationReader(ModelRegistry registry, ShapeReader shapes) {
        this.registry = registry;
        this.shapes = shapes;
    }

    Optional<Population> read(JsonFields fields, Optional<String> id) {
        ComponentReader components = new ComponentReader(fields.problems());
        Optional<Shape> shape = shapes.read(fields);
        Optional<Configured<NeuronModel>> model =
                components.read(
                        fields.get("model"),
                        fields.place("model").pointer(),
                        registry.neurons(),
                        NeuronModel::defined);
        Optional<Configured<ReceptorModel>> receptors = receptors(fields, components, model);
        Optional<Map<String, Value>> initial = initial(fields, components, model, receptors);
        fields.noOthers();
        if (id.isEmpty()
                || shape.isEmpty()
                || model.isEmpty()
                || receptors.isEmpty()
                || initial.isEmpty()) {
            return Optional.empty();
        }
        model.get()
                .component()
                .mismatch(receptors.get())
                .ifPresent(text ->
                        fields.problems().add(Problems.at(fields.place("receptors"), text)));
        model.get()
                .component()
                .mismatch(model.get().values())
                .ifPresent(text -> fields.problems().add(Problems.at(fields.place("model"), text)));
        checkSeries(fields, "model", model.get().values().asMap(), model.get(), shape.get());
        checkSeries(fields, "initial", initial.get(), model.get(), shape.get());
        return Optional.of(
                new Population(id.get(), shape.get(), model.get(), receptors.get(), initial.get()));
    }

    private Optional<Configured<ReceptorModel>> receptors(
            JsonFields fields,
            ComponentReader components,
            Optional<Configured<NeuronModel>> model) {
        JsonNode node = fields.get("receptors");
        if (model.isEmpty()) {
            return Optional.empty();
        }
        List<ReceptorModel> carried =
                model.get().component().receptorTypes().stream()
                        .flatMap(type -> registry.find(ReceptorModel.class, type).stream())
                        .toList();
        return node == null
                ? carried.stream().findFirst().map(Configured::defaults)
                : components.read(node, fields.place("receptors").pointer(), carried);
    }

    private static Optional<Map<String, Value>> initial(
            JsonFields fields,
            ComponentReader components,
            Optional<Configured<NeuronModel>> model,
            Optional<Configured<ReceptorModel>> receptors) {
        JsonNode node = fields.get("initial");
        if (node == null || model.isEmpty() || receptors.isEmpty()) {
            return Optional.of(Map.of());
        }
        List<ParameterInfo> variables = new ArrayList<>(model.get().component().stateVariables());
        variables.addAll(receptors.get().component().stateVariables());
        return JsonFields.of(node, fields.place("initial"), fields.problems())
                .flatMap(f -> components.values(f, model.get().type(), variables));
    }

    private static void checkSeries(
            JsonFields fields,
            String key,
            Map<String, Value> values,
            Configured<NeuronModel> model,
            Shape shape) {
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            if (entry.getValue() instanceof Value.Series(List<Double> series)
                    && series.size() != shape.size()) {
                fields.problems()
                        .add(
                                Problems.of(
                                        fields.place(key).at(entry.getKey()),
                                        "seriesLength",
                                        model.type() + "." + entry.getKey(),
                                        shape.size(),
                                        series.size()));
            }
        }
    }
}
