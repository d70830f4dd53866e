package org.spikebook.web.grading;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.grading.mark.CriterionMark;

import java.time.Instant;
import java.util.List;

/**
 * A grade with its reasons.
 *
 * @param number 1 for the first grade of the submission; who changes a grade says which one
 * @param criteria of the rubric, once they are judged
 * @param criteriaWait whether the rubric, as it is now, has criteria that are not judged
 * @param notes what a teacher should know beside the points
 * @param byHand whether it was marked by hand
 * @param comment by hand on the whole submission; empty: none
 */
public record GradeView(
        long number,
        double points,
        double maxPoints,
        List<TaskPoints> tasks,
        List<CriterionMark> criteria,
        boolean criteriaWait,
        List<Text> notes,
        boolean byHand,
        String comment,
        String engine,
        Instant gradedAt) {

    public GradeView {
        tasks = List.copyOf(tasks);
        criteria = List.copyOf(criteria);
        notes = List.copyOf(notes);
    }

    /** Whether points are still to come: a task or a criterion waits for an instructor. */
    public boolean waits() {
        return criteriaWait || tasksWait();
    }

    /** Whether a task waits for an instructor. */
    public boolean tasksWait() {
        return tasks.stream().anyMatch(TaskPoints::waits);
    }
}
