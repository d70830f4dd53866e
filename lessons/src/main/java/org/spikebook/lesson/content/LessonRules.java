package org.spikebook.lesson.content;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.experiment.sweep.FigureSweep;
import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.experiment.sweep.TrainedFigure;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Predictions;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.document.LockedNetwork;
import org.spikebook.lesson.notebook.document.TwinFields;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must hold in a lesson beyond its form: its networks and plans are valid, its tasks can be
 * judged. An author should learn it when the lesson is read, not a student when it is graded.
 */
final class LessonRules {

    private static final double MIDDLE = 0.5;

    /** Criteria of a rubric have at most one decimal, so that their sum is exact in these. */
    private static final long TENTHS = 10;

    private final Laboratory laboratory = Laboratory.standard();
    private final CheckRegistry checks = CheckRegistry.standard();
    private final List<Problem> problems = new ArrayList<>();
    private final LessonSources sources;

    private LessonRules(LessonSources sources) {
        this.sources = sources;
    }

    static List<Problem> check(Lesson lesson, LessonSources sources) {
        LessonRules rules = new LessonRules(sources);
        rules.checkCells("", lesson.newNotebook(Locale.ENGLISH));
        rules.checkCells("solution/", lesson.modelSolution());
        rules.checkLocks(lesson);
        lesson.newNotebook(Locale.ENGLISH).cells(NetworkCell.class).forEach(rules::checkTwin);
        lesson.tasks().forEach(task -> rules.checkTask(task, lesson.modelSolution()));
        lesson.tasks().forEach(task -> rules.checkWrong(task, lesson));
        rules.checkNumbers(lesson);
        return rules.problems;
    }

    private void checkCells(String folder, Notebook notebook) {
        for (Cell cell : notebook.cells()) {
            List<Problem> found =
                    switch (cell) {
                        case QuestionCell question ->
                                inCell(cell, measureProblems(question, notebook));
                        case NetworkCell network ->
                                inFile(folder, cell, networkProblems(network.document()));
                        case TrainingCell training ->
                                inFile(folder, cell, planProblems(training.plan()));
                        case SweepCell sweep -> inCell(cell, sweepProblems(sweep, notebook));
                        case RunsCell runs -> inCell(cell, runsProblems(runs, notebook));
                        case ChipCell chip -> inCell(cell, chipProblems(chip.chip()));
                        default -> List.of();
                    };
            found.stream().filter(p -> !problems.contains(p)).forEach(problems::add);
        }
    }

    /** Each number that is measured again is one that a run of a network gives. */
    private void checkNumbers(Lesson lesson) {
        Notebook start = lesson.newNotebook(Locale.ENGLISH);
        for (int k = 0; k < lesson.numbers().size(); k++) {
            int number = k;
            List<Problem> found = new ArrayList<>();
            lesson.numbers().get(k).networkToRun(start, laboratory.networks(), found);
            found.forEach(p -> problems.add(lesson.placed(number, p)));
        }
    }

    /** Locks lead to something, and the model solution keeps them. */
    private void checkLocks(Lesson lesson) {
        Notebook solved = lesson.modelSolution();
        for (NetworkCell cell : lesson.newNotebook(Locale.ENGLISH).cells(NetworkCell.class)) {
            List<Problem> found = LockedNetwork.of(cell).unfit();
            if (found.isEmpty()) {
                String document =
                        solved.cell(cell.id(), NetworkCell.class).orElseThrow().document();
                found = LockedNetwork.of(cell).violations(document);
            }
            found.forEach(p -> problems.add(sources.inCell(cell.id(), p.movedTo("/locks"))));
        }
    }

    /** The second run is of a valid network, of another one than the first, with its seed. */
    private void checkTwin(NetworkCell cell) {
        if (networkProblems(cell.document()).isEmpty()) {
            cell.twin().map(twin -> twinProblems(twin, cell)).orElse(List.of()).stream()
                    .map(p -> sources.inCell(cell.id(), p.movedTo("/twin")))
                    .forEach(problems::add);
        }
    }

    private List<Problem> twinProblems(NetworkTwin twin, NetworkCell cell) {
        if (twin.path().equals(NetworkTwin.SEED)) {
            return List.of(Problem.of(LessonRules.class, "", "twinSeed"));
        }
        List<Problem> found = new ArrayList<>();
        Optional<String> document = TwinFields.document(twin, cell.document(), found);
        document.ifPresent(second -> found.addAll(networkProblems(second)));
        if (document.map(cell::withDocument).filter(second -> isSame(second, cell)).isPresent()) {
            found.add(Problem.of(LessonRules.class, "", "twinSame", twin.path()));
        }
        return found;
    }

    private static boolean isSame(NetworkCell one, NetworkCell other) {
        return one.content().equals(other.content());
    }

    private List<Problem> inFile(String folder, Cell cell, List<Problem> found) {
        return found.stream().map(p -> sources.inDocument(folder, cell.id(), p)).toList();
    }

    private List<Problem> inCell(Cell cell, List<Problem> found) {
        return found.stream().map(p -> sources.inCell(cell.id(), p)).toList();
    }

    private List<Problem> networkProblems(String document) {
        return laboratory.networks().read(document).problems();
    }

    private List<Problem> planProblems(String document) {
        return laboratory.plans().read(document).problems();
    }

    private List<Problem> chipProblems(String chip) {
        List<String> known = laboratory.chips().ids();
        return known.contains(chip)
                ? List.of()
                : List.of(
                        Problem.of(
                                LessonRules.class,
                                "/chip",
                                "unknownChip",
                                chip,
                                String.join(", ", known)));
    }

    /** Values that a network refuses are no problem: their points are marked. */
    private List<Problem> sweepProblems(SweepCell sweep, Notebook notebook) {
        List<Problem> found = new ArrayList<>();
        FigurePlan plan = FigurePlan.of(sweep, notebook);
        boolean trains = sweep.design().measure().isOfTraining();
        if (plan.documents().size() < sweep.inputs().size() || sweep.inputs().isEmpty()) {
            found.add(
                    Problem.of(
                            LessonRules.class,
                            "/inputs",
                            trains ? "noTrainings" : "noNetworks",
                            sweep.id(),
                            SweepDesign.MOST_NETWORKS));
        } else if (plan.documents().stream().allMatch(each -> networkProblems(each).isEmpty())
                && plan.plans().stream().allMatch(each -> planProblems(each).isEmpty())) {
            prepare(plan, trains, found);
        }
        return found;
    }

    private void prepare(FigurePlan plan, boolean trains, List<Problem> found) {
        if (trains) {
            TrainedFigure.prepare(laboratory, plan, found);
        } else {
            FigureSweep.prepare(laboratory, plan, found);
        }
    }

    /** Each number of a table is one that the network records enough for. */
    private List<Problem> runsProblems(RunsCell runs, Notebook notebook) {
        Optional<NetworkCell> network =
                notebook.cells().stream()
                        .takeWhile(cell -> !cell.equals(runs))
                        .filter(cell -> cell.id().equals(runs.input()))
                        .filter(NetworkCell.class::isInstance)
                        .map(NetworkCell.class::cast)
                        .findFirst();
        if (network.isEmpty()) {
            return List.of(
                    Problem.of(LessonRules.class, "/input", "noNetworkOfRuns", runs.input()));
        }
        List<Problem> found = new ArrayList<>();
        if (laboratory.networks().read(network.get().document())
                instanceof Validation.Valid(NetworkModel model)) {
            for (int k = 0; k < runs.measures().size(); k++) {
                String path = "/measures/" + k;
                new RecordedMeasure(runs.measures().get(k), runs.fromMs())
                        .problems(model)
                        .forEach(problem -> found.add(problem.under(path)));
            }
        }
        return found;
    }

    /** A rate that is asked for is that of something in the network that is run for it. */
    private List<Problem> measureProblems(QuestionCell cell, Notebook notebook) {
        String rateOf = cell.question().rateOf();
        if (rateOf.isEmpty()) {
            return List.of();
        }
        String path = "/" + cell.question().kind() + "/rateOf";
        Optional<NetworkCell> network = new Predictions(notebook).measuredIn(cell.id());
        if (network.isEmpty()) {
            return List.of(Problem.of(LessonRules.class, path, "rateOfNoNetwork", cell.id()));
        }
        String document = network.get().document();
        List<Problem> found = new ArrayList<>();
        if (laboratory.networks().read(document) instanceof Validation.Valid(NetworkModel model)) {
            if (model.population(rateOf).isEmpty()) {
                String known =
                        model.populations().stream()
                                .map(Population::id)
                                .collect(Collectors.joining(", "));
                found.add(
                        Problem.of(
                                LessonRules.class,
                                path,
                                "rateOfUnknown",
                                rateOf,
                                network.get().id(),
                                known));
            }
            if (cell.question() instanceof Question.Draw draw) {
                found.addAll(overProblems(draw, document));
            }
        }
        return found;
    }

    /**
     * A pointer whose value in the middle of the axis the network refuses names another number, or
     * none.
     */
    private List<Problem> overProblems(Question.Draw draw, String document) {
        List<Problem> found = new ArrayList<>();
        DocumentNumber.find(document, draw.over(), found)
                .map(number -> number.with(draw.x().value(MIDDLE)))
                .ifPresent(changed -> found.addAll(networkProblems(changed)));
        return found.stream().map(problem -> problem.movedTo("/draw/over")).toList();
    }

    private void checkTask(TaskCell task, Notebook notebook) {
        List<Problem> found = checks.problems(task.check());
        found.forEach(p -> add(task, p.under("/check")));
        if (found.isEmpty()) {
            checkRubric(task);
        }
        if (task.inputs().isEmpty()) {
            add(task, Problem.of(LessonRules.class, "/inputs", "noInputs", task.id()));
        } else if (areKnown(task.check())) {
            checkInputs(task, notebook);
        }
    }

    /** Points by hand are those of the whole task. */
    private void checkRubric(TaskCell task) {
        boolean isOne = task.check().type().equals(Rubric.TYPE);
        boolean hasOne = leaves(task.check()).stream().anyMatch(c -> c.type().equals(Rubric.TYPE));
        if (hasOne && !isOne) {
            add(task, Problem.of(LessonRules.class, "/check/of", "rubricAmongOthers"));
        } else if (isOne) {
            double sum =
                    Rubric.criteria(checks.configured(task.check()).values()).stream()
                            .mapToDouble(RubricCriterion::points)
                            .sum();
            if (Math.round(sum * TENTHS) != task.points() * TENTHS) {
                add(
                        task,
                        Problem.of(
                                LessonRules.class,
                                "/check/criteria",
                                "rubricPoints",
                                Numbers.readable(sum),
                                task.points()));
            }
        }
    }

    /** Wrong answers change what is there; what they change it to need not be valid. */
    private void checkWrong(TaskCell task, Lesson lesson) {
        List<WrongAnswer> wrong = lesson.wrongAnswers(task.id());
        for (int i = 0; i < wrong.size(); i++) {
            List<Problem> found = new ArrayList<>();
            new WrongNotebook(lesson.modelSolution(), found).of(wrong.get(i));
            String path = "/wrong/" + i;
            found.forEach(p -> add(task, p.under(path)));
        }
    }

    /** Each check within the task's needs an input of its kind, and each input a check. */
    private void checkInputs(TaskCell task, Notebook notebook) {
        Set<String> judged = new HashSet<>();
        for (CheckSpec leaf : leaves(task.check())) {
            Check check = checks.find(leaf.type()).orElseThrow();
            List<String> named = leaf.cell().isEmpty() ? task.inputs() : List.of(leaf.cell());
            Optional<String> baseline = checks.baseline(leaf);
            List<String> fitting =
                    named.stream()
                            .filter(id -> fits(check, id, notebook))
                            .filter(id -> !baseline.equals(Optional.of(id)))
                            .toList();
            judged.addAll(fitting);
            baseline.ifPresent(judged::add);
            if (fitting.isEmpty() || !task.inputs().containsAll(named)) {
                addWrongKind(task, check, String.join(", ", named), notebook);
            }
            baseline.ifPresent(other -> checkBaseline(task, check, other, notebook));
        }
        task.inputs().stream()
                .filter(id -> !judged.contains(id))
                .forEach(id ->
                        addWrongKind(
                                task,
                                checks.find(task.check().type()).orElseThrow(),
                                id,
                                notebook));
    }

    /** What is compared with is an input too, so that what it locks stays as it is. */
    private void checkBaseline(TaskCell task, Check check, String other, Notebook notebook) {
        if (!fits(check, other, notebook) || !task.inputs().contains(other)) {
            add(
                    task,
                    Problem.of(
                            LessonRules.class,
                            "/check/baseline",
                            "wrongBaseline",
                            check.type(),
                            other,
                            kinds(check, notebook)));
        }
    }

    private static boolean fits(Check check, String id, Notebook notebook) {
        return notebook.cell(id).filter(check.judges()::isInstance).isPresent();
    }

    private boolean areKnown(CheckSpec check) {
        return checks.find(check.type()).isPresent()
                && check.of().stream().allMatch(this::areKnown);
    }

    private static List<CheckSpec> leaves(CheckSpec check) {
        return check.of().isEmpty()
                ? List.of(check)
                : check.of().stream().flatMap(inner -> leaves(inner).stream()).toList();
    }

    private void addWrongKind(TaskCell task, Check check, String id, Notebook notebook) {
        String kinds = kinds(check, notebook);
        Problem problem =
                Problem.of(LessonRules.class, "/inputs", "wrongKind", check.type(), id, kinds);
        if (problems.stream().noneMatch(p -> p.text().equals(problem.text()))) {
            add(task, problem);
        }
    }

    private void add(TaskCell task, Problem problem) {
        problems.add(sources.inCell(task.id(), problem));
    }

    private static String kinds(Check check, Notebook notebook) {
        List<String> ids =
                notebook.cells().stream().filter(check.judges()::isInstance).map(Cell::id).toList();
        return ids.isEmpty() ? "-" : String.join(", ", ids);
    }
}
