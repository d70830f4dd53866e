package org.spikebook.lesson.content;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckRegistry;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What must hold in a lesson beyond its form: its networks and plans are valid, its tasks can be
 * judged. An author should learn it when the lesson is read, not a student when it is graded.
 */
final class LessonRules {

    private final Laboratory laboratory = Laboratory.standard();
    private final CheckRegistry checks = CheckRegistry.standard();
    private final List<Problem> problems = new ArrayList<>();

    private LessonRules() {}

    static List<Problem> check(Lesson lesson) {
        LessonRules rules = new LessonRules();
        rules.checkCells("", lesson.newNotebook(Locale.ENGLISH));
        rules.checkCells("solution/", lesson.modelSolution());
        lesson.tasks().forEach(task -> rules.checkTask(task, lesson.modelSolution()));
        return rules.problems;
    }

    private void checkCells(String folder, Notebook notebook) {
        for (Cell cell : notebook.cells()) {
            found(cell).forEach(p -> problems.add(p.under(folder + cell.id())));
        }
    }

    private List<Problem> found(Cell cell) {
        return switch (cell) {
            case TextCell _, TaskCell _, QuestionCell _ -> List.of();
            case NetworkCell network -> networkProblems(network.document());
            case TrainingCell training -> planProblems(training.plan());
            case ChipCell chip -> chipProblems(chip.chip());
        };
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

    private void checkTask(TaskCell task, Notebook notebook) {
        String path = LessonCells.FILE + "/" + task.id();
        checks.problems(task.check()).forEach(p -> problems.add(p.under(path + "/check")));
        checks.find(task.check().type()).ifPresent(check -> checkInputs(check, task, notebook));
    }

    private void checkInputs(Check check, TaskCell task, Notebook notebook) {
        String path = LessonCells.FILE + "/" + task.id() + "/inputs";
        if (task.inputs().isEmpty()) {
            problems.add(Problem.of(LessonRules.class, path, "noInputs", task.id()));
        }
        for (String id : task.inputs()) {
            boolean fits = notebook.cell(id).filter(check.judges()::isInstance).isPresent();
            if (!fits) {
                String kinds = kinds(check, notebook);
                problems.add(
                        Problem.of(LessonRules.class, path, "wrongKind", check.type(), id, kinds));
            }
        }
    }

    private static String kinds(Check check, Notebook notebook) {
        List<String> ids =
                notebook.cells().stream().filter(check.judges()::isInstance).map(Cell::id).toList();
        return ids.isEmpty() ? "-" : String.join(", ", ids);
    }
}
