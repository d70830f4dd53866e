package org.spikebook.lesson.content;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckRegistry;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.network.ModelRegistry;
import org.spikebook.network.document.NetworkReader;
import org.spikebook.network.validation.Validation;
import org.spikebook.parameter.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What must hold in a lesson beyond its form: its networks are valid, its tasks can be judged. An
 * author should learn it when the lesson is read, not a student when it is graded.
 */
final class LessonRules {

    private final NetworkReader networks = new NetworkReader(ModelRegistry.standard());
    private final CheckRegistry checks = CheckRegistry.standard();
    private final List<Problem> problems = new ArrayList<>();

    private LessonRules() {}

    static List<Problem> check(Lesson lesson) {
        LessonRules rules = new LessonRules();
        rules.checkNetworks("", lesson.newNotebook(Locale.ENGLISH));
        rules.checkNetworks("solution/", lesson.modelSolution());
        lesson.tasks().forEach(task -> rules.checkTask(task, lesson.modelSolution()));
        return rules.problems;
    }

    private void checkNetworks(String folder, Notebook notebook) {
        for (NetworkCell cell : notebook.cells(NetworkCell.class)) {
            if (networks.read(cell.document()) instanceof Validation.Invalid(var found)) {
                found.forEach(p -> problems.add(p.under(folder + cell.id())));
            }
        }
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
