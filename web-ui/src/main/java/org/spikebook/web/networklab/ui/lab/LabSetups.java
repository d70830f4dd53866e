package org.spikebook.web.networklab.ui.lab;

import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.Relu;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.DraftLink;
import org.spikebook.web.networklab.edit.DraftModels;
import org.spikebook.web.networklab.edit.DraftNode;
import org.spikebook.web.networklab.edit.InspectorPlan;
import org.spikebook.web.networklab.edit.NodeColors;
import org.spikebook.web.networklab.lock.DraftLocks;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes setups of networks for the page, all in one language. */
final class LabSetups {

    /** What the keys of the texts that the page shows begin with; it leaves that out. */
    private static final String PAGE = "page.";

    /** Models whose neurons have values, and no spikes of their own. */
    private static final Set<String> SILENT = Set.of(LeakyReadout.TYPE, Relu.TYPE);

    private static final double DISKS_EVERY_MS = 4;

    /** Where the parameters of a population's model stand. */
    private static final String MODEL = "/model/";

    private static final String POTENTIAL_AT_START = "/initial/" + NeuronModel.POTENTIAL;

    private final Words words = Words.of(LabSetups.class);
    private final ModelRegistry registry;
    private final DraftModels models;

    /** Read once: a setup is made at each edit. */
    private final Map<String, String> texts;

    LabSetups(ModelRegistry registry) {
        this.registry = registry;
        this.models = new DraftModels(registry);
        this.texts = words.under(PAGE);
    }

    LabSetup of(DraftLocks locks, NetworkModel network, String document, boolean editable) {
        Map<String, Integer> colors = NodeColors.of(locks.draft());
        return new LabSetup(
                new Homes(network, document).bestFirst(),
                "cell",
                EngineFiles.path(),
                document,
                "",
                network.run().dtMs(),
                network.run().seed(),
                words.locale().toLanguageTag(),
                editable,
                contents(locks, network, colors),
                texts,
                null);
    }

    private LabSetup.Contents contents(
            DraftLocks locks, NetworkModel network, Map<String, Integer> colors) {
        Draft draft = locks.draft();
        return new LabSetup.Contents(
                draft.nodes().stream()
                        .filter(DraftNode::isMember)
                        .map(node -> part(locks, network, node, colors))
                        .toList(),
                draft.links().stream()
                        .filter(link -> link.kind() == DraftLink.Kind.PROJECTION)
                        .flatMap(link -> line(draft, network, link).stream())
                        .toList(),
                new LabNumbers(words, new InspectorPlan(registry), locks, colors).all(),
                new LabProbes(network, colors).shown(words.locale()),
                new LabPlanes(locks, network, colors).all(),
                equations(locks, network));
    }

    /** The first screen of the home page: few sliders, and the potentials of all neurons. */
    LabSetup hero(Draft draft, NetworkModel network, String document, List<HeroSlider> sliders) {
        LabSetup cell = of(new DraftLocks(draft, NetworkLocks.NONE), network, document, true);
        LabSetup.Contents all = cell.contents();
        List<LabSetup.Probe> probes =
                all.probes().stream()
                        .map(this::withNeuron)
                        .collect(Collectors.toCollection(ArrayList::new));
        probes.addAll(new LabProbes(network, NodeColors.of(draft)).potentials(DISKS_EVERY_MS));
        return new LabSetup(
                List.of(Homes.BROWSER),
                "hero",
                cell.engine(),
                document,
                "",
                cell.dtMs(),
                cell.seed(),
                cell.locale(),
                true,
                new LabSetup.Contents(
                        all.parts(),
                        all.lines(),
                        sliders.stream().map(slider -> slider.among(all.numbers())).toList(),
                        probes,
                        List.of(),
                        List.of()),
                cell.words(),
                null);
    }

    /** The trace is of one of the disks: which, its name says. */
    private LabSetup.Probe withNeuron(LabSetup.Probe probe) {
        String neuron = Quantity.count(probe.neurons().getFirst(), words.locale());
        return probe.named(words.of(PAGE + "potential", probe.of(), neuron));
    }

    private LabSetup.Part part(
            DraftLocks locks, NetworkModel network, DraftNode node, Map<String, Integer> colors) {
        return new LabSetup.Part(
                node.key(),
                node.id(),
                LabNumbers.role(node.role()).orElse(""),
                (int) node.size(),
                colors.getOrDefault(node.key(), -1),
                sign(locks.draft(), node),
                fires(network, node.id()),
                network.population(node.id())
                        .map(population -> population.receptors().type())
                        .orElse(""),
                network.population(node.id())
                        .filter(LabSetups::startsAlike)
                        .map(_ -> node.pointer() + POTENTIAL_AT_START)
                        .filter(pointer -> !locks.keeps(pointer))
                        .orElse(""),
                network.recorders().stream().anyMatch(recorder -> recorder.of().equals(node.id())),
                network.population(node.id())
                        .map(population ->
                                new LabProbes(network, colors)
                                        .variables(population, words.locale()))
                        .orElse(List.of()));
    }

    /** Whether its neurons all have the same potential before the first step. */
    private static boolean startsAlike(Population population) {
        boolean hasPotential =
                population.model().component().stateVariables().stream()
                        .anyMatch(info -> info.name().equals(NeuronModel.POTENTIAL));
        return hasPotential
                && (!population.initial().containsKey(NeuronModel.POTENTIAL)
                        || population.initial().get(NeuronModel.POTENTIAL) instanceof Value.Real);
    }

    /** By the first line that leaves it. */
    private String sign(Draft draft, DraftNode node) {
        return draft.links().stream()
                .filter(link -> link.kind() == DraftLink.Kind.PROJECTION)
                .filter(link -> link.from().equals(node.key()))
                .findFirst()
                .map(link -> lower(models.sign(draft, link)))
                .orElse("none");
    }

    private static boolean fires(NetworkModel network, String id) {
        return network.stimulus(id)
                .map(stimulus -> !stimulus.carriesCurrent())
                .or(() ->
                        network.population(id)
                                .map(population -> !SILENT.contains(population.model().type())))
                .orElse(true);
    }

    private Optional<LabSetup.Line> line(Draft draft, NetworkModel network, DraftLink link) {
        return network.projection(link.id())
                .map(projection ->
                        new LabSetup.Line(
                                link.key(),
                                link.id(),
                                link.from(),
                                link.to(),
                                meanDelayMs(projection),
                                lower(models.sign(draft, link)),
                                !Recorder.recordable(projection).isEmpty(),
                                models.weight(draft, link)
                                        .map(info -> info.unit().symbol())
                                        .orElse("")));
    }

    private static double meanDelayMs(Projection projection) {
        return switch (projection.delayMs()) {
            case Value.Real(double delayMs) -> delayMs;
            case Value.Random(var distribution) -> distribution.mean();
            case Value.Word _, Value.Flag _, Value.Series _ -> 0;
        };
    }

    private static List<LabSetup.PartEquations> equations(DraftLocks locks, NetworkModel network) {
        return locks.draft().nodes().stream()
                .flatMap(node ->
                        network
                                .population(node.id())
                                .map(population -> equations(locks, node, population))
                                .stream())
                .filter(each -> !each.tex().isEmpty() || !each.code().isEmpty())
                .toList();
    }

    private static LabSetup.PartEquations equations(
            DraftLocks locks, DraftNode node, Population population) {
        String model = node.pointer() + MODEL;
        return NeuronEquations.of(node.key(), population, name -> locks.isHidden(model + name));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
