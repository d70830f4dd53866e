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

    private final LessonSources sources;

    private LessonRules(LessonSources sources) {
        this.sources = sources;
    }

    static List<Problem> check(Lesson lesson, LessonSources sources) {
        LessonRules rules = new LessonRules(sources);
        rules.checkCells("", lesson.newNotebook(Locale.ENGLISH));
        rules.checkCells("solution/", lesson.modelSolution());
        lesson.tasks().forEach(task -> rules.checkTask(task, lesson.modelSolution()));
        return rules.problems;
    }

    private void checkCells(String folder, Notebook notebook) {
        for (Cell cell : notebook.cells()) {
            List<Problem> found =
                    switch (cell) {
                        case TextCell _, TaskCell _, QuestionCell _ -> List.of();
                        case NetworkCell network ->
                                inFile(folder, cell, networkProblems(network.document()));
                        case TrainingCell training ->
                                inFile(folder, cell, planProblems(training.plan()));
                        case ChipCell chip -> inCell(cell, chipProblems(chip.chip()));
                    };
            found.stream().filter(p -> !problems.contains(p)).forEach(problems::add);
        }
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

    private void checkTask(TaskCell task, Notebook notebook) {
        checks.problems(task.check()).forEach(p -> add(task, p.under("/check")));
        checks.find(task.check().type()).ifPresent(check -> checkInputs(check, task, notebook));
    }

    private void checkInputs(Check check, TaskCell task, Notebook notebook) {
        if (task.inputs().isEmpty()) {
            add(task, Problem.of(LessonRules.class, "/inputs", "noInputs", task.id()));
        }
        for (String id : task.inputs()) {
            boolean fits = notebook.cell(id).filter(check.judges()::isInstance).isPresent();
            if (!fits) {
                String kinds = kinds(check, notebook);
                add(
                        task,
                        Problem.of(
                                LessonRules.class,
                                "/inputs",
                                "wrongKind",
                                check.type(),
                                id,
                                kinds));
            }
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
