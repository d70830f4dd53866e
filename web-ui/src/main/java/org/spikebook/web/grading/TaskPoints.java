package org.spikebook.web.grading;

import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.grading.mark.CriterionMark;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one task earned.
 *
 * @param cellId the task's cell
 * @param reasons what was measured and what was wanted
 * @param tree the same with all criteria, each with what it is made of
 * @param measured the points measured, where others were set by hand; empty elsewhere
 * @param comment by hand; empty: none
 * @param rubric by which an instructor grades it; empty for what is measured
 * @param judged criteria of it that are judged
 */
public record TaskPoints(
        String cellId,
        String title,
        double points,
        double maxPoints,
        List<Text> reasons,
        List<ReasonTree> tree,
        OptionalDouble measured,
        String comment,
        List<RubricCriterion> rubric,
        List<CriterionMark> judged) {

    public TaskPoints {
        reasons = List.copyOf(reasons);
        tree = List.copyOf(tree);
        rubric = List.copyOf(rubric);
        judged = List.copyOf(judged);
    }

    /** Of a task that is measured by one check. */
    public TaskPoints(
            String cellId,
            String title,
            double points,
            double maxPoints,
            List<Text> reasons,
            OptionalDouble measured,
            String comment) {
        this(
                cellId,
                title,
                points,
                maxPoints,
                reasons,
                ReasonTree.flat(reasons),
                measured,
                comment,
                List.of(),
                List.of());
    }

    /** Whether it waits for an instructor. */
    public boolean waits() {
        return !rubric.isEmpty() && measured.isEmpty();
    }
}
