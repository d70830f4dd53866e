package org.spikebook.web.grading.ui.similarity;

import org.spikebook.lesson.check.SetNumbers;
import org.spikebook.lesson.similarity.document.Trait;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.ProjectionParameters;
import org.spikebook.simulator.network.RunParameters;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.InspectorPlan;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;
import org.spikebook.web.networklab.ui.field.ParameterField;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values of documents as the forms that edit them name them, with their units; what no form names
 * has its key.
 */
record TraitNames(ModelRegistry models, TrainingRegistry trainings, Words words) {

    /** All its digits count: longer ones are shown as they are. */
    private static final Pattern NUMBER =
            Pattern.compile("-?\\d{1,15}(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    /** What a value is of: {@code Population: Leaky integrate-and-fire}. */
    String part(Trait trait) {
        TraitPlace place = TraitPlace.of(trait);
        return switch (place.kind()) {
            case "population" ->
                    words.of("part.population", named(models.neurons(), place.model()));
            case "stimulus" -> words.of("part.stimulus", named(models.stimuli(), place.model()));
            case "projection" ->
                    words.of(
                            "part.projection",
                            source(place.models().getFirst()),
                            named(models.neurons(), place.model()));
            case "run" -> words.of(RunParameters.INSTANCE.name());
            case "training" -> words.of("part.training");
            default -> trait.part();
        };
    }

    private String source(String type) {
        return models.find(NeuronModel.class, type).isPresent()
                ? named(models.neurons(), type)
                : named(models.stimuli(), type);
    }

    private String named(List<? extends Component> family, String type) {
        return family.stream()
                .filter(each -> each.type().equals(type))
                .map(each -> words.of(each.name()))
                .findFirst()
                .orElse(type);
    }

    /** A value, its name and its unit: {@code Membrane time constant = 9.25 ms}. */
    String value(Trait trait) {
        TraitPlace place = TraitPlace.of(trait);
        List<Entry> found =
                entries(place).filter(each -> each.info().name().equals(place.name())).toList();
        if (found.isEmpty()) {
            return words.of(
                    "value",
                    form(trait.key(), place).orElse(trait.key()),
                    place.isType() ? named(family(place), trait.value()) : number(trait.value()));
        }
        String value = value(found.getFirst(), place, trait.value());
        return place.rest().isEmpty()
                ? words.of("value", label(place, found), value)
                : words.of("value.of", label(place, found), place.rest(), value);
    }

    /** That of the form; a shorter one where it depends on a model that the part does not name. */
    private String label(TraitPlace place, List<Entry> found) {
        List<String> labels =
                found.stream().map(entry -> ParameterField.label(words, entry)).distinct().toList();
        return labels.size() == 1
                ? labels.getFirst()
                : words.of(SetNumbers.name("/" + place.name()));
    }

    private String value(Entry entry, TraitPlace place, String value) {
        Optional<Text> option = Optional.ofNullable(entry.optionNames().get(value));
        if (option.isPresent()) {
            return words.of(option.get());
        }
        String unit = entry.info().unit().symbol();
        boolean isMeasured = NUMBER.matcher(value).matches() || value.startsWith("[");
        return unit.isEmpty() || !isMeasured || place.rest().endsWith(".sigma")
                ? number(value)
                : number(value) + Quantity.NO_BREAK_SPACE + unit;
    }

    private String number(String value) {
        return NUMBER.matcher(value).matches()
                ? Quantity.readable(Double.parseDouble(value), words.locale())
                : value;
    }

    /** What forms call that which is not a parameter of a model. */
    private Optional<String> form(String key, TraitPlace place) {
        if (place.kind().equals("training")) {
            return Optional.ofNullable(words.under("plan.").get(key));
        }
        return switch (key) {
            case "size" -> inspector(place.kind().equals("stimulus") ? "size.lines" : "size.size");
            case "shape" -> inspector("size.shape");
            case "type" -> inspector("group.stimulus");
            case "model.type" -> inspector("group.model");
            case "receptors.type" -> inspector("group.receptors");
            case "connector.type" -> inspector("group.connector");
            case "plasticity.type" -> inspector("group.plasticity");
            default -> Optional.empty();
        };
    }

    private Optional<String> inspector(String key) {
        return Optional.of(words.of(Text.of(InspectorPlan.class, key)));
    }

    /** The fields of all models that may be the one that has the value. */
    private Stream<Entry> entries(TraitPlace place) {
        Stream<Entry> parameters =
                family(place).stream().flatMap(each -> InspectorPlan.entries(each, "").stream());
        return Stream.concat(parameters, others(place));
    }

    /** What models describe beside their parameters: variables of neurons, weights of synapses. */
    private Stream<Entry> others(TraitPlace place) {
        if (place.group().equals("initial")) {
            return Stream.concat(
                    neuron(place).stream().flatMap(each -> fields(each, each.stateVariables())),
                    receptors(place).stream().flatMap(each -> fields(each, each.stateVariables())));
        }
        boolean isOfSynapses = place.kind().equals("projection") && place.group().isEmpty();
        return isOfSynapses
                ? receptors(place).stream().flatMap(each -> fields(each, List.of(each.weight())))
                : Stream.empty();
    }

    private static Stream<Entry> fields(Component model, List<ParameterInfo> infos) {
        return infos.stream()
                .map(info -> new Entry(info, model.meaning(info), Map.of(), "", false));
    }

    private List<? extends Component> family(TraitPlace place) {
        return switch (place.group()) {
            case "model" -> neuron(place);
            case "receptors" -> receptors(place);
            case "connector" -> models.connectors();
            case "plasticity" -> models.plasticityRules();
            case "method" -> trainings.methods();
            case "distortion" -> trainings.distortions();
            case "encoder" -> trainings.encoders().encoders();
            case "surrogate" -> trainings.surrogates();
            case "loss" -> trainings.losses();
            case "regularizer" -> trainings.regularizers();
            case "optimizer" -> trainings.optimizers();
            case "constraint" -> trainings.constraints();
            default -> ofPart(place);
        };
    }

    private List<? extends Component> ofPart(TraitPlace place) {
        return switch (place.kind()) {
            case "stimulus" -> models.find(StimulusModel.class, place.model()).stream().toList();
            case "projection" -> List.of(ProjectionParameters.INSTANCE);
            case "run" -> List.of(RunParameters.INSTANCE);
            default -> List.of();
        };
    }

    private List<NeuronModel> neuron(TraitPlace place) {
        return models.find(NeuronModel.class, place.model()).stream().toList();
    }

    private List<ReceptorModel> receptors(TraitPlace place) {
        return neuron(place).stream()
                .flatMap(model -> model.receptorTypes().stream())
                .flatMap(type -> models.find(ReceptorModel.class, type).stream())
                .toList();
    }
}
