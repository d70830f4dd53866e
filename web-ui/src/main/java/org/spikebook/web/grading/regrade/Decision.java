package org.spikebook.web.grading.regrade;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.RegradeItem;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.MarksJson;
import org.spikebook.web.grading.mark.TaskMark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a regrade gives to a submission that was graded again.
 *
 * @param points with what was set by hand, as far as that stays
 * @param marks what stays of what was set by hand
 */
record Decision(
        RegradeEffect effect,
        double points,
        double maxPoints,
        Marks marks,
        List<TaskChange> changes) {

    private static final double SAME_SHARE = 1e-9;

    Decision {
        changes = List.copyOf(changes);
    }

    /**
     * @param before the grade that counts; none if there is none
     */
    static Decision of(
            @Nullable GradeRow before, RegradeItem.Result result, RegradeOptions options) {
        Grade measured = GradeJson.read(result.detail());
        Optional<Graded> old = Optional.ofNullable(before).map(Graded::of);
        Marks kept = old.map(Graded::marks).orElse(Marks.NONE);
        Marks marks = options.replaceHandMade() ? kept.withMeasuredPoints() : kept;
        Graded now = new Graded(measured, marks);
        List<TaskChange> changes = changes(old, now);
        return new Decision(
                effect(old, now, changes, options), now.points(), now.maxPoints(), marks, changes);
    }

    /** A measured grade with what was set by hand. */
    private record Graded(Grade measured, Marks marks) {

        static Graded of(GradeRow row) {
            return new Graded(GradeJson.read(row.detail()), MarksJson.read(row.marks()));
        }

        double points() {
            return marks.points(measured);
        }

        double maxPoints() {
            return marks.maxPoints(measured);
        }

        /** Of the maximum, 0 to 1; 0 where there is nothing to reach. */
        double share() {
            return maxPoints() > 0 ? points() / maxPoints() : 0;
        }

        Optional<TaskGrade> task(String id) {
            return measured.tasks().stream().filter(task -> task.task().equals(id)).findFirst();
        }

        boolean isByHand(TaskGrade task) {
            return marks.of(task.task()).map(TaskMark::points).isPresent();
        }
    }

    /** By shares: a task that was added or reweighted since changes the maximum. */
    private static RegradeEffect effect(
            Optional<Graded> old, Graded now, List<TaskChange> changes, RegradeOptions options) {
        double gain = now.share() - old.map(Graded::share).orElse(0.0);
        if (gain < -SAME_SHARE) {
            return options.neverLower() ? RegradeEffect.KEPT : RegradeEffect.LOWERED;
        }
        if (gain > SAME_SHARE) {
            return RegradeEffect.RAISED;
        }
        return old.isPresent() && changes.isEmpty() ? RegradeEffect.SAME : RegradeEffect.EXPLAINED;
    }

    private static List<TaskChange> changes(Optional<Graded> old, Graded now) {
        List<TaskChange> changes = new ArrayList<>();
        for (TaskGrade task : now.measured().tasks()) {
            change(old, old.flatMap(graded -> graded.task(task.task())), now, Optional.of(task))
                    .ifPresent(changes::add);
        }
        old.stream()
                .flatMap(graded -> graded.measured().tasks().stream())
                .filter(task -> now.task(task.task()).isEmpty())
                .flatMap(task -> change(old, Optional.of(task), now, Optional.empty()).stream())
                .forEach(changes::add);
        return changes;
    }

    /** At least one of the tasks is there. */
    private static Optional<TaskChange> change(
            Optional<Graded> old,
            Optional<TaskGrade> before,
            Graded now,
            Optional<TaskGrade> after) {
        TaskGrade task = after.or(() -> before).orElseThrow();
        TaskChange change =
                new TaskChange(
                        task.task(),
                        task.title(),
                        points(old, before),
                        points(Optional.of(now), after),
                        before.map(Decision::reasons).orElse(List.of()),
                        after.map(Decision::reasons).orElse(List.of()),
                        before.filter(each -> old.orElseThrow().isByHand(each)).isPresent());
        boolean same =
                change.before().equals(change.after())
                        && change.reasonsBefore().equals(change.reasonsAfter())
                        && before.map(each -> each.result().maxPoints())
                                .equals(after.map(each -> each.result().maxPoints()));
        return same ? Optional.empty() : Optional.of(change);
    }

    private static List<Text> reasons(TaskGrade task) {
        return task.result().reasons();
    }

    private static OptionalDouble points(Optional<Graded> graded, Optional<TaskGrade> task) {
        return task.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(graded.orElseThrow().marks().points(task.get()));
    }
}
