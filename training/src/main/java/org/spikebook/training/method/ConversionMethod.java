package org.spikebook.training.method;

import static org.spikebook.simulator.parameter.ParameterInfo.choice;
import static org.spikebook.simulator.parameter.ParameterInfo.flag;
import static org.spikebook.simulator.parameter.ParameterInfo.real;
import static org.spikebook.simulator.parameter.ParameterInfo.whole;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.PlanFit;
import org.spikebook.training.SurrogateMethod;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingMethod;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.TrainingTask;
import org.spikebook.training.constraint.NoConstraint;
import org.spikebook.training.conversion.ConversionSettings;
import org.spikebook.training.conversion.ConversionSettings.Scaling;
import org.spikebook.training.conversion.TrainableAnn;
import org.spikebook.training.encoding.DirectEncoder;
import org.spikebook.training.loss.PotentialCrossEntropy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Trains an ordinary artificial network of rectified linear neurons in place of the drawn one, or
 * takes one that has its weights already, then turns it into integrate-and-fire neurons whose rates
 * stand for its activations. The plan's encoder and steps are those of the spiking network; the
 * artificial one sees the values themselves, once.
 */
public final class ConversionMethod implements TrainingMethod {

    private static final String TRAIN_FIRST = "trainFirst";

    /** A key of saved plans, which keeps its spelling. */
    private static final String NORMALIZATION = "normalisation";

    private static final String PERCENTILE = "percentile";
    private static final String SAMPLES = "calibrationSamples";
    private static final String RESET = "reset";
    private static final String INITIAL = "initialPotential";

    @Override
    public String type() {
        return "conversion";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                flag(TRAIN_FIRST, true),
                choice(NORMALIZATION, "percentile", "maximum", "none"),
                real(PERCENTILE, "p", Unit.NONE, 99.9).between(50, 100).step(0.1),
                whole(SAMPLES, "N", 1000, 1, 100_000),
                choice(RESET, "subtract", "hard"),
                real(INITIAL, "u_0", Unit.NONE, 0.5).between(0, 0.99).step(0.1));
    }

    @Override
    public Set<String> unused() {
        return Set.of("surrogate", "loss", "constraint", "truncationSteps");
    }

    static ConversionSettings settings(ParameterValues values) {
        return new ConversionSettings(
                Scaling.valueOf(values.word(NORMALIZATION).toUpperCase(Locale.ROOT)),
                values.number(PERCENTILE),
                values.whole(SAMPLES),
                values.word(RESET).equals("subtract"),
                values.number(INITIAL));
    }

    /** Whether the artificial network is trained, rather than taken with the weights it has. */
    static boolean trainsFirst(TrainingTask task) {
        return task.plan().method().values().flag(TRAIN_FIRST);
    }

    /** The training of the artificial network. */
    static TrainingTask annTask(TrainingTask task) {
        TrainableAnn ann = new TrainableAnn(task.network());
        TrainingPlan plan =
                task.plan()
                        .change(p ->
                                p.method(Configured.defaults(new SurrogateMethod()))
                                        .encoder(Configured.defaults(new DirectEncoder()))
                                        .loss(Configured.defaults(new PotentialCrossEntropy()))
                                        .constraint(Configured.defaults(new NoConstraint()))
                                        .truncationSteps(0)
                                        .steps(1));
        return new TrainingTask(
                ann.network(), task.start().map(ann::weights), plan, task.dataset());
    }

    @Override
    public List<Problem> problems(TrainingTask task) {
        List<Problem> problems = new ArrayList<>(new TrainableAnn(task.network()).problems());
        task.network().dataStimuli().forEach(s -> problems.addAll(PlanFit.inputProblems(task, s)));
        problems.addAll(encoderProblems(task));
        if (!trainsFirst(task) && task.start().isEmpty()) {
            problems.add(Problem.of(ConversionMethod.class, "/method/trainFirst", "fit.noWeights"));
        }
        Stream<Problem> ofAnn =
                problems.isEmpty()
                        ? new SurrogateMethod().problems(annTask(task)).stream()
                        : Stream.empty();
        return Stream.concat(problems.stream(), ofAnn).distinct().toList();
    }

    private static List<Problem> encoderProblems(TrainingTask task) {
        var encoder = task.plan().data().encoder();
        double dtMs = task.network().run().dtMs();
        return encoder.component().inputPerStep(encoder.values(), dtMs).isPresent()
                ? List.of()
                : List.of(
                        Problem.of(
                                ConversionMethod.class, "/encoder", "fit.noRate", encoder.type()));
    }

    @Override
    public TrainingOutcome train(TrainingTask task, TrainingControl control) {
        return new ConversionTraining(task, settings(task.plan().method().values()), control).run();
    }
}
