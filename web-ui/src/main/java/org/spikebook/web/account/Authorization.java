package org.spikebook.web.account;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.RateLimiter;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The one place where it is decided who may do what. What it does not allow is refused. */
@Component
public class Authorization {

    /** With them, someone sees what students did. */
    private static final Set<CourseAction> OF_WORK =
            Set.of(
                    CourseAction.SEE_WORK,
                    CourseAction.MARK,
                    CourseAction.USE_BOARD,
                    CourseAction.REGRADE,
                    CourseAction.COMPARE_WORK);

    /** Pages ask many times while they are open. */
    private static final Duration SAME_READING = Duration.ofHours(1);

    private final CurrentVisitor current;
    private final VisitorRepository visitors;
    private final NotebookRepository notebooks;
    private final JobRepository jobs;
    private final MemberRepository members;
    private final AssignmentRepository assignments;
    private final RateLimiter readings;

    Authorization(
            CurrentVisitor current,
            VisitorRepository visitors,
            NotebookRepository notebooks,
            JobRepository jobs,
            MemberRepository members,
            AssignmentRepository assignments,
            Clock clock) {
        this.current = current;
        this.visitors = visitors;
        this.notebooks = notebooks;
        this.jobs = jobs;
        this.members = members;
        this.assignments = assignments;
        this.readings = new RateLimiter(1, SAME_READING, clock);
    }

    /**
     * The current visitor, if they have the permission.
     *
     * @throws ResourceNotFound if not; it does not say whether the thing exists
     */
    public VisitorId require(Permission permission) {
        VisitorId visitor = current.id().orElseThrow(ResourceNotFound::new);
        if (!isAllowed(visitor, permission)) {
            SecurityEvents.refused(visitor, permission);
            throw new ResourceNotFound();
        }
        if (isOfWork(visitor, permission)
                && readings.tryAcquire(visitor + " " + SecurityEvents.named(permission))) {
            SecurityEvents.workRead(visitor, permission);
        }
        return visitor;
    }

    private static boolean isOfWork(VisitorId visitor, Permission permission) {
        return (permission instanceof Permission.InCourse(_, var action)
                        && OF_WORK.contains(action))
                || (permission instanceof Permission.SeeSubmission(var submission)
                        && !submission.visitor().equals(visitor));
    }

    /** Whether the current visitor has the permission: for showing or leaving out a button. */
    public boolean isAllowed(Permission permission) {
        return current.id().filter(visitor -> isAllowed(visitor, permission)).isPresent();
    }

    private boolean isAllowed(VisitorId visitor, Permission permission) {
        return switch (permission) {
            case Permission.BeVisitor() ->
                    current.unsavedGuest().isPresent() || visitors.find(visitor).isPresent();
            case Permission.UseNotebook(var id) ->
                    notebooks.find(id).filter(row -> row.owner().equals(visitor)).isPresent();
            case Permission.UseJob(var id) ->
                    jobs.find(id).filter(row -> row.owner().equals(visitor)).isPresent();
            case Permission.MakeCourses() ->
                    visitors.find(visitor).filter(VisitorRow::instructor).isPresent();
            case Permission.Administer() ->
                    visitors.find(visitor)
                            .filter(VisitorRow::administrator)
                            .filter(row -> !row.isDisabled())
                            .isPresent();
            case Permission.InCourse(var id, var action) -> isAllowed(visitor, id, action);
            case Permission.SeeSubmission(var submission) -> maySee(visitor, submission);
        };
    }

    private boolean isAllowed(VisitorId visitor, CourseId course, CourseAction action) {
        return members.find(course, visitor).map(MemberRow::role).filter(action::isFor).isPresent();
    }

    private boolean maySee(VisitorId visitor, SubmissionRow submission) {
        AssignmentId assignment = submission.assignment();
        return submission.visitor().equals(visitor)
                || Optional.ofNullable(assignment)
                        .flatMap(assignments::find)
                        .filter(row -> isAllowed(visitor, row.course(), CourseAction.SEE_WORK))
                        .isPresent();
    }
}
