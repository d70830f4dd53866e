package org.spikebook.lesson.grading;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.document.LockedNetwork;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether what a lesson locked is in a submission as it was: a notebook may come from a file, and
 * what the copy of a student says of locks does not count.
 *
 * @param lesson the notebook that the lesson starts with
 */
record LockReview(Notebook lesson, Notebook submitted) {

    /** What is not as the lesson has it in the networks that a task is judged by. */
    List<Text> reasons(TaskCell task) {
        List<Text> reasons = new ArrayList<>();
        Set<String> judged = judged(task, submitted);
        for (String id : judged(task, lesson)) {
            lesson.cell(id, NetworkCell.class)
                    .filter(network -> !network.locks().isEmpty())
                    .ifPresent(network -> reasons.addAll(reasons(network, judged.contains(id))));
        }
        return reasons;
    }

    private List<Text> reasons(NetworkCell locked, boolean isJudged) {
        if (!isJudged) {
            return List.of(Reasons.text("locked.replaced", Reasons.name(locked)));
        }
        List<Problem> problems =
                submitted
                        .cell(locked.id(), NetworkCell.class)
                        .map(cell -> LockedNetwork.of(locked).violations(cell.document()))
                        .orElse(List.of());
        List<Text> reasons = new ArrayList<>();
        if (!problems.isEmpty()) {
            reasons.add(Reasons.text("locked.changed", Reasons.name(locked)));
            problems.forEach(problem -> reasons.add(problem.text()));
        }
        return reasons;
    }

    /** Ids of the inputs of a task, and of all that they work on. */
    private static Set<String> judged(TaskCell task, Notebook notebook) {
        Set<String> judged = new LinkedHashSet<>();
        task.inputs().forEach(id -> collect(id, notebook, judged));
        return judged;
    }

    private static void collect(String id, Notebook notebook, Set<String> judged) {
        if (judged.add(id)) {
            notebook.cell(id).map(Cell::inputs).orElse(List.of()).stream()
                    .forEach(input -> collect(input, notebook, judged));
        }
    }
}
