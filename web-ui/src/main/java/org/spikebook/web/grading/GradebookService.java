package org.spikebook.web.grading;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.SeeSubmission;
import org.spikebook.web.account.Permission.TeachCourse;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Counting;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a class has submitted, for those who teach it. */
@Service
public class GradebookService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final SubmissionRepository submissions;
    private final MemberRepository members;
    private final SubmissionViews views;
    private final GradebookCsv csv;

    GradebookService(
            Authorization authorization,
            AssignmentRepository assignments,
            SubmissionRepository submissions,
            MemberRepository members,
            SubmissionViews views,
            GradebookCsv csv) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.submissions = submissions;
        this.members = members;
        this.views = views;
        this.csv = csv;
    }

    /** Every student with every assignment and every submission. */
    @Transactional(readOnly = true)
    public Gradebook gradebook(CourseId course) {
        authorization.require(new TeachCourse(course));
        return gradebook(course, assignments.of(course));
    }

    private Gradebook gradebook(CourseId course, List<AssignmentRow> rows) {
        List<Assignment> tasks = rows.stream().map(Assignment::of).toList();
        List<MemberRow> all = members.of(course);
        Map<VisitorId, String> names =
                all.stream().collect(Collectors.toMap(MemberRow::visitor, MemberRow::name));
        Map<VisitorId, List<SubmissionView>> handedIn =
                tasks.stream()
                        .flatMap(task -> views.of(task, names).stream())
                        .collect(Collectors.groupingBy(SubmissionView::visitor));
        List<Gradebook.Line> lines =
                all.stream()
                        .filter(row -> row.role() == CourseRole.STUDENT)
                        .map(Member::of)
                        .flatMap(student ->
                                tasks.stream().map(task -> line(student, task, handedIn)))
                        .toList();
        return new Gradebook(tasks, lines);
    }

    /**
     * What was submitted for the assignment of this submission; empty for who does not teach it.
     */
    @Transactional(readOnly = true)
    public Optional<Gradebook> around(String receipt) {
        SubmissionRow submission =
                submissions.findByReceipt(receipt).orElseThrow(ResourceNotFound::new);
        authorization.require(new SeeSubmission(submission));
        return Optional.ofNullable(submission.assignment())
                .flatMap(assignments::find)
                .filter(task -> authorization.isAllowed(new TeachCourse(task.course())))
                .map(task -> gradebook(task.course(), List.of(task)));
    }

    /** The gradebook as a file: one line a submission, RFC 4180, safe to open in a spreadsheet. */
    @Transactional(readOnly = true)
    public String csv(CourseId course) {
        return csv.of(gradebook(course));
    }

    private static Gradebook.Line line(
            Member student, Assignment task, Map<VisitorId, List<SubmissionView>> handedIn) {
        List<SubmissionView> own =
                handedIn.getOrDefault(student.id(), List.of()).stream()
                        .filter(submission -> task.id().equals(submission.assignment()))
                        .toList();
        List<SubmissionView> graded = own.stream().filter(each -> each.grade() != null).toList();
        SubmissionView counting =
                Counting.of(graded, task.policy(), each -> each.result().orElse(0)).orElse(null);
        return new Gradebook.Line(student, task, own, counting);
    }
}
