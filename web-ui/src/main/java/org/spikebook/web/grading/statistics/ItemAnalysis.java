package org.spikebook.web.grading.statistics;

import org.spikebook.lesson.check.LossReasons;
import org.spikebook.lesson.check.ReasonKind;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.mark.CriterionMark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Classical item analysis of one task or criterion.
 *
 * @param responses what each grade says of it; at least one
 */
record ItemAnalysis(List<Response> responses) {

    private static final int MOST_REASONS = 5;
    private static final int FEWEST = 3;

    /**
     * What a grade says of one item.
     *
     * @param task id of its cell; empty for a criterion
     * @param isFull whether the solution has all points as measured, which is what reasons are of
     */
    record Response(
            String task,
            String title,
            double points,
            double maxPoints,
            double rest,
            boolean isFull,
            List<Text> reasons) {

        static Response of(TaskPoints task, GradeView grade) {
            return new Response(
                    task.cellId(),
                    task.title(),
                    task.points(),
                    task.maxPoints(),
                    grade.points() - task.points(),
                    task.measured().orElse(task.points()) >= task.maxPoints(),
                    task.reasons());
        }

        static Response of(CriterionMark mark, GradeView grade) {
            return new Response(
                    "",
                    mark.title(),
                    mark.points(),
                    mark.maxPoints(),
                    grade.points() - mark.points(),
                    false,
                    List.of());
        }

        boolean passed() {
            return points >= maxPoints;
        }

        /** Why points were lost; nothing where points set by hand gave or took them. */
        List<Text> failures() {
            return isFull || passed() ? List.of() : LossReasons.of(reasons);
        }
    }

    /** The items of grades: tasks in the lesson's order, then criteria. */
    static List<ItemStatistic> of(List<GradeView> grades) {
        Map<String, List<Response>> items = new LinkedHashMap<>();
        for (GradeView grade : grades) {
            graded(grade)
                    .forEach(task -> add(items, "task " + task.cellId(), Response.of(task, grade)));
        }
        for (GradeView grade : grades) {
            grade.criteria()
                    .forEach(mark ->
                            add(items, "criterion " + mark.criterion(), Response.of(mark, grade)));
        }
        return items.values().stream().map(ItemAnalysis::new).map(ItemAnalysis::statistic).toList();
    }

    /** What waits for an instructor says nothing yet. */
    private static List<TaskPoints> graded(GradeView grade) {
        return grade.tasks().stream().filter(task -> !task.waits()).toList();
    }

    private static void add(Map<String, List<Response>> items, String id, Response response) {
        items.computeIfAbsent(id, _ -> new ArrayList<>()).add(response);
    }

    private ItemStatistic statistic() {
        Response last = responses.getLast();
        return new ItemStatistic(
                last.task(),
                last.title(),
                responses.size(),
                (int) responses.stream().filter(Response::passed).count(),
                responses.stream().mapToDouble(Response::points).average().orElseThrow(),
                last.maxPoints(),
                discrimination(),
                reasons());
    }

    /** Pearson's correlation of the item with the sum of the others. */
    private OptionalDouble discrimination() {
        double meanItem = responses.stream().mapToDouble(Response::points).average().orElseThrow();
        double meanRest = responses.stream().mapToDouble(Response::rest).average().orElseThrow();
        double both = 0;
        double item = 0;
        double rest = 0;
        for (Response each : responses) {
            double fromItem = each.points() - meanItem;
            double fromRest = each.rest() - meanRest;
            both += fromItem * fromRest;
            item += fromItem * fromItem;
            rest += fromRest * fromRest;
        }
        double scale = Math.sqrt(item * rest);
        return responses.size() < FEWEST || scale < 1e-9
                ? OptionalDouble.empty()
                : OptionalDouble.of(both / scale);
    }

    /** By kind, since measured values differ; what full solutions say too explains no loss. */
    private List<FailingReason> reasons() {
        Set<ReasonKind> ofFull = new HashSet<>();
        responses.stream()
                .filter(Response::isFull)
                .flatMap(response -> response.reasons().stream())
                .forEach(reason -> ofFull.add(ReasonKind.of(reason)));
        Map<ReasonKind, FailingReason> found = new LinkedHashMap<>();
        for (Response response : responses) {
            Set<ReasonKind> own = new HashSet<>();
            for (Text reason : response.failures()) {
                ReasonKind kind = ReasonKind.of(reason);
                if (!ofFull.contains(kind) && own.add(kind)) {
                    found.merge(
                            kind,
                            new FailingReason(reason, 1),
                            (before, _) -> new FailingReason(before.example(), before.count() + 1));
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(FailingReason::count).reversed())
                .limit(MOST_REASONS)
                .toList();
    }
}
