package org.spikebook.web.networklab.ui.lab;

import org.spikebook.simulator.equation.EquationNeuron;
import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.EquationTexts;
import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.connector.Explicit;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.stimulus.StepCurrent;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.networklab.edit.DraftLink;
import org.spikebook.web.networklab.edit.DraftNode;
import org.spikebook.web.networklab.lock.DraftLocks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Phase planes of the populations whose neurons have two variables. The page knows the slopes of
 * built-in models ({@code live-lab/plane-models.ts}).
 */
final class LabPlanes {

    /** Where the parameters of a population's model stand. */
    private static final String MODEL = "/model/";

    private final DraftLocks locks;
    private final NetworkModel network;
    private final Map<String, Integer> colors;

    LabPlanes(DraftLocks locks, NetworkModel network, Map<String, Integer> colors) {
        this.locks = locks;
        this.network = network;
        this.colors = colors;
    }

    List<LabPlane> all() {
        return locks.draft().nodes().stream()
                .flatMap(node ->
                        network
                                .population(node.id())
                                .flatMap(population -> plane(node, population))
                                .stream())
                .toList();
    }

    private Optional<LabPlane> plane(DraftNode node, Population population) {
        Configured<NeuronModel> model = population.model();
        if (!model.component().isPlanar(model.values())) {
            return Optional.empty();
        }
        return model.component() instanceof EquationNeuron typed
                ? typed(node, typed).map(written -> plane(node, population, Optional.of(written)))
                : Optional.of(plane(node, population, Optional.empty()));
    }

    private LabPlane plane(DraftNode node, Population population, Optional<LabPlane.Typed> typed) {
        return new LabPlane(
                node.key(),
                node.id(),
                population.model().type(),
                colors.getOrDefault(node.key(), -1),
                own(node, population),
                currents(node),
                typed.orElse(null));
    }

    private boolean isHidden(DraftNode node, String parameter) {
        return locks.isHidden(node.pointer() + MODEL + parameter);
    }

    /** What is listed neuron by neuron; the lesson may hide it. */
    private Map<String, List<Double>> own(DraftNode node, Population population) {
        Map<String, List<Double>> own = new LinkedHashMap<>();
        population
                .model()
                .values()
                .asMap()
                .forEach((name, value) -> {
                    if (value instanceof Value.Series(var numbers) && !isHidden(node, name)) {
                        own.put(name, numbers);
                    }
                });
        return own;
    }

    private List<LabPlane.Inflow> currents(DraftNode node) {
        return locks.draft().links().stream()
                .filter(link -> link.kind() == DraftLink.Kind.PROJECTION)
                .filter(link -> link.to().equals(node.key()))
                .flatMap(link -> inflow(link).stream())
                .toList();
    }

    private Optional<LabPlane.Inflow> inflow(DraftLink link) {
        return network.projection(link.id())
                .flatMap(projection ->
                        network.stimulus(projection.from())
                                .filter(LabPlanes::isStep)
                                .flatMap(stimulus -> inflow(link.from(), stimulus, projection)));
    }

    private static boolean isStep(Stimulus stimulus) {
        return stimulus.model().type().equals(StepCurrent.TYPE);
    }

    /** Through a connector that is not drawn at random. */
    private static Optional<LabPlane.Inflow> inflow(
            String part, Stimulus stimulus, Projection projection) {
        return switch (projection.connector().type()) {
            case AllToAll.TYPE -> Optional.of(new LabPlane.Inflow(part, stimulus.size(), null));
            case OneToOne.TYPE -> Optional.of(new LabPlane.Inflow(part, 1, null));
            case Explicit.TYPE -> Optional.of(new LabPlane.Inflow(part, 1, targets(projection)));
            default -> Optional.empty();
        };
    }

    private static List<Integer> targets(Projection projection) {
        return projection.connector().values().series(Explicit.TARGETS).stream()
                .map(Double::intValue)
                .toList();
    }

    private Optional<LabPlane.Typed> typed(DraftNode node, EquationNeuron neuron) {
        return isHidden(node, EquationTexts.EQUATIONS)
                ? Optional.empty()
                : Optional.of(typed(neuron.system(), showsSpike(node)));
    }

    private boolean showsSpike(DraftNode node) {
        return Stream.of(EquationTexts.THRESHOLD, EquationTexts.RESET)
                .noneMatch(name -> isHidden(node, name));
    }

    private static LabPlane.Typed typed(EquationSystem system, boolean showsSpike) {
        Map<String, Double> factors = new LinkedHashMap<>();
        system.parameters()
                .forEach(parameter -> factors.put(parameter.name(), parameter.unit().coherent(1)));
        return new LabPlane.Typed(
                system.variables().stream().map(EquationSystem.Variable::name).toList(),
                system.variables().stream().map(LabPlanes::label).toList(),
                factors,
                system.subexpressions().stream()
                        .map(sub -> PlaneCode.of(sub.value(), system))
                        .toList(),
                system.variables().stream()
                        .map(variable -> PlaneCode.of(variable.slope(), system))
                        .toList(),
                system.threshold()
                        .filter(_ -> showsSpike)
                        .map(condition -> PlaneCode.excess(condition, system))
                        .orElse(List.of()),
                showsSpike ? resets(system) : List.of());
    }

    private static List<LabPlane.Reset> resets(EquationSystem system) {
        return system.reset().stream()
                .map(set -> new LabPlane.Reset(set.variable(), PlaneCode.of(set.value(), system)))
                .toList();
    }

    private static String label(EquationSystem.Variable variable) {
        return variable.unitText().isEmpty()
                ? variable.name()
                : "%s (%s)".formatted(variable.name(), variable.unitText());
    }
}
