package org.spikebook.lesson.check.catalog;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.CompositeCheck;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.accuracy.AccuracyComparison;
import org.spikebook.lesson.check.accuracy.Balances;
import org.spikebook.lesson.check.accuracy.ChipAccuracy;
import org.spikebook.lesson.check.accuracy.EnergyComparison;
import org.spikebook.lesson.check.accuracy.EnergyPerInference;
import org.spikebook.lesson.check.accuracy.HiddenSpikes;
import org.spikebook.lesson.check.accuracy.Reaches;
import org.spikebook.lesson.check.accuracy.TestAccuracy;
import org.spikebook.lesson.check.accuracy.TrainedBy;
import org.spikebook.lesson.check.combination.Combination;
import org.spikebook.lesson.check.combination.Condition;
import org.spikebook.lesson.check.network.ChipResources;
import org.spikebook.lesson.check.network.CurrentBalance;
import org.spikebook.lesson.check.network.ExtremePotential;
import org.spikebook.lesson.check.network.LearnedWeight;
import org.spikebook.lesson.check.network.MeanPotential;
import org.spikebook.lesson.check.network.SynapticCurrent;
import org.spikebook.lesson.check.network.WeightDistribution;
import org.spikebook.lesson.check.network.WeightRange;
import org.spikebook.lesson.check.question.QuestionAnswer;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.spikes.ActivityComparison;
import org.spikebook.lesson.check.spikes.FiringOrder;
import org.spikebook.lesson.check.spikes.IntervalCv;
import org.spikebook.lesson.check.spikes.IntervalPattern;
import org.spikebook.lesson.check.spikes.PopulationRate;
import org.spikebook.lesson.check.spikes.RangeCheck;
import org.spikebook.lesson.check.spikes.SpectralPeak;
import org.spikebook.lesson.check.spikes.SpikeTimes;
import org.spikebook.lesson.check.trace.IntegerTrace;
import org.spikebook.lesson.check.trace.TraceByHand;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterCheck;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks that a task can name. Immutable. */
public record CheckRegistry(List<Check> checks) {

    /** Points by which checks within others are judged: shares are exact to a ten-thousandth. */
    private static final int FINE = 1000;

    private static final String HIDE = "/hide";

    /**
     * Where a check stands among those that it is part of.
     *
     * @param hidden whether one of them is hidden
     * @param apart the type of the innermost that is not {@code all}; empty if there is none
     */
    private record Place(boolean hidden, Optional<String> apart) {

        /** That of the check of a task. */
        static final Place WHOLE = new Place(false, Optional.empty());

        /** That of the parts of a check that stands here. */
        Place below(CheckSpec spec) {
            return new Place(
                    hidden || spec.hiding() != CheckSpec.Hiding.NONE,
                    spec.type().equals(Combination.ALL) ? apart : Optional.of(spec.type()));
        }
    }

    public CheckRegistry {
        checks = List.copyOf(checks);
    }

    /** The checks that ship with Spikebook. */
    public static CheckRegistry standard() {
        List<Check> checks = new ArrayList<>(List.of(new PopulationRate(), new IntervalCv()));
        checks.addAll(RangeCheck.all());
        checks.addAll(
                List.of(
                        new ActivityComparison(),
                        new SpectralPeak(),
                        new SpikeTimes(),
                        new IntervalPattern(),
                        new FiringOrder(),
                        new MeanPotential(),
                        new ExtremePotential(),
                        new SynapticCurrent(),
                        new CurrentBalance(),
                        new WeightRange(),
                        new LearnedWeight(),
                        new WeightDistribution(),
                        new TestAccuracy(),
                        new AccuracyComparison(),
                        new TrainedBy(),
                        new HiddenSpikes(),
                        new EnergyPerInference(),
                        new EnergyComparison(),
                        new ChipAccuracy(),
                        new ChipResources(),
                        new IntegerTrace(),
                        new TraceByHand(),
                        new Balances(),
                        new Reaches(),
                        new QuestionAnswer(),
                        new Rubric(),
                        Combination.all(),
                        Combination.any(),
                        Combination.none(),
                        new Condition()));
        return new CheckRegistry(checks);
    }

    /** The same registry with one more check. */
    public CheckRegistry with(Check check) {
        return new CheckRegistry(Stream.concat(checks.stream(), Stream.of(check)).toList());
    }

    public Optional<Check> find(String type) {
        return checks.stream().filter(c -> c.type().equals(type)).findFirst();
    }

    /** What an author has to change in a task's check, if anything; paths begin at the check. */
    public List<Problem> problems(CheckSpec spec) {
        List<Problem> problems = new ArrayList<>(errors(spec));
        problems.addAll(warnings(spec));
        return problems;
    }

    /** Those of its {@link #problems} with which it cannot be judged. */
    public List<Problem> errors(CheckSpec spec) {
        return errors(spec, Place.WHOLE);
    }

    private List<Problem> warnings(CheckSpec spec) {
        List<Problem> warnings = new ArrayList<>();
        find(spec.type())
                .filter(check -> parameterProblems(check, spec).isEmpty())
                .flatMap(check -> check.warning(values(check, spec)))
                .map(text -> new Problem("", text))
                .ifPresent(warnings::add);
        for (int i = 0; i < spec.of().size(); i++) {
            String path = inner(i);
            warnings(spec.of().get(i)).forEach(p -> warnings.add(p.under(path)));
        }
        return warnings;
    }

    private List<Problem> errors(CheckSpec spec, Place place) {
        Optional<Check> check = find(spec.type());
        if (check.isEmpty()) {
            List<String> known = checks.stream().map(Check::type).toList();
            return List.of(problem("/type", "unknownCheck", spec.type(), String.join(", ", known)));
        }
        List<Problem> problems = parameterProblems(check.get(), spec);
        if (problems.isEmpty()) {
            check.get()
                    .mismatch(values(check.get(), spec))
                    .map(text -> new Problem("", text))
                    .ifPresent(problems::add);
        }
        checkInner(check.get(), spec, place.below(spec), problems);
        checkHiding(spec, place, problems);
        return problems;
    }

    /**
     * Without one of its parts the rest of {@code all} is judged as before; of others it is not.
     */
    private static void checkHiding(CheckSpec spec, Place place, List<Problem> problems) {
        boolean hides = spec.hiding() != CheckSpec.Hiding.NONE;
        if (spec.type().equals(Rubric.TYPE) && (hides || place.hidden())) {
            problems.add(problem(hides ? HIDE : "", "hiddenRubric"));
        }
        if (hides && place.apart().isPresent()) {
            problems.add(problem(HIDE, "hiddenWithin", place.apart().get()));
        }
    }

    private void checkInner(Check check, CheckSpec spec, Place inside, List<Problem> problems) {
        int most = check instanceof CompositeCheck composite ? composite.mostInner() : 0;
        if (spec.of().size() > most) {
            problems.add(
                    problem("/of", most == 0 ? "notComposite" : "tooManyInner", spec.type(), most));
        } else if (most > 0 && spec.of().isEmpty()) {
            problems.add(problem("/of", "noInner", spec.type()));
        }
        boolean sets = check instanceof CompositeCheck composite && composite.takesValues();
        if (!sets && !spec.set().isEmpty()) {
            problems.add(problem("/set", "setsNothing", spec.type()));
        } else if (sets && spec.set().isEmpty() && !spec.parameters().containsKey("silence")) {
            problems.add(problem("", "noCondition", spec.type()));
        }
        for (int i = 0; i < spec.of().size(); i++) {
            String path = inner(i);
            errors(spec.of().get(i), inside).forEach(p -> problems.add(p.under(path)));
        }
    }

    private static String inner(int index) {
        return "/of/" + index;
    }

    /**
     * Judges a task. A check judges those of its inputs that are of its kind, or the one that it
     * names; of several the points are the mean. Of what is hidden for good, the result does not
     * say what was measured, and gives all points or none, since a part of them tells how near.
     *
     * @param inputs ids of the cells of the task
     * @throws IllegalArgumentException if the check has {@link #errors}
     */
    public CheckResult judge(CheckSpec spec, List<String> inputs, int points, Evidence evidence) {
        CheckResult result = explained(spec, inputs, points, evidence);
        if (spec.hiding() != CheckSpec.Hiding.ALWAYS) {
            return result;
        }
        return result.passed()
                ? new CheckResult(result.points(), points, List.of(Measured.text("hidden.met")))
                : CheckResult.none(points, List.of(Measured.text("hidden.notMet")));
    }

    private CheckResult explained(
            CheckSpec spec, List<String> inputs, int points, Evidence evidence) {
        Configured<Check> check = configured(spec);
        if (check.component() instanceof CompositeCheck composite) {
            List<CompositeCheck.Inner> inner = new ArrayList<>();
            for (CheckSpec part : spec.of()) {
                inner.add(
                        new CompositeCheck.Inner(
                                name(part), part.limit(), e -> judge(part, inputs, FINE, e)));
            }
            return composite.judge(spec, check.values(), points, evidence, inner);
        }
        List<CheckResult> results = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String cell : judged(spec, check, inputs, evidence)) {
            names.add(evidence.cell(cell).map(Cell::title).filter(t -> !t.isBlank()).orElse(cell));
            results.add(check.component().judge(check.values(), List.of(cell), points, evidence));
        }
        return results.size() == 1
                ? results.getFirst()
                : Combination.meanOf(points, names, results);
    }

    /** Of a check under a condition, that of the check; of one that is hidden for good, none. */
    private Text name(CheckSpec spec) {
        if (spec.hiding() == CheckSpec.Hiding.ALWAYS) {
            return Measured.text("hidden.name");
        }
        Check check = find(spec.type()).orElseThrow();
        return check instanceof CompositeCheck composite && composite.mostInner() == 1
                ? name(spec.of().getFirst())
                : check.name();
    }

    private static List<String> judged(
            CheckSpec spec, Configured<Check> check, List<String> inputs, Evidence evidence) {
        if (!spec.cell().isEmpty()) {
            return List.of(spec.cell());
        }
        Class<? extends Cell> kind = check.component().judges();
        Optional<String> baseline = check.component().baseline(check.values());
        List<String> fitting =
                inputs.stream()
                        .filter(id -> !Optional.of(id).equals(baseline))
                        .filter(id -> evidence.cell(id).map(kind::isInstance).orElse(true))
                        .toList();
        return fitting.isEmpty() ? inputs : fitting;
    }

    /** The id of another cell that a check compares with, if it does. */
    public Optional<String> baseline(CheckSpec spec) {
        return find(spec.type())
                .filter(_ -> errors(spec).isEmpty())
                .flatMap(check -> check.baseline(values(check, spec)));
    }

    /**
     * The check with its values.
     *
     * @throws IllegalArgumentException if it has {@link #errors}
     */
    public Configured<Check> configured(CheckSpec spec) {
        List<Problem> errors = errors(spec);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors.getFirst().message());
        }
        return Configured.of(find(spec.type()).orElseThrow(), spec.parameters());
    }

    private static ParameterValues values(Check check, CheckSpec spec) {
        return ParameterValues.of(check.parameters(), spec.parameters());
    }

    private static List<Problem> parameterProblems(Check check, CheckSpec spec) {
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Value> given : spec.parameters().entrySet()) {
            checkParameter(check, given.getKey(), given.getValue(), problems);
        }
        return problems;
    }

    private static void checkParameter(
            Check check, String name, Value value, List<Problem> problems) {
        Optional<ParameterInfo> info =
                check.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
        if (info.isEmpty()) {
            List<String> known = check.parameters().stream().map(ParameterInfo::name).toList();
            problems.add(
                    problem(
                            "/" + name,
                            "unknownParameter",
                            check.type(),
                            name,
                            String.join(", ", known)));
        } else {
            new ParameterCheck("/" + name, check.type(), info.get())
                    .check(value)
                    .ifPresent(problems::add);
        }
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(CheckRegistry.class, path, code, args);
    }
}
