package org.spikebook.web.classroom;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.ExtensionRepository;
import org.spikebook.db.assignment.ShareableAssignmentRepository;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes of assignments that students may be working on already. Submissions are always kept. */
@Service
public class AssignmentService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final ExtensionRepository extensions;
    private final ShareableAssignmentRepository shareable;
    private final CourseRepository courses;
    private final DeadlineReader deadlines;
    private final TermsEffects effects;
    private final MemberRepository members;
    private final SubmissionRepository submissions;
    private final Clock clock;

    AssignmentService(
            Authorization authorization,
            AssignmentRepository assignments,
            ExtensionRepository extensions,
            ShareableAssignmentRepository shareable,
            CourseRepository courses,
            DeadlineReader deadlines,
            TermsEffects effects,
            MemberRepository members,
            SubmissionRepository submissions,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.extensions = extensions;
        this.shareable = shareable;
        this.courses = courses;
        this.deadlines = deadlines;
        this.effects = effects;
        this.members = members;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** When the assignment is due and closes, student by student. */
    @Transactional(readOnly = true)
    public Deadlines deadlines(AssignmentId id) {
        AssignmentRow row = row(id);
        authorization.require(new InCourse(row.course(), CourseAction.SEE_WORK));
        return deadlines.of(row);
    }

    /** What other terms would do to submissions and grades. */
    @Transactional(readOnly = true)
    public TermsEffect effect(AssignmentId id, AssignmentTerms terms) {
        AssignmentRow row = managed(id);
        return effect(row, terms);
    }

    /**
     * What another due date for some students would do to submissions and grades.
     *
     * @param dueAt none: that of the class
     */
    @Transactional(readOnly = true)
    public TermsEffect effect(AssignmentId id, Set<VisitorId> students, @Nullable Instant dueAt) {
        AssignmentRow row = managed(id);
        return effect(row, students, dueAt);
    }

    /**
     * Changes the terms. Points that were reached stay; lateness and results follow, as foretold.
     *
     * @param seen the terms that the instructor changed; refused if they are others by now, which
     *     another instructor has set
     * @param confirmed the effect that the instructor was shown; refused if it is another by now
     * @return what is wrong with the terms or with extensions under them, or that the terms or the
     *     effect are others
     */
    @Transactional
    public Optional<Problem> edit(
            AssignmentId id, AssignmentTerms seen, AssignmentTerms terms, TermsEffect confirmed) {
        AssignmentRow row = locked(id);
        Optional<Problem> problem =
                new TermsRules(terms)
                        .problem()
                        .or(() ->
                                new TermsRules(terms).extensionProblem(extensions.of(id).values()));
        if (problem.isPresent()) {
            return problem;
        }
        if (!row.terms().equals(seen)) {
            return problem("otherTerms");
        }
        if (!effect(row, terms).equals(confirmed)) {
            return problem("otherEffect");
        }
        assignments.update(id, terms);
        return Optional.empty();
    }

    /**
     * Gives students a due date of their own, or takes it back.
     *
     * @param dueAt none: that of the class applies
     * @param confirmed the effect that the instructor was shown; refused if it is another by now
     * @return what is wrong with the date, or that the effect is another
     */
    @Transactional
    public Optional<Problem> extend(
            AssignmentId id,
            Set<VisitorId> students,
            @Nullable Instant dueAt,
            TermsEffect confirmed) {
        AssignmentRow row = locked(id);
        Optional<Problem> problem =
                dueAt == null
                        ? Optional.empty()
                        : new TermsRules(row.terms()).extensionProblem(List.of(dueAt));
        if (problem.isPresent()) {
            return problem;
        }
        if (!effect(row, students, dueAt).equals(confirmed)) {
            return problem("otherEffect");
        }
        for (VisitorId student : students) {
            if (dueAt == null) {
                extensions.delete(id, student);
            } else {
                requireMember(row, student);
                extensions.put(id, student, dueAt);
            }
        }
        return Optional.empty();
    }

    /** Whom a withdrawal would concern. */
    @Transactional(readOnly = true)
    public WithdrawalEffect withdrawal(AssignmentId id) {
        AssignmentRow row = managed(id);
        Set<VisitorId> students =
                members.of(row.course()).stream()
                        .filter(member -> member.role() == CourseRole.STUDENT)
                        .map(MemberRow::visitor)
                        .collect(Collectors.toSet());
        List<VisitorId> submitted =
                submissions.of(id).stream()
                        .map(SubmissionRow::visitor)
                        .filter(students::contains)
                        .toList();
        long submitters = submitted.stream().distinct().count();
        return new WithdrawalEffect(students.size(), submitters, submitted.size());
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

    /** Whether students may share their notebooks of the lesson while the assignment is open. */
    @Transactional(readOnly = true)
    public boolean isShareable(AssignmentId id) {
        managed(id);
        return shareable.isShareable(id);
    }

    /** Lets students share their notebooks of the lesson while the assignment is open, or not. */
    @Transactional
    public void setShareable(AssignmentId id, boolean allowed) {
        managed(id);
        if (allowed) {
            shareable.insert(id, clock.instant());
        } else {
            shareable.delete(id);
        }
    }

    private TermsEffect effect(AssignmentRow row, AssignmentTerms terms) {
        Deadlines now = deadlines.of(row);
        return effects.of(row, now, now.withTerms(terms));
    }

    private TermsEffect effect(
            AssignmentRow row, Set<VisitorId> students, @Nullable Instant dueAt) {
        Deadlines now = deadlines.of(row);
        Map<VisitorId, Instant> then = new HashMap<>(now.extensions());
        for (VisitorId student : students) {
            if (dueAt == null) {
                then.remove(student);
            } else {
                then.put(student, dueAt);
            }
        }
        return effects.of(row, now, now.withExtensions(then));
    }

    private void requireMember(AssignmentRow row, VisitorId student) {
        if (members.find(row.course(), student).isEmpty()) {
            throw new ResourceNotFound();
        }
    }

    private static Optional<Problem> problem(String code) {
        return Optional.of(Problem.of(AssignmentService.class, "", code));
    }

    /** As it is once no other instructor changes its dates or those of students. */
    private AssignmentRow locked(AssignmentId id) {
        courses.lockMembers(managed(id).course());
        return row(id);
    }

    private AssignmentRow managed(AssignmentId id) {
        AssignmentRow row = row(id);
        authorization.require(new InCourse(row.course(), CourseAction.EDIT_ASSIGNMENTS));
        return row;
    }

    private AssignmentRow row(AssignmentId id) {
        return assignments.find(id).orElseThrow(ResourceNotFound::new);
    }
}
