package org.spikebook.web.grading;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Member;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what a class has submitted, for services that have decided who may see it. */
@Component
public class GradebookReader {

    private final MemberRepository members;
    private final SubmissionViews views;

    GradebookReader(MemberRepository members, SubmissionViews views) {
        this.members = members;
        this.views = views;
    }

    /**
     * Every student with every submission for some assignments.
     *
     * @param rows assignments of the class
     */
    public Gradebook read(CourseId course, List<AssignmentRow> rows) {
        List<Assignment> tasks = rows.stream().map(Assignment::of).toList();
        List<MemberRow> all = members.of(course);
        Map<VisitorId, String> names =
                all.stream().collect(Collectors.toMap(MemberRow::visitor, MemberRow::name));
        Map<VisitorId, List<SubmissionView>> submitted =
                tasks.stream()
                        .flatMap(task -> views.of(task, names).stream())
                        .collect(Collectors.groupingBy(SubmissionView::visitor));
        List<Gradebook.Line> lines =
                all.stream()
                        .filter(row -> row.role() == CourseRole.STUDENT)
                        .map(Member::of)
                        .flatMap(student ->
                                tasks.stream().map(task -> line(student, task, submitted)))
                        .toList();
        return new Gradebook(tasks, lines);
    }

    private static Gradebook.Line line(
            Member student, Assignment task, Map<VisitorId, List<SubmissionView>> submitted) {
        List<SubmissionView> own =
                submitted.getOrDefault(student.id(), List.of()).stream()
                        .filter(submission -> task.id().equals(submission.assignment()))
                        .toList();
        return new Gradebook.Line(
                student, task, own, SubmissionView.counting(own, task.policy()).orElse(null));
    }
}
