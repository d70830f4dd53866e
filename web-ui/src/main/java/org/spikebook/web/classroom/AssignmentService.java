package org.spikebook.web.classroom;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.ExtensionRepository;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.ManageCourse;
import org.spikebook.web.account.Permission.TeachCourse;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;

/** Changes of assignments that students may be working on already. Submissions are always kept. */
@Service
public class AssignmentService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final ExtensionRepository extensions;
    private final SubmissionRepository submissions;
    private final MemberRepository members;
    private final Clock clock;

    AssignmentService(
            Authorization authorization,
            AssignmentRepository assignments,
            ExtensionRepository extensions,
            SubmissionRepository submissions,
            MemberRepository members,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.extensions = extensions;
        this.submissions = submissions;
        this.members = members;
        this.clock = clock;
    }

    /** When the assignment is due, student by student. */
    @Transactional(readOnly = true)
    public Deadlines deadlines(AssignmentId id) {
        AssignmentRow row = row(id);
        authorization.require(new TeachCourse(row.course()));
        return new Deadlines(row.dueAt(), extensions.of(id));
    }

    /** What another due date for the class would do to submissions. */
    @Transactional(readOnly = true)
    public DeadlineEffect effect(AssignmentId id, @Nullable Instant dueAt) {
        AssignmentRow row = managed(id);
        Deadlines now = new Deadlines(row.dueAt(), extensions.of(id));
        Deadlines then = new Deadlines(dueAt, now.extensions());
        return new DeadlineEffect(
                count(id, each -> !isLate(now, each) && isLate(then, each)),
                count(id, each -> isLate(now, each) && !isLate(then, each)));
    }

    /** Changes which submission counts and when it is due; grades stay, lateness follows. */
    @Transactional
    public void edit(AssignmentId id, CountingPolicy policy, @Nullable Instant dueAt) {
        managed(id);
        assignments.update(id, policy, dueAt);
    }

    /** Gives students a due date of their own. */
    @Transactional
    public void extend(AssignmentId id, Set<VisitorId> students, Instant dueAt) {
        AssignmentRow row = managed(id);
        for (VisitorId student : students) {
            if (members.find(row.course(), student).isEmpty()) {
                throw new ResourceNotFound();
            }
            extensions.put(id, student, dueAt);
        }
    }

    /** Takes a student's own due date back: that of the class applies. */
    @Transactional
    public void endExtension(AssignmentId id, VisitorId student) {
        managed(id);
        extensions.delete(id, student);
    }

    /** Takes no submissions any more and hides the assignment from students. */
    @Transactional
    public void withdraw(AssignmentId id) {
        managed(id);
        assignments.setWithdrawn(id, clock.instant());
    }

    /** Offers a withdrawn assignment again. */
    @Transactional
    public void offer(AssignmentId id) {
        managed(id);
        assignments.setWithdrawn(id, null);
    }

    private long count(AssignmentId id, Predicate<SubmissionRow> which) {
        return submissions.of(id).stream().filter(which).count();
    }

    private static boolean isLate(Deadlines deadlines, SubmissionRow row) {
        return deadlines.isLate(row.visitor(), row.submittedAt());
    }

    private AssignmentRow managed(AssignmentId id) {
        AssignmentRow row = row(id);
        authorization.require(new ManageCourse(row.course()));
        return row;
    }

    private AssignmentRow row(AssignmentId id) {
        return assignments.find(id).orElseThrow(ResourceNotFound::new);
    }
}
