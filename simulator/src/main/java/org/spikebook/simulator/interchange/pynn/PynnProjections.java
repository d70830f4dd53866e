package org.spikebook.simulator.interchange.pynn;

import static org.spikebook.simulator.interchange.script.Python.number;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.interchange.script.LearningRange;
import org.spikebook.simulator.interchange.script.ListedSynapses;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.connector.FixedDegree;
import org.spikebook.simulator.model.connector.FixedInDegree;
import org.spikebook.simulator.model.connector.FixedOutDegree;
import org.spikebook.simulator.model.connector.FixedProbability;
import org.spikebook.simulator.model.connector.FixedTotalNumber;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.model.synapse.Delta;
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

    private final ScriptExport export;
    private final NetworkModel network;
    private final WeightSet weights;
    private final StepTimes times;
    private final PythonScript script;

    PynnProjections(ScriptExport export) {
        this.export = export;
        this.network = export.network();
        this.weights = export.weights();
        this.times = export.times();
        this.script = export.script();
    }

    void write() {
        List<Projection> spikes =
                network.projections().stream()
                        .filter(each -> !network.carriesCurrent(each))
                        .toList();
        if (!spikes.isEmpty()) {
            script.heading("Projections");
        }
        spikes.forEach(this::write);
    }

    private void write(Projection projection) {
        Population target = network.population(projection.to()).orElseThrow();
        Optional<String> connector = connector(projection);
        LearningRange range = LearningRange.of(projection, times.dtMs());
        Value weight = range.nearest(projection.weight());
        Sign sign = Sign.of(weight);
        boolean inhibitory = sign == Sign.NEGATIVE;
        double factor = factor(target, inhibitory);
        boolean drawn =
                connector.isPresent()
                        && sign != Sign.BOTH
                        && range.holds(weight)
                        && PynnValues.canBeDrawn(weight, factor)
                        && canBeDrawn(projection.delayMs().simplified());
        if (ListedSynapses.isNeeded(projection, weights, drawn)) {
            ListedSynapses.of(export, projection)
                    .ifPresent(listed -> writeListed(projection, target, listed));
            return;
        }
        connect(
                projection,
                Python.name("syn", projection.id()),
                connector.orElseThrow(),
                PynnValues.of(weight, factor),
                delay(projection),
                inhibitory);
    }

    /** From our unit of weights to PyNN's; conductances are above 0. */
    private static double factor(Population target, boolean inhibitory) {
        String receptors = target.receptors().type();
        if (receptors.equals(Delta.TYPE)) {
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
        String synapses = new PynnLearning(export, projection).synapses(weight, delay);
        script.call(
                name + " = sim.Projection",
                List.of(
                        export.variable(projection.from()),
                        export.variable(projection.to()),
                        connector,
                        "synapse_type=" + synapses,
                        "receptor_type='" + (inhibitory ? "inhibitory" : "excitatory") + "'"));
    }

    /** Whether PyNN can keep drawn delays from falling below a step. */
    private boolean canBeDrawn(Value delay) {
        return !(delay instanceof Value.Random(Distribution distribution))
                || distribution instanceof Distribution.Normal
                || distribution instanceof Distribution.Uniform(double low, double _)
                        && low >= times.dtMs();
    }

    private String delay(Projection projection) {
        return switch (projection.delayMs().simplified()) {
            case Value.Real(double ms) ->
                    number(times.ms(export.atLeastOne(projection.id(), times.steps(ms))));
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
        Arrays.setAll(pairDelays, k -> export.atLeastOne(projection.id(), (long) pairDelays[k]));
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
                    case AllToAll.TYPE -> all(AllToAll.Parameters.of(values), loop);
                    case OneToOne.TYPE -> "sim.OneToOneConnector()";
                    case FixedProbability.TYPE ->
                            probability(FixedProbability.Parameters.of(values), loop);
                    case FixedInDegree.TYPE ->
                            degree("FixedNumberPre", FixedInDegree.parameters(values), loop);
                    case FixedOutDegree.TYPE ->
                            degree("FixedNumberPost", FixedOutDegree.parameters(values), loop);
                    case FixedTotalNumber.TYPE ->
                            total(FixedTotalNumber.Parameters.of(values), loop);
                    default -> null;
                });
    }

    private static @Nullable String all(AllToAll.Parameters rule, boolean loop) {
        String self = self(rule.allowSelf(), loop, "");
        return rule.sameIndex() ? "sim.AllToAllConnector(" + self + ")" : null;
    }

    private static String probability(FixedProbability.Parameters rule, boolean loop) {
        return "sim.FixedProbabilityConnector(%s%s, rng=rng)"
                .formatted(number(rule.probability()), self(rule.allowSelf(), loop, ", "));
    }

    private static String degree(String name, FixedDegree rule, boolean loop) {
        return "sim.%sConnector(%d, with_replacement=%s%s, rng=rng)"
                .formatted(
                        name,
                        rule.degree(),
                        Python.flag(rule.allowMultiple()),
                        self(rule.allowSelf(), loop, ", "));
    }

    private static String total(FixedTotalNumber.Parameters rule, boolean loop) {
        return "sim.FixedTotalNumberConnector(%d, with_replacement=True%s, rng=rng)"
                .formatted(rule.synapses(), self(rule.allowSelf(), loop, ", "));
    }

    private static String self(boolean allowSelf, boolean loop, String before) {
        return loop ? before + "allow_self_connections=" + Python.flag(allowSelf) : "";
    }
}
