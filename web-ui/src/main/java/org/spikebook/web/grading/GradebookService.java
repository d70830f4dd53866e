package org.spikebook.web.grading;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.TeachCourse;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a class has handed in, for those who teach it. */
@Service
public class GradebookService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final MemberRepository members;
    private final SubmissionRepository submissions;
    private final GradeRepository grades;
    private final SubmissionViews views;
    private final GradebookCsv csv;

    GradebookService(
            Authorization authorization,
            AssignmentRepository assignments,
            MemberRepository members,
            SubmissionRepository submissions,
            GradeRepository grades,
            SubmissionViews views,
            GradebookCsv csv) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.members = members;
        this.submissions = submissions;
        this.grades = grades;
        this.views = views;
        this.csv = csv;
    }

    /** Every student with every assignment and every submission. */
    @Transactional(readOnly = true)
    public Gradebook gradebook(CourseId course) {
        authorization.require(new TeachCourse(course));
        List<Assignment> tasks = assignments.of(course).stream().map(Assignment::of).toList();
        Map<VisitorId, List<SubmissionView>> handedIn = handedIn(course);
        List<Gradebook.Line> lines =
                students(course).stream()
                        .flatMap(student ->
                                tasks.stream().map(task -> line(student, task, handedIn)))
                        .toList();
        return new Gradebook(tasks, lines);
    }

    /** The gradebook as a file: one line a submission, RFC 4180, safe to open in a spreadsheet. */
    @Transactional(readOnly = true)
    public String csv(CourseId course) {
        return csv.of(gradebook(course));
    }

    private List<Member> students(CourseId course) {
        return members.of(course).stream()
                .filter(row -> row.role() == CourseRole.STUDENT)
                .map(Member::of)
                .toList();
    }

    private Map<VisitorId, List<SubmissionView>> handedIn(CourseId course) {
        Map<SubmissionId, GradeRow> byId = grades.ofCourse(course);
        Map<VisitorId, String> names =
                members.of(course).stream()
                        .collect(Collectors.toMap(row -> row.visitor(), row -> row.name()));
        return submissions.ofCourse(course).stream()
                .collect(
                        Collectors.groupingBy(
                                SubmissionRow::visitor,
                                Collectors.mapping(
                                        row ->
                                                views.of(
                                                        row,
                                                        Optional.ofNullable(byId.get(row.id())),
                                                        names.get(row.visitor())),
                                        Collectors.toList())));
    }

    private static Gradebook.Line line(
            Member student, Assignment task, Map<VisitorId, List<SubmissionView>> handedIn) {
        List<SubmissionView> own =
                handedIn.getOrDefault(student.id(), List.of()).stream()
                        .filter(submission -> task.id().equals(submission.assignment()))
                        .toList();
        return new Gradebook.Line(student, task, own, Counting.of(own, task.policy()).orElse(null));
    }
}
