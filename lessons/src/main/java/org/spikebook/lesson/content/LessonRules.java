package org.spikebook.lesson.content;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.experiment.sweep.FigureSweep;
import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.experiment.sweep.TrainedFigure;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Predictions;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.document.LockedNetwork;
import org.spikebook.lesson.notebook.document.TwinFields;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What must hold in a lesson beyond its form: its networks and plans are valid, its tasks can be
 * judged. An author should learn it when the lesson is read, not a student when it is graded.
 */
final class LessonRules {

    private static final double MIDDLE = 0.5;

    private final Laboratory laboratory = Laboratory.standard();
    private final List<Problem> problems = new ArrayList<>();
    private final LessonSources sources;

    private LessonRules(LessonSources sources) {
        this.sources = sources;
    }

    static List<Problem> check(Lesson lesson, LessonSources sources) {
        LessonRules rules = new LessonRules(sources);
        rules.checkCells("", lesson.newNotebook(Locale.ENGLISH));
        rules.checkCells("solution/", lesson.modelSolution());
        rules.checkChips(lesson);
        rules.checkLocks(lesson);
        lesson.newNotebook(Locale.ENGLISH).cells(NetworkCell.class).forEach(rules::checkTwin);
        TaskRules tasks = new TaskRules(sources, rules.problems);
        lesson.tasks().forEach(task -> tasks.check(task, lesson.modelSolution()));
        lesson.tasks().forEach(task -> tasks.checkWrong(task, lesson));
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

    /** Chips are known: those of the start, and those of the model solution. */
    private void checkChips(Lesson lesson) {
        for (ChipCell cell : lesson.newNotebook(Locale.ENGLISH).cells(ChipCell.class)) {
            problems.addAll(inCell(cell, chipProblems("/chip", cell.chip())));
            lesson.solution(cell.id())
                    .map(chip -> inCell(cell, chipProblems("/solution", chip)))
                    .ifPresent(problems::addAll);
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

    private List<Problem> chipProblems(String path, String chip) {
        List<String> known = laboratory.chips().ids();
        return known.contains(chip)
                ? List.of()
                : List.of(
                        Problem.of(
                                LessonRules.class,
                                path,
                                "unknownChip",
                                chip,
                                String.join(", ", known)));
    }

    /** Values that a network refuses are not a problem: their points are marked. */
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

    /** A rate that is requested is that of something in the network that is run for it. */
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
}
