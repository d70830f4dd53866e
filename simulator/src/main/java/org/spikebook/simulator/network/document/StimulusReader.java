package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Configured;

import java.util.Optional;

/** Reads one stimulus: its parameters stand beside its id and size. */
final class StimulusReader {

    private final ModelRegistry registry;
    private final ShapeReader shapes;

    StimulusReader(ModelRegistry registry, ShapeReader shapes) {
        this.registry = registry;
        this.shapes = shapes;
    }

    Optional<Stimulus> read(JsonFields fields, Optional<String> id) {
        Optional<Shape> shape = shapes.read(fields);
        Optional<Configured<StimulusModel>> model =
                new ComponentReader(fields.problems()).read(fields, registry.stimuli());
        if (id.isEmpty() || shape.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        model.get()
                .component()
                .mismatch(model.get().values(), shape.get().dimensions())
                .ifPresent(text -> fields.problems().add(Problems.at(fields.place(), text)));
        return Optional.of(new Stimulus(id.get(), shape.get(), model.get()));
    }
}
