package org.spikebook.web.networklab.edit;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.network.ProjectionParameters;
import org.spikebook.simulator.network.RunParameters;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the inspector's form has for a part of a network: generated from the descriptions of the
 * models, so that a model needs nothing but its registration to be edited. Stateless.
 */
public final class InspectorPlan {

    /**
     * A heading with fields under it.
     *
     * @param chooser the model to choose, if there is a choice
     */
    public record Group(Text title, Optional<Chooser> chooser, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A choice of model.
     *
     * @param pointer of the object that names the model
     * @param type what it names now; empty if nothing
     */
    public record Chooser(String pointer, String type, List<Component> options) {
        public Chooser {
            options = List.copyOf(options);
        }

        /** Whether there need not be one. */
        public boolean isOptional() {
            return pointer.endsWith("/plasticity");
        }
    }

    /**
     * One parameter and where it stands.
     *
     * @param optionNames of a choice: what each of its words does
     * @param follows where it is not given it follows from others, and has no default to show
     */
    public record Entry(
            ParameterInfo info,
            Text meaning,
            Map<String, Text> optionNames,
            String pointer,
            boolean follows) {

        Entry(ParameterInfo info, Text meaning, String pointer) {
            this(info, meaning, Map.of(), pointer, false);
        }
    }

    private static final int MOST_MEMBERS = 1_000_000;
    private static final ParameterInfo SIZE = ParameterInfo.whole("size", "n", 1, 1, MOST_MEMBERS);

    private final ModelRegistry registry;
    private final DraftModels models;

    public InspectorPlan(ModelRegistry registry) {
        this.registry = registry;
        this.models = new DraftModels(registry);
    }

    /** The form of a whole run. */
    public List<Group> run() {
        RunParameters run = RunParameters.INSTANCE;
        return List.of(new Group(text("group.run"), Optional.empty(), entries(run, "/run")));
    }

    /** The form of a population or stimulus; a recorder has a form of its own. */
    public List<Group> of(Draft draft, DraftNode node) {
        return switch (node.role()) {
            case POPULATION -> population(draft, node);
            case STIMULUS -> stimulus(draft, node);
            case RECORDER -> List.of();
        };
    }

    /** The form of a projection. */
    public List<Group> of(Draft draft, DraftLink link) {
        List<Entry> entries = new ArrayList<>();
        if (!models.carriesCurrent(draft, link)) {
            weight(draft, link).ifPresent(entries::add);
        }
        entries.addAll(entries(ProjectionParameters.INSTANCE, link.pointer()));
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(text("group.synapses"), Optional.empty(), entries));
        groups.add(
                chosen(
                        "group.connector",
                        link.pointer() + "/connector",
                        or(draft.textAt(link.pointer() + "/connector/type"), AllToAll.TYPE),
                        registry.connectors()));
        if (!models.carriesCurrent(draft, link)) {
            groups.add(
                    chosen(
                            "group.plasticity",
                            link.pointer() + "/plasticity",
                            draft.textAt(link.pointer() + "/plasticity/type"),
                            registry.plasticityRules()));
        }
        return groups;
    }

    private List<Group> population(Draft draft, DraftNode node) {
        String pointer = node.pointer();
        Optional<NeuronModel> model = models.neuron(draft, node);
        List<ReceptorModel> receptors =
                receptors(model.or(() -> registry.find(NeuronModel.class, node.type())));
        String receptor =
                or(
                        draft.textAt(pointer + "/receptors/type"),
                        receptors.isEmpty() ? "" : receptors.getFirst().type());
        List<Group> groups = new ArrayList<>();
        groups.add(size(draft, pointer));
        groups.add(
                new Group(
                        text("group.model"),
                        Optional.of(
                                new Chooser(
                                        pointer + "/model",
                                        node.type(),
                                        List.copyOf(registry.neurons()))),
                        modelEntries(model, node)));
        groups.add(chosen("group.receptors", pointer + "/receptors", receptor, receptors));
        model.ifPresent(
                m -> groups.add(initial(m, registry.find(ReceptorModel.class, receptor), pointer)));
        return groups;
    }

    /** While its texts are wrong, a model has no parameters but those that define it. */
    private List<Entry> modelEntries(Optional<NeuronModel> model, DraftNode node) {
        String pointer = node.pointer() + "/model";
        return model.map(m -> entries(m, pointer))
                .or(() ->
                        registry.find(NeuronModel.class, node.type())
                                .map(m ->
                                        entries(m, pointer).stream()
                                                .filter(e -> DraftModels.defines(e.info()))
                                                .toList()))
                .orElse(List.of());
    }

    private List<Group> stimulus(Draft draft, DraftNode node) {
        return List.of(
                size(draft, node.pointer()),
                chosen("group.stimulus", node.pointer(), node.type(), registry.stimuli()));
    }

    private Group initial(NeuronModel model, Optional<ReceptorModel> receptor, String pointer) {
        Stream<Entry> own =
                model.stateVariables().stream()
                        .map(v ->
                                new Entry(
                                        v,
                                        model.meaning(v),
                                        Map.of(),
                                        pointer + "/initial/" + v.name(),
                                        model.followingVariables().contains(v.name())));
        Stream<Entry> received =
                receptor.stream()
                        .flatMap(r ->
                                r.stateVariables().stream()
                                        .map(v ->
                                                new Entry(
                                                        v,
                                                        r.meaning(v),
                                                        pointer + "/initial/" + v.name())));
        return new Group(
                text("group.initial"), Optional.empty(), Stream.concat(own, received).toList());
    }

    /** The number of neurons or input lines, or the shape where one is given. */
    private Group size(Draft draft, String pointer) {
        List<Entry> entries = new ArrayList<>();
        if (draft.at(pointer + "/shape").isPresent()) {
            ParameterInfo shape = ParameterInfo.series("shape", "", Unit.NONE, 1);
            entries.add(new Entry(shape, text("size.shape"), pointer + "/shape"));
        }
        if (entries.isEmpty() || draft.at(pointer + "/size").isPresent()) {
            String label = pointer.startsWith("/stimuli") ? "size.lines" : "size.size";
            entries.add(new Entry(SIZE, text(label), pointer + "/size"));
        }
        return new Group(text("group.members"), Optional.empty(), entries);
    }

    private Group chosen(
            String title, String pointer, String type, List<? extends Component> options) {
        List<Entry> entries =
                options.stream()
                        .filter(option -> option.type().equals(type))
                        .findFirst()
                        .map(option -> entries(option, pointer))
                        .orElse(List.of());
        return new Group(
                text(title),
                Optional.of(new Chooser(pointer, type, List.copyOf(options))),
                entries);
    }

    private Optional<Entry> weight(Draft draft, DraftLink link) {
        return draft.node(link.to())
                .flatMap(target -> models.receptors(draft, target))
                .map(receptor ->
                        new Entry(
                                receptor.weight(),
                                receptor.meaning(receptor.weight()),
                                link.pointer() + "/" + receptor.weightKey()));
    }

    private List<ReceptorModel> receptors(Optional<NeuronModel> model) {
        return model.stream()
                .flatMap(m -> m.receptorTypes().stream())
                .flatMap(type -> registry.find(ReceptorModel.class, type).stream())
                .toList();
    }

    /**
     * A field for each parameter of a model.
     *
     * @param pointer of the object that has them
     */
    public static List<Entry> entries(Component component, String pointer) {
        return component.parameters().stream()
                .map(info ->
                        new Entry(
                                info,
                                component.meaning(info),
                                optionNames(component, info),
                                pointer + "/" + info.name(),
                                false))
                .toList();
    }

    private static Map<String, Text> optionNames(Component component, ParameterInfo info) {
        return info.options().stream()
                .collect(Collectors.toMap(word -> word, word -> component.optionName(info, word)));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static Text text(String key) {
        return Text.of(InspectorPlan.class, key);
    }
}
