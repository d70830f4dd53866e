package org.spikebook.lesson.content;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold in the tasks of a lesson: their checks can judge the cells that they name, and
 * their points are those of their criteria.
 */
final class TaskRules {

    /** Criteria of a rubric have at most one decimal, so that their sum is exact in these. */
    private static final long TENTHS = 10;

    private final CheckRegistry checks = CheckRegistry.standard();
    private final LessonSources sources;
    private final List<Problem> problems;

    /**
     * @param problems added to: what is wrong with the tasks, at their places
     */
    TaskRules(LessonSources sources, List<Problem> problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** A task, with the notebook of the model solution. */
    void check(TaskCell task, Notebook notebook) {
        List<Problem> found =
                sources.arePublished()
                        ? checks.errors(task.check())
                        : checks.problems(task.check());
        found.forEach(p -> add(task, p.under("/check")));
        if (found.isEmpty()) {
            checkRubric(task);
        }
        if (task.inputs().isEmpty()) {
            add(task, Problem.of(TaskRules.class, "/inputs", "noInputs", task.id()));
        } else if (areKnown(task.check())) {
            checkInputs(task, notebook);
        }
    }

    /** Wrong answers change what is there; what they change it to need not be valid. */
    void checkWrong(TaskCell task, Lesson lesson) {
        List<WrongAnswer> wrong = lesson.wrongAnswers(task.id());
        for (int i = 0; i < wrong.size(); i++) {
            List<Problem> found = new ArrayList<>();
            new WrongNotebook(lesson.modelSolution(), found).of(wrong.get(i));
            String path = "/wrong/" + i;
            found.forEach(p -> add(task, p.under(path)));
        }
    }

    /** Points by hand are those of the whole task. */
    private void checkRubric(TaskCell task) {
        boolean isOne = task.check().type().equals(Rubric.TYPE);
        boolean hasOne = leaves(task.check()).stream().anyMatch(c -> c.type().equals(Rubric.TYPE));
        if (hasOne && !isOne) {
            add(task, Problem.of(TaskRules.class, "/check/of", "rubricAmongOthers"));
        } else if (isOne) {
            double sum =
                    Rubric.criteria(task.check()).stream()
                            .mapToDouble(RubricCriterion::points)
                            .sum();
            if (Math.round(sum * TENTHS) != task.points() * TENTHS) {
                add(
                        task,
                        Problem.of(
                                TaskRules.class,
                                "/check/criteria",
                                "rubricPoints",
                                Numbers.readable(sum),
                                task.points()));
            }
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
                            TaskRules.class,
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
                Problem.of(TaskRules.class, "/inputs", "wrongKind", check.type(), id, kinds);
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
