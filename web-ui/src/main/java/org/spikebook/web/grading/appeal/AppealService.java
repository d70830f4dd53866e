package org.spikebook.web.grading.appeal;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.grade.AppealId;
import org.spikebook.db.grade.AppealRepository;
import org.spikebook.db.grade.AppealRow;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.GradeSource;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.Permission.SeeSubmission;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.marking.MarkWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Appeals: asked by the student whose work it is, answered by those who teach the class. */
@Service
public class AppealService {

    /** Most characters of an appeal and of an answer. */
    public static final int MAX_TEXT = 2000;

    private final Authorization authorization;
    private final SubmissionRepository submissions;
    private final AssignmentRepository assignments;
    private final MemberRepository members;
    private final GradeRepository grades;
    private final AppealRepository appeals;
    private final MarkWriter writer;
    private final IdGenerator ids;
    private final Clock clock;

    AppealService(
            Authorization authorization,
            SubmissionRepository submissions,
            AssignmentRepository assignments,
            MemberRepository members,
            GradeRepository grades,
            AppealRepository appeals,
            MarkWriter writer,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.submissions = submissions;
        this.assignments = assignments;
        this.members = members;
        this.grades = grades;
        this.appeals = appeals;
        this.writer = writer;
        this.ids = ids;
        this.clock = clock;
    }

    /** The appeals for a submission, oldest first. */
    @Transactional(readOnly = true)
    public List<Appeal> of(String receipt) {
        SubmissionRow submission = seen(receipt);
        List<AppealRow> rows = appeals.of(submission.id());
        Map<VisitorId, String> names =
                place(submission)
                        .filter(place -> !rows.stream().allMatch(AppealRow::isOpen))
                        .map(place -> names(place.course()))
                        .orElse(Map.of());
        return rows.stream().map(row -> view(row, names)).toList();
    }

    private Map<VisitorId, String> names(CourseId course) {
        return members.of(course).stream()
                .collect(Collectors.toMap(MemberRow::visitor, MemberRow::name));
    }

    private static Appeal view(AppealRow row, Map<VisitorId, String> names) {
        return new Appeal(
                row.id(), row.message(), row.askedAt(), row.pointsBefore(), answer(row, names));
    }

    private static Appeal.@Nullable Answer answer(AppealRow row, Map<VisitorId, String> names) {
        String text = row.answer();
        VisitorId by = row.answeredBy();
        Instant at = row.answeredAt();
        Double points = row.pointsAfter();
        if (text == null || by == null || at == null || points == null) {
            return null;
        }
        return new Appeal.Answer(text, names.getOrDefault(by, ""), at, points);
    }

    /** Whether the current visitor may ask for a review: graded for a class, none is open. */
    @Transactional(readOnly = true)
    public boolean mayAsk(String receipt) {
        SubmissionRow submission = seen(receipt);
        return isOwn(submission)
                && place(submission).isPresent()
                && grades.newestOf(submission.id()).isPresent()
                && appeals.of(submission.id()).stream().noneMatch(AppealRow::isOpen);
    }

    /**
     * Asks for a review of the current visitor's grade.
     *
     * @return why not
     */
    @Transactional
    public Optional<Problem> ask(String receipt, String message) {
        SubmissionRow submission = seen(receipt);
        Optional<GradeRow> grade = grades.newestOf(submission.id());
        if (!isOwn(submission) || place(submission).isEmpty() || grade.isEmpty()) {
            throw new ResourceNotFound();
        }
        String tidy = message.strip();
        if (tidy.isEmpty() || tidy.length() > MAX_TEXT) {
            return problem("message", MAX_TEXT);
        }
        AppealRow row =
                new AppealRow(
                        new AppealId(ids.generateId()),
                        submission.id(),
                        tidy,
                        clock.instant(),
                        grade.get().points(),
                        null,
                        null,
                        null,
                        null);
        return appeals.insert(row) ? Optional.empty() : problem("open");
    }

    /** Whether the current visitor may answer appeals for a submission. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(String receipt) {
        return place(seen(receipt))
                .filter(place ->
                        authorization.isAllowed(new InCourse(place.course(), CourseAction.MARK)))
                .isPresent();
    }

    /**
     * Answers an appeal, with other points where these are given. Both are done or neither.
     *
     * @param seen number of the grade that was looked at
     * @param marks none: the grade stays
     * @return why not
     */
    @Transactional
    public Optional<Problem> answer(
            String receipt, AppealId id, String answer, long seen, @Nullable Marks marks) {
        SubmissionRow submission = seen(receipt);
        AssignmentRow place = place(submission).orElseThrow(ResourceNotFound::new);
        VisitorId by = authorization.require(new InCourse(place.course(), CourseAction.MARK));
        if (appeals.of(submission.id()).stream().noneMatch(row -> row.id().equals(id))) {
            throw new ResourceNotFound();
        }
        String tidy = answer.strip();
        if (tidy.isEmpty() || tidy.length() > MAX_TEXT) {
            return problem("answer", MAX_TEXT);
        }
        if (marks != null) {
            Optional<Problem> refused =
                    writer.write(submission, seen, marks, GradeSource.APPEAL, by, tidy);
            if (refused.isPresent()) {
                return refused;
            }
        }
        double points = grades.newestOf(submission.id()).orElseThrow().points();
        if (appeals.answer(id, tidy, by, clock.instant(), points)) {
            return Optional.empty();
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return problem("answered");
    }

    /** The appeals of a class that wait for an answer, oldest first. */
    @Transactional(readOnly = true)
    public List<OpenAppeal> openOf(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.MARK));
        Map<VisitorId, String> names = names(course);
        return appeals.openOf(course).stream()
                .map(row ->
                        new OpenAppeal(
                                names.getOrDefault(row.student(), ""),
                                row.receipt(),
                                row.askedAt()))
                .toList();
    }

    private boolean isOwn(SubmissionRow submission) {
        return authorization.require(new SeeSubmission(submission)).equals(submission.visitor());
    }

    private Optional<AssignmentRow> place(SubmissionRow submission) {
        return Optional.ofNullable(submission.assignment()).flatMap(assignments::find);
    }

    private SubmissionRow seen(String receipt) {
        SubmissionRow row = submissions.findByReceipt(receipt).orElseThrow(ResourceNotFound::new);
        authorization.require(new SeeSubmission(row));
        return row;
    }

    private static Optional<Problem> problem(String key, Object... args) {
        return Optional.of(Problem.of(AppealService.class, "", key, args));
    }
}
