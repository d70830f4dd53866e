package org.spikebook.web.grading.regrade;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.grade.GradeOrigin;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.RegradeId;
import org.spikebook.db.grade.RegradeItem;
import org.spikebook.db.grade.RegradeRepository;
import org.spikebook.db.grade.RegradeRow;
import org.spikebook.db.grade.RegradeState;
import org.spikebook.db.job.JobId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.job.JobService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Grades all submissions of an assignment again, after its lesson, a check or the engine was
 * changed. Nothing counts before an instructor has seen what changes, and publishes it.
 */
@Service
public class RegradeService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final SubmissionRepository submissions;
    private final MemberRepository members;
    private final GradeRepository grades;
    private final RegradeRepository regrades;
    private final RegradePreviews previews;
    private final RegradePublication publication;
    private final AuditTrail audit;
    private final JobService jobs;
    private final LessonCatalog lessons;
    private final IdGenerator ids;
    private final Clock clock;

    RegradeService(
            Authorization authorization,
            AssignmentRepository assignments,
            SubmissionRepository submissions,
            MemberRepository members,
            GradeRepository grades,
            RegradeRepository regrades,
            RegradePreviews previews,
            RegradePublication publication,
            AuditTrail audit,
            JobService jobs,
            LessonCatalog lessons,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.submissions = submissions;
        this.members = members;
        this.grades = grades;
        this.regrades = regrades;
        this.previews = previews;
        this.publication = publication;
        this.audit = audit;
        this.jobs = jobs;
        this.lessons = lessons;
        this.ids = ids;
        this.clock = clock;
    }

    /** The assignment, for those who may regrade it. */
    @Transactional(readOnly = true)
    public Assignment assignment(AssignmentId id) {
        return Assignment.of(managed(id));
    }

    /** Regrades of an assignment, with what the publication of the open one would do. */
    @Transactional(readOnly = true)
    public RegradeOverview overview(AssignmentId id, RegradeOptions options) {
        AssignmentRow row = managed(id);
        Map<VisitorId, String> names = names(row);
        return new RegradeOverview(
                Assignment.of(row).shown(StoredTitles.of(lessons)),
                submissions.of(id).size(),
                regrades.openOf(id).map(open -> previews.of(open, row, names, options)),
                regrades.of(id).stream()
                        .filter(each -> each.state() != RegradeState.OPEN)
                        .map(each -> past(each, names))
                        .toList());
    }

    private static PastRegrade past(RegradeRow row, Map<VisitorId, String> names) {
        Instant at = row.closedAt();
        return new PastRegrade(
                row.reason(),
                row.state() == RegradeState.PUBLISHED,
                names.getOrDefault(row.closedBy(), ""),
                at == null ? row.requestedAt() : at);
    }

    /**
     * Has all submissions graded again, one job each.
     *
     * @param reason for the audit trail
     * @return why not
     */
    @Transactional
    public Optional<Problem> start(AssignmentId id, String reason) {
        AssignmentRow row = managed(id);
        VisitorId by = authorization.require(new InCourse(row.course(), CourseAction.REGRADE));
        String tidy = reason.strip();
        if (tidy.isEmpty() || tidy.length() > GradeOrigin.MAX_REASON) {
            return problem("reason", GradeOrigin.MAX_REASON);
        }
        List<SubmissionRow> all = submissions.of(id);
        if (all.isEmpty()) {
            return problem("nothing");
        }
        RegradeId regrade = new RegradeId(ids.generateId());
        boolean added =
                regrades.insert(
                        new RegradeRow(
                                regrade,
                                id,
                                RegradeState.OPEN,
                                tidy,
                                by,
                                clock.instant(),
                                null,
                                null));
        if (!added) {
            return problem("alreadyOpen");
        }
        Map<SubmissionId, GradeRow> graded = grades.of(id);
        all.forEach(submission ->
                add(regrade, submission.id(), Optional.ofNullable(graded.get(submission.id()))));
        return Optional.empty();
    }

    private void add(RegradeId regrade, SubmissionId submission, Optional<GradeRow> grade) {
        JobId job =
                jobs.submitGrading(
                        RegradeJob.KIND,
                        new RegradeJob.Payload(regrade.value(), submission.value()));
        long base = grade.map(GradeRow::number).orElse(0L);
        regrades.insertItem(regrade, new RegradeItem(submission, job, base, null));
    }

    /**
     * Lets a regrade count. Done once, however often and by however many it is requested.
     *
     * @param seen the regrade whose preview the instructor saw
     */
    @Transactional
    public PublishResult publish(AssignmentId id, RegradeId seen, RegradeOptions options) {
        AssignmentRow row = managed(id);
        VisitorId by = authorization.require(new InCourse(row.course(), CourseAction.REGRADE));
        RegradeRow regrade = find(id, seen);
        Map<VisitorId, String> names = names(row);
        RegradePreview preview = previews.of(regrade, row, names, options);
        if (regrade.state() == RegradeState.OPEN && !preview.isComplete()) {
            return new PublishResult.Refused(Problem.of(RegradeService.class, "", "incomplete"));
        }
        return regrades.close(seen, RegradeState.PUBLISHED, by, clock.instant())
                ? publication.publish(regrade, by, options)
                : new PublishResult.Refused(closed(find(id, seen), names));
    }

    /**
     * Ends a regrade without any effect on grades.
     *
     * @return that it was closed before
     */
    @Transactional
    public Optional<Problem> discard(AssignmentId id, RegradeId seen) {
        AssignmentRow row = managed(id);
        VisitorId by = authorization.require(new InCourse(row.course(), CourseAction.REGRADE));
        find(id, seen);
        return regrades.close(seen, RegradeState.DISCARDED, by, clock.instant())
                ? Optional.empty()
                : Optional.of(closed(find(id, seen), names(row)));
    }

    /** Every grade of every submission as a file: who gave it, when and why, old and new points. */
    @Transactional(readOnly = true)
    public String auditCsv(AssignmentId id) {
        AssignmentRow row = managed(id);
        return audit.csv(id, names(row));
    }

    private static Problem closed(RegradeRow row, Map<VisitorId, String> names) {
        String key = row.state() == RegradeState.PUBLISHED ? "published" : "discarded";
        return Problem.of(RegradeService.class, "", key, names.getOrDefault(row.closedBy(), ""));
    }

    private RegradeRow find(AssignmentId assignment, RegradeId id) {
        return regrades.find(id)
                .filter(row -> row.assignment().equals(assignment))
                .orElseThrow(ResourceNotFound::new);
    }

    private static Optional<Problem> problem(String key, Object... args) {
        return Optional.of(Problem.of(RegradeService.class, "", key, args));
    }

    private Map<VisitorId, String> names(AssignmentRow row) {
        return members.of(row.course()).stream()
                .collect(Collectors.toMap(MemberRow::visitor, MemberRow::name));
    }

    private AssignmentRow managed(AssignmentId id) {
        AssignmentRow row = assignments.find(id).orElseThrow(ResourceNotFound::new);
        authorization.require(new InCourse(row.course(), CourseAction.REGRADE));
        return row;
    }
}
