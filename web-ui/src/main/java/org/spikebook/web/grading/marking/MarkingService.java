package org.spikebook.web.grading.marking;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.grade.CriterionRow;
import org.spikebook.db.grade.GradeSource;
import org.spikebook.db.grade.RubricRepository;
import org.spikebook.db.grade.SavedCommentRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.mark.Marks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Marking by hand, for those who teach a class. */
@Service
public class MarkingService {

    /** Most criteria of a rubric. */
    public static final int MAX_CRITERIA = 20;

    /** Most characters of a criterion. */
    public static final int MAX_TITLE = 200;

    /** Most points of a criterion. */
    public static final double MAX_POINTS = 1000;

    /** Most characters of a comment that is saved. */
    public static final int MAX_SAVED = 1000;

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final SubmissionRepository submissions;
    private final CourseRepository courses;
    private final RubricRepository rubrics;
    private final SavedCommentRepository comments;
    private final MarkingQueues queues;
    private final MarkWriter writer;
    private final IdGenerator ids;
    private final Clock clock;

    MarkingService(
            Authorization authorization,
            AssignmentRepository assignments,
            SubmissionRepository submissions,
            CourseRepository courses,
            RubricRepository rubrics,
            SavedCommentRepository comments,
            MarkingQueues queues,
            MarkWriter writer,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.submissions = submissions;
        this.courses = courses;
        this.rubrics = rubrics;
        this.comments = comments;
        this.queues = queues;
        this.writer = writer;
        this.ids = ids;
        this.clock = clock;
    }

    /** The assignment, for those who may mark it. */
    @Transactional(readOnly = true)
    public Assignment assignment(AssignmentId id) {
        AssignmentRow row = row(id);
        authorization.require(new InCourse(row.course(), CourseAction.MARK));
        return Assignment.of(row);
    }

    /** What is to be marked for an assignment. */
    @Transactional(readOnly = true)
    public MarkingQueue queue(AssignmentId id) {
        AssignmentRow row = row(id);
        authorization.require(new InCourse(row.course(), CourseAction.MARK));
        return queues.of(row);
    }

    /**
     * Sets points and comments by hand.
     *
     * @param seen number of the grade that was looked at; refused if there is a newer one
     * @return why not
     */
    @Transactional
    public Optional<Problem> mark(String receipt, long seen, Marks marks) {
        SubmissionRow submission =
                submissions.findByReceipt(receipt).orElseThrow(ResourceNotFound::new);
        AssignmentRow row =
                Optional.ofNullable(submission.assignment())
                        .flatMap(assignments::find)
                        .orElseThrow(ResourceNotFound::new);
        VisitorId by = authorization.require(new InCourse(row.course(), CourseAction.MARK));
        return writer.write(submission, seen, marks, GradeSource.MANUAL, by, marks.comment());
    }

    /**
     * Puts a rubric in the place of the one before. Grades that were given keep their points, and
     * wait until criteria that they lack are judged.
     *
     * @param seen the rubric that the instructor changed; refused if it is another by now
     * @return what is wrong with it, or that the rubric is another
     */
    @Transactional
    public Optional<Problem> setRubric(
            AssignmentId id, List<Criterion> seen, List<CriterionDraft> rubric) {
        AssignmentRow row = row(id);
        authorization.require(new InCourse(row.course(), CourseAction.EDIT_ASSIGNMENTS));
        courses.lockMembers(row.course());
        if (!queues.rubric(id).equals(seen)) {
            return problem("rubricChanged");
        }
        if (rubric.size() > MAX_CRITERIA || !rubric.stream().allMatch(MarkingService::isValid)) {
            return problem("rubric", MAX_CRITERIA, MAX_TITLE, MAX_POINTS);
        }
        rubrics.replace(
                id,
                rubric.stream()
                        .map(each ->
                                new CriterionRow(
                                        Objects.requireNonNullElseGet(each.id(), ids::generateId),
                                        each.title().strip(),
                                        each.maxPoints()))
                        .toList());
        return Optional.empty();
    }

    private static boolean isValid(CriterionDraft criterion) {
        String title = criterion.title().strip();
        return !title.isEmpty()
                && title.length() <= MAX_TITLE
                && criterion.maxPoints() > 0
                && criterion.maxPoints() <= MAX_POINTS;
    }

    /** Hides names while an assignment is marked, or shows them. */
    @Transactional
    public void setBlind(AssignmentId id, boolean blind) {
        AssignmentRow row = row(id);
        authorization.require(new InCourse(row.course(), CourseAction.EDIT_ASSIGNMENTS));
        rubrics.setBlind(id, blind);
    }

    /**
     * Keeps a comment for the whole class, to be used again.
     *
     * @return why not
     */
    @Transactional
    public Optional<Problem> saveComment(AssignmentId id, String comment) {
        AssignmentRow row = row(id);
        authorization.require(new InCourse(row.course(), CourseAction.MARK));
        String tidy = comment.strip();
        if (tidy.isEmpty() || tidy.length() > MAX_SAVED) {
            return problem("savedComment", MAX_SAVED);
        }
        comments.delete(row.course(), tidy);
        comments.insert(ids.generateId(), row.course(), tidy, clock.instant());
        return Optional.empty();
    }

    /** Forgets a saved comment; grades keep it. */
    @Transactional
    public void deleteComment(AssignmentId id, String comment) {
        AssignmentRow row = row(id);
        authorization.require(new InCourse(row.course(), CourseAction.MARK));
        comments.delete(row.course(), comment);
    }

    private static Optional<Problem> problem(String key, Object... args) {
        return Optional.of(Problem.of(MarkingService.class, "", key, args));
    }

    private AssignmentRow row(AssignmentId id) {
        return assignments.find(id).orElseThrow(ResourceNotFound::new);
    }
}
