package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.NeuronGroup;
import org.spikebook.simulator.interchange.brian.neuron.Receptors;
import org.spikebook.simulator.interchange.script.LearningRange;
import org.spikebook.simulator.interchange.script.ListedSynapses;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes down projections: of currents as sums, of spikes as statements that deliver a weight. */
final class ProjectionWriter {

    /** By how many steps a current is late, as a variable of a synapse. */
    private static final String LATE = "late";

    private final ScriptExport export;
    private final NetworkModel network;
    private final Map<String, NeuronGroup> written;
    private final Map<String, String> weightNames = new HashMap<>();
    private final PythonScript script;
    private final ScriptProblems problems;
    private final ConnectorWriter connectors;
    private final DelayWriter delays;

    /**
     * @param written populations by id
     */
    ProjectionWriter(ScriptExport export, Map<String, NeuronGroup> written) {
        this.export = export;
        this.network = export.network();
        this.written = written;
        this.script = export.script();
        this.problems = export.problems();
        this.connectors = new ConnectorWriter(export);
        this.delays = new DelayWriter(export);
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
        Optional<String> delayed = delayedCurrent(projection);
        boolean pure = neurons(projection).scale.amp().equals("1");
        List<String> model = new ArrayList<>();
        if (delayed.isPresent() && !hasOneDelay(projection)) {
            model.add(LATE + " : integer (constant)");
        }
        model.add(
                "%s_post = %s%s : %s (summed)"
                        .formatted(
                                currentName(projection),
                                delayed.orElse("I_pre"),
                                pure ? "/pA" : "",
                                pure ? "1" : "amp"));
        script.line(
                "%s = Synapses(%s, %s, %s)"
                        .formatted(
                                name,
                                export.variable(projection.from()),
                                target(projection),
                                Python.block(model)));
        if (!neurons(projection).regular.isEmpty()) {
            script.line(
                    "%s.summed_updaters['%s_post'].when = 'start'"
                            .formatted(name, currentName(projection)));
            script.line(
                    "%s.summed_updaters['%s_post'].order = 1"
                            .formatted(name, currentName(projection)));
        }
        if (isRule(projection) && (delayed.isEmpty() || hasOneDelay(projection))) {
            connectors.write(projection, name);
            return;
        }
        ListedSynapses.of(export, projection)
                .ifPresent(listed -> {
                    connect(name, listed);
                    if (delayed.isPresent() && !hasOneDelay(projection)) {
                        script.line(name + "." + LATE + " = " + Python.array(listed.delaySteps()));
                    }
                });
    }

    private static boolean hasOneDelay(Projection projection) {
        return projection.delayMs() instanceof Value.Real;
    }

    /** A current of some steps ago; empty without a delay, or where it cannot be told. */
    private Optional<String> delayedCurrent(Projection projection) {
        String steps = LATE;
        if (projection.delayMs() instanceof Value.Real(double delayMs)) {
            long whole = ExactMath.round(delayMs / network.run().dtMs());
            if (whole == 0) {
                return Optional.empty();
            }
            steps = String.valueOf(whole);
        }
        Optional<String> delayed =
                new CurrentWriter(export)
                        .delayed(network.stimulus(projection.from()).orElseThrow(), steps);
        if (delayed.isEmpty()) {
            problems.warn(projection.id(), "brian.currentDelay", projection.id());
        }
        return delayed;
    }

    void writeSpikes(Projection projection) {
        Receptors receptors = receptors(projection);
        if (isPooled(projection) && projection.weight() instanceof Value.Real(double weight)) {
            script.line(new PooledPoisson(network).line(projection, receptors, weight));
            return;
        }
        OwnNames names = OwnNames.beside(ends(projection));
        Optional<Learning> learning = Learning.of(projection, receptors.unit(), names, problems);
        Optional<ListedSynapses> listed =
                ListedSynapses.isNeeded(projection, export.weights(), isRule(projection))
                        ? ListedSynapses.of(export, projection)
                        : Optional.empty();
        LearningRange range = LearningRange.of(projection, network.run().dtMs());
        SpikingSynapses synapses =
                new SpikingSynapses(projection, receptors, learning, listed, range, names);
        weightNames.put(projection.id(), names.of("w"));
        write(synapses);
        delays.write(projection, listed, isSentLate(projection));
        if (synapses.seeTargets() && StepOrder.of(written.values()) == StepOrder.ARRIVALS_FIRST) {
            script.comment("Of two spikes in one step, the presynaptic one comes first.");
            script.line(name(projection) + ".post.when = 'after_thresholds'");
        }
    }

    /** What the weights of the projections that were written are called, by id. */
    Map<String, String> weightNames() {
        return Map.copyOf(weightNames);
    }

    private Receptors receptors(Projection projection) {
        Population target = network.population(projection.to()).orElseThrow();
        NeuronGroup neurons = neurons(projection);
        String potential =
                neurons.variables.getOrDefault(
                        NeuronModel.POTENTIAL,
                        neurons.variables.getOrDefault(
                                "v", neurons.variables.values().stream().findFirst().orElse("v")));
        return Receptors.of(target, neurons, potential);
    }

    private boolean isPooled(Projection projection) {
        return export.weights().of(projection.id()).isEmpty()
                && network.stimulus(projection.from())
                        .filter(new PooledPoisson(network)::takes)
                        .isPresent();
    }

    private void write(SpikingSynapses synapses) {
        Projection projection = synapses.projection();
        String name = name(projection);
        List<String> arguments =
                new ArrayList<>(List.of(export.variable(projection.from()), target(projection)));
        arguments.addAll(synapses.arguments());
        script.call(name + " = Synapses", arguments);
        synapses.listed()
                .ifPresentOrElse(
                        each -> connect(name, each), () -> connectors.write(projection, name));
        synapses.initial()
                .forEach((variable, value) -> script.line(name + "." + variable + " = " + value));
    }

    private static boolean isRule(Projection projection) {
        return ConnectorWriter.isRule(projection.connector().type());
    }

    private void connect(String name, ListedSynapses listed) {
        script.line(
                "%s.connect(i=%s, j=%s)"
                        .formatted(
                                name,
                                Python.array(listed.sources()),
                                Python.array(listed.targets())));
    }

    /** Whether spikes of the source are sent in the step after their own. */
    private boolean isSentLate(Projection projection) {
        NeuronGroup from = written.get(projection.from());
        return from != null && !from.testsBeforeInput;
    }

    /** The groups of neurons before and after a projection's synapses. */
    private List<NeuronGroup> ends(Projection projection) {
        return Stream.of(projection.from(), projection.to())
                .flatMap(id -> Optional.ofNullable(written.get(id)).stream())
                .toList();
    }

    private NeuronGroup neurons(Projection projection) {
        NeuronGroup neurons = written.get(projection.to());
        if (neurons == null) {
            throw new IllegalStateException("no population " + projection.to());
        }
        return neurons;
    }

    private static String target(Projection projection) {
        return Python.name("pop", projection.to());
    }
}
