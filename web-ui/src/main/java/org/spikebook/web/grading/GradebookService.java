package org.spikebook.web.grading;

import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.Permission.SeeSubmission;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/** What a class has submitted, for those who teach it. */
@Service
public class GradebookService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final SubmissionRepository submissions;
    private final GradebookReader reader;
    private final GradebookCsv csv;

    GradebookService(
            Authorization authorization,
            AssignmentRepository assignments,
            SubmissionRepository submissions,
            GradebookReader reader,
            GradebookCsv csv) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.submissions = submissions;
        this.reader = reader;
        this.csv = csv;
    }

    /** Every student with every assignment and every submission. */
    @Transactional(readOnly = true)
    public Gradebook gradebook(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.SEE_WORK));
        return reader.read(course, assignments.of(course));
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
                .filter(task ->
                        authorization.isAllowed(new InCourse(task.course(), CourseAction.SEE_WORK)))
                .map(task -> reader.read(task.course(), List.of(task)));
    }

    /** The gradebook as a file: one line a submission, RFC 4180, safe to open in a spreadsheet. */
    @Transactional(readOnly = true)
    public String csv(CourseId course) {
        return csv.of(gradebook(course));
    }
}
