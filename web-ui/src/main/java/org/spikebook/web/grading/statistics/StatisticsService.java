package org.spikebook.web.grading.statistics;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.Csv;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.GradebookReader;
import org.spikebook.web.grading.SubmissionView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statistics of an assignment, for those who teach the class. */
@Service
public class StatisticsService {

    private static final List<String> COLUMNS =
            List.of(
                    "task",
                    "graded",
                    "passed",
                    "passedShare",
                    "mean",
                    "max",
                    "discrimination",
                    "reasons");

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final GradebookReader gradebooks;
    private final LessonCatalog lessons;

    StatisticsService(
            Authorization authorization,
            AssignmentRepository assignments,
            GradebookReader gradebooks,
            LessonCatalog lessons) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.gradebooks = gradebooks;
        this.lessons = lessons;
    }

    /** The assignment, for those who may see its statistics. */
    @Transactional(readOnly = true)
    public Assignment assignment(AssignmentId id) {
        return Assignment.of(seen(id));
    }

    private AssignmentRow seen(AssignmentId id) {
        AssignmentRow row = assignments.find(id).orElseThrow(ResourceNotFound::new);
        authorization.require(new InCourse(row.course(), CourseAction.SEE_WORK));
        return row;
    }

    /** Over the submissions that count. */
    @Transactional(readOnly = true)
    public AssignmentStatistics of(AssignmentId id) {
        AssignmentRow row = seen(id);
        List<SubmissionView> counting =
                gradebooks.read(row.course(), List.of(row)).lines().stream()
                        .flatMap(line -> Stream.ofNullable(line.counting()))
                        .toList();
        return new AssignmentStatistics(
                Assignment.of(row).shown(StoredTitles.of(lessons)),
                counting.stream().flatMap(StatisticsService::share).sorted().toList(),
                ItemAnalysis.of(
                        counting.stream()
                                .flatMap(each -> Stream.ofNullable(each.grade()))
                                .toList()));
    }

    /** None while something waits for an instructor: its points would count as lost. */
    private static Stream<Double> share(SubmissionView submission) {
        GradeView grade = submission.grade();
        return grade == null || grade.waits()
                ? Stream.empty()
                : Stream.of(submission.result().orElseThrow() / Math.max(1e-9, grade.maxPoints()));
    }

    /** A line a task, with its most frequent reasons. */
    @Transactional(readOnly = true)
    public String csv(AssignmentId id) {
        Csv csv = Csv.of(COLUMNS.stream().map(column -> text("statistics." + column)).toList());
        for (ItemStatistic item : of(id).items()) {
            csv.row(
                    item.title(),
                    item.graded(),
                    item.passed(),
                    item.passedShare(),
                    item.meanPoints(),
                    item.maxPoints(),
                    item.discrimination(),
                    item.reasons().stream()
                            .map(reason ->
                                    reason.count()
                                            + ": "
                                            + reason.example().in(Languages.current()))
                            .collect(Collectors.joining("; ")));
        }
        return csv.toString();
    }

    private static String text(String key) {
        return Text.of(StatisticsService.class, key).in(Languages.current());
    }
}
