package org.spikebook.simulator.interchange.pynn;

import static org.spikebook.simulator.interchange.script.Python.number;

import org.spikebook.simulator.interchange.script.ListedSynapses;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Writes down projections of spikes. PyNN's are excitatory or inhibitory: synapses of both signs
 * are listed and become two. Inhibitory conductances have weights above 0 there.
 */
final class PynnProjections {

    private final NetworkModel network;
    private final WeightSet weights;
    private final StepTimes times;
    private final PythonScript script;
    private final ScriptProblems problems;

    PynnProjections(
            NetworkModel network,
            WeightSet weights,
            StepTimes times,
            PythonScript script,
            ScriptProblems problems) {
        this.network = network;
        this.weights = weights;
        this.times = times;
        this.script = script;
        this.problems = problems;
    }

    void write() {
        List<Projection> spikes =
                network.projections().stream().filter(each -> !carriesCurrent(each)).toList();
        if (!spikes.isEmpty()) {
            script.heading("Projections");
        }
        spikes.forEach(this::write);
    }

    private boolean carriesCurrent(Projection projection) {
        return network.stimulus(projection.from()).filter(PynnStimuli::isCurrent).isPresent();
    }

    private void write(Projection projection) {
        Population target = network.population(projection.to()).orElseThrow();
        Optional<String> connector = connector(projection);
        boolean drawn =
                connector.isPresent()
                        && Sign.of(projection.weight()) != Sign.BOTH
                        && canBeDrawn(projection.delayMs());
        if (ListedSynapses.isNeeded(projection, weights, drawn)) {
            ListedSynapses.of(network, projection, weights, problems)
                    .ifPresent(listed -> writeListed(projection, target, listed));
            return;
        }
        boolean inhibitory = Sign.of(projection.weight()) == Sign.NEGATIVE;
        connect(
                projection,
                Python.name("syn", projection.id()),
                connector.orElseThrow(),
                PynnValues.of(projection.weight(), factor(target, inhibitory)),
                delay(projection),
                inhibitory);
    }

    /** From our unit of weights to PyNN's; conductances are above 0. */
    private static double factor(Population target, boolean inhibitory) {
        String receptors = target.receptors().type();
        if (receptors.equals("delta")) {
            return 1;
        }
        boolean turned = inhibitory && receptors.endsWith("Conductance");
        return turned ? -PynnValues.THOUSANDTH : PynnValues.THOUSANDTH;
    }

    private void connect(
            Projection projection,
            String name,
            String connector,
            String weight,
            String delay,
            boolean inhibitory) {
        Population target = network.population(projection.to()).orElseThrow();
        String synapses = PynnLearning.synapses(projection, target, weight, delay, problems);
        script.call(
                name + " = sim.Projection",
                List.of(
                        name(projection.from()),
                        name(projection.to()),
                        connector,
                        "synapse_type=" + synapses,
                        "receptor_type='" + (inhibitory ? "inhibitory" : "excitatory") + "'"));
    }

    private String name(String id) {
        return Python.name(network.stimulus(id).isPresent() ? "in" : "pop", id);
    }

    /** Whether PyNN can keep drawn delays from falling below a step. */
    private boolean canBeDrawn(Value delay) {
        return !(delay instanceof Value.Random(Distribution distribution))
                || distribution instanceof Distribution.Normal
                || distribution instanceof Distribution.Uniform(double low, double _)
                        && low >= times.dtMs();
    }

    private String delay(Projection projection) {
        return switch (projection.delayMs()) {
            case Value.Real(double ms) -> number(times.ms(atLeastOne(projection, times.steps(ms))));
            case Value.Random(Distribution.Normal(double mean, double sd)) ->
                    PynnValues.random(
                            "normal_clipped",
                            "mu=" + number(mean),
                            "sigma=" + number(sd),
                            "low=dt",
                            "high=np.inf");
            default -> PynnValues.of(projection.delayMs(), 1);
        };
    }

    private long atLeastOne(Projection projection, long steps) {
        if (steps < 1) {
            problems.warn(projection.id(), "script.noDelay", projection.id(), PynnExporter.PYNN);
        }
        return Math.max(1, steps);
    }

    private void writeListed(Projection projection, Population target, ListedSynapses listed) {
        String name = Python.name("syn", projection.id());
        boolean excites = writeListed(projection, target, listed, name, weight -> weight >= 0);
        String other = excites ? name + "_inhibitory" : name;
        boolean inhibits = writeListed(projection, target, listed, other, weight -> weight < 0);
        if (!excites && !inhibits) {
            script.comment(projection.id() + " has no synapse.");
        }
    }

    /** Those of one sign; whether there are any. */
    private boolean writeListed(
            Projection projection,
            Population target,
            ListedSynapses listed,
            String name,
            DoublePredicate sign) {
        int[] chosen =
                IntStream.range(0, listed.weights().length)
                        .filter(k -> sign.test(listed.weights()[k]))
                        .toArray();
        if (chosen.length == 0) {
            return false;
        }
        boolean inhibitory = listed.weights()[chosen[0]] < 0;
        double factor = factor(target, inhibitory);
        double[] pairWeights = pick(listed.weights(), chosen);
        double[] pairDelays = pick(listed.delaySteps(), chosen);
        Arrays.setAll(pairWeights, k -> PynnValues.scaled(pairWeights[k], factor));
        Arrays.setAll(pairDelays, k -> atLeastOne(projection, (long) pairDelays[k]));
        script.line(
                "pairs = np.column_stack((%s, %s, %s, %s * dt))"
                        .formatted(
                                Python.array(pick(listed.sources(), chosen)),
                                Python.array(pick(listed.targets(), chosen)),
                                Python.array(pairWeights),
                                Python.array(pairDelays)));
        connect(projection, name, "sim.FromListConnector(pairs)", "0", "dt", inhibitory);
        return true;
    }

    private static double[] pick(double[] values, int[] chosen) {
        return IntStream.of(chosen).mapToDouble(k -> values[k]).toArray();
    }

    /** PyNN's rule of the same meaning; empty if there is none. */
    private static Optional<String> connector(Projection projection) {
        ParameterValues values = projection.connector().values();
        boolean loop = projection.from().equals(projection.to());
        return Optional.ofNullable(
                switch (projection.connector().type()) {
                    case "allToAll" ->
                            values.flag("sameIndex")
                                    ? "sim.AllToAllConnector(" + self(values, loop, "") + ")"
                                    : null;
                    case "oneToOne" -> "sim.OneToOneConnector()";
                    case "fixedProbability" ->
                            "sim.FixedProbabilityConnector(%s%s, rng=rng)"
                                    .formatted(
                                            number(values.number("probability")),
                                            self(values, loop, ", "));
                    case "fixedInDegree" ->
                            degree("FixedNumberPre", values.whole("inDegree"), values, loop);
                    case "fixedOutDegree" ->
                            degree("FixedNumberPost", values.whole("outDegree"), values, loop);
                    case "fixedTotalNumber" ->
                            "sim.FixedTotalNumberConnector(%d, with_replacement=True%s, rng=rng)"
                                    .formatted(values.whole("synapses"), self(values, loop, ", "));
                    default -> null;
                });
    }

    private static String degree(String rule, int degree, ParameterValues values, boolean loop) {
        return "sim.%sConnector(%d, with_replacement=%s%s, rng=rng)"
                .formatted(
                        rule,
                        degree,
                        Python.flag(values.flag("allowMultiple")),
                        self(values, loop, ", "));
    }

    private static String self(ParameterValues values, boolean loop, String before) {
        return loop
                ? before + "allow_self_connections=" + Python.flag(values.flag("allowSelf"))
                : "";
    }
}
