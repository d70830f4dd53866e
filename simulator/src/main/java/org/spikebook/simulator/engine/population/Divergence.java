package org.spikebook.simulator.engine.population;

import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes a neuron that diverged, with the likely cause. The cause is found by simulating the
 * neuron alone: without any input, then with what drives it most, each with the step of the run and
 * with finer ones.
 */
public final class Divergence {

    private static final int[] FINER = {10, 100};
    private static final int MOST_STEPS = 200_000;

    /**
     * A neuron that the strongest inputs do not make diverge is unlikely to diverge by weaker ones.
     */
    private static final int MOST_DRIVES = 16;

    /** The strongest input of a neuron: a weight, or a current where {@code weight} is 0. */
    public record Drive(String projectionId, double currentPa, double weight, String unit) {}

    private final NetworkModel model;
    private final PopulationRun run;
    private final int neuron;
    private final int step;
    private final CancellationToken cancellation;

    /**
     * @param step in which it diverged
     * @param cancellation asks while causes are tried out
     */
    public Divergence(
            NetworkModel model,
            PopulationRun run,
            int neuron,
            int step,
            CancellationToken cancellation) {
        this.cancellation = cancellation;
        this.model = model;
        this.run = run;
        this.neuron = neuron;
        this.step = step;
    }

    /**
     * The problem to report.
     *
     * @param drives what may have driven the neuron, strongest first
     */
    public Problem problem(List<Drive> drives) {
        SingleNeuronRun asItIs = new SingleNeuronRun(run.population(), neuron, cancellation);
        int steps = Math.min(step + 1, MOST_STEPS / FINER[0]);
        Drive none = new Drive("", 0, 0, "");
        if (asItIs.diverges(steps, none)) {
            double finerMs = finerStepMs(steps, none);
            return finerMs == 0 ? worded("Model", "") : tooCoarse(finerMs);
        }
        for (Drive drive : drives.subList(0, Math.min(MOST_DRIVES, drives.size()))) {
            if (asItIs.diverges(steps, drive)) {
                double finerMs = finerStepMs(steps, drive);
                return finerMs == 0
                        ? tooStrong(drive)
                        : worded("StepForInput", Numbers.readable(finerMs), words(drive));
            }
        }
        return new Feedback(model)
                .into(run.id())
                .map(this::feedsBack)
                .orElseGet(() ->
                        drives.isEmpty() ? worded("Unknown", "") : tooStrong(drives.getFirst()));
    }

    private Problem tooStrong(Drive drive) {
        return worded("Input", "", words(drive));
    }

    /** No single input is too strong, but what the population passes on is. */
    private Problem feedsBack(String projectionId) {
        return worded("Feedback", "", projectionId);
    }

    /** A step with which the neuron keeps within bounds for as long; 0 if none helps. */
    private double finerStepMs(int steps, Drive drive) {
        for (int factor : FINER) {
            double dtMs = model.run().dtMs() / factor;
            if (steps * factor <= MOST_STEPS && !withSteps(dtMs).diverges(steps * factor, drive)) {
                return dtMs;
            }
        }
        return 0;
    }

    private SingleNeuronRun withSteps(double dtMs) {
        return new SingleNeuronRun(
                NetworkCompiler.compileAlone(model, run.id(), dtMs), neuron, cancellation);
    }

    private static Object[] words(Drive drive) {
        double size = drive.weight() == 0 ? drive.currentPa() : drive.weight();
        String amount = (Numbers.readable(size) + " " + drive.unit()).strip();
        return new Object[] {drive.projectionId(), amount};
    }

    private Problem tooCoarse(double finerMs) {
        String finer = Numbers.readable(finerMs);
        Optional<Map.Entry<String, Double>> shortest = shortestTimeConstant();
        return shortest.isEmpty()
                ? worded("Step", finer)
                : worded(
                        "StepAndTau",
                        finer,
                        shortest.get().getKey(),
                        Numbers.readable(shortest.get().getValue()));
    }

    /** The shortest time constant among the parameters, if a step takes a good part of it. */
    private Optional<Map.Entry<String, Double>> shortestTimeConstant() {
        var described = run.population().description();
        return Stream.concat(
                        times(
                                described.model().component().parameters(),
                                described.model().values()),
                        times(
                                described.receptors().component().parameters(),
                                described.receptors().values()))
                .filter(tau -> tau.getValue() < 2 * model.run().dtMs())
                .min(Comparator.comparingDouble(Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, Double>> times(
            List<ParameterInfo> infos, ParameterValues values) {
        return infos.stream()
                .filter(info -> info.name().startsWith("tau"))
                .filter(info -> info.unit().symbol().equals(Unit.MILLISECOND.symbol()))
                .filter(info -> values.value(info.name()) instanceof Value.Real)
                .map(info -> Map.entry(info.name(), values.number(info.name())));
    }

    /** Arguments: population, neuron, time, step, a finer one, then what the cause adds. */
    private Problem worded(String cause, String finerMs, Object... more) {
        double dtMs = model.run().dtMs();
        Object[] common = {
            run.id(), neuron, Numbers.readable(endOfStepMs(dtMs)), Numbers.readable(dtMs), finerMs
        };
        return Problem.of(
                Divergence.class,
                "/populations/" + model.populations().indexOf(run.population().description()),
                what() + cause,
                Stream.of(common, more).flatMap(Stream::of).toArray());
    }

    private String what() {
        boolean finite =
                run.state().neuronVariables().stream()
                        .allMatch(values -> Double.isFinite(values[neuron]));
        if (!finite) {
            return "notANumber";
        }
        return new Feedback(model).passesValuesOn(run.id()) ? "valueRanAway" : "ranAway";
    }

    /** As an exact decimal, so that a message says 4.6 and not 4.6000000000000005. */
    private double endOfStepMs(double dtMs) {
        BigDecimal exactMs =
                new BigDecimal(ExactMath.text(dtMs)).multiply(BigDecimal.valueOf(step + 1L));
        return ExactMath.parse(exactMs.toString());
    }
}
