package org.spikebook.web.grading.export;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.TaskPoints;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/** A gradebook as JSON, format {@code spikebook/gradebook/1}; times in UTC, points as numbers. */
final class GradebookJson {

    private static final String FORMAT = "spikebook/gradebook/1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<VisitorId, RosterDetails> details;

    /**
     * @param details what the roster says of students, as far as it is known
     */
    GradebookJson(Map<VisitorId, RosterDetails> details) {
        this.details = details;
    }

    private record Document(String format, List<Entry> entries) {}

    private record Entry(
            String student,
            @Nullable String email,
            @Nullable String number,
            String assignmentId,
            String assignment,
            List<Work> submissions) {}

    private record Work(
            String receipt,
            String digest,
            String submittedAt,
            long daysLate,
            boolean counts,
            boolean waits,
            @Nullable Double points,
            @Nullable Double result,
            @Nullable Double maxPoints,
            String engine,
            List<Item> tasks,
            List<Item> criteria) {}

    private record Item(String id, String title, @Nullable Double points, double maxPoints) {}

    String write(Gradebook gradebook) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        new Document(FORMAT, gradebook.lines().stream().map(this::entry).toList()));
    }

    private Entry entry(Gradebook.Line line) {
        RosterDetails known = details.getOrDefault(line.student().id(), RosterDetails.NONE);
        return new Entry(
                line.student().name(),
                known.email(),
                known.number(),
                line.assignment().id().toString(),
                line.assignment().title(),
                line.submissions().stream()
                        .map(each -> work(each, each.equals(line.counting())))
                        .toList());
    }

    private static Work work(SubmissionView submission, boolean counts) {
        GradeView grade = submission.grade();
        return new Work(
                submission.receipt(),
                submission.frozen().digest(),
                submission.submittedAt().toString(),
                submission.lateness().days(),
                counts,
                grade != null && grade.waits(),
                grade == null ? null : grade.points(),
                grade == null ? null : submission.result().orElseThrow(),
                grade == null ? null : grade.maxPoints(),
                submission.frozen().engine(),
                grade == null ? List.of() : tasks(grade),
                grade == null ? List.of() : criteria(grade));
    }

    private static List<Item> tasks(GradeView grade) {
        return grade.tasks().stream().map(GradebookJson::item).toList();
    }

    private static Item item(TaskPoints task) {
        @Nullable Double points = task.waits() ? null : task.points();
        return new Item(task.cellId(), task.title(), points, task.maxPoints());
    }

    private static List<Item> criteria(GradeView grade) {
        return grade.criteria().stream()
                .map(mark ->
                        new Item(mark.criterion(), mark.title(), mark.points(), mark.maxPoints()))
                .toList();
    }
}
