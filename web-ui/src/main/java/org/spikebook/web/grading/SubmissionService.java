package org.spikebook.web.grading;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.Permission.SeeSubmission;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.group.Groups;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobWatch;
import org.spikebook.web.job.LatestJobs;
import org.spikebook.web.variant.AssignmentVariants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Submitting. A submission is frozen: what is edited afterwards changes nothing in it, and
 * submitting again makes another. The server alone grades, by running it again.
 */
@Service
public class SubmissionService {

    /** How many submissions of one visitor wait to be graded; that of a group is one. */
    static final int MOST_WAITING = 10;

    private final Authorization authorization;
    private final NotebookRepository notebooks;
    private final AssignmentRepository assignments;
    private final MemberRepository members;
    private final SubmissionRepository submissions;
    private final SubmissionPeriod period;
    private final SubmittedVersion versions;
    private final AssignmentVariants variants;
    private final Groups groups;
    private final GroupRepository groupSubmissions;
    private final Freezer freezer;
    private final TrainedParts trained;
    private final SubmissionViews views;
    private final JobService jobs;
    private final LatestJobs latest;

    SubmissionService(
            Authorization authorization,
            NotebookRepository notebooks,
            AssignmentRepository assignments,
            MemberRepository members,
            SubmissionRepository submissions,
            SubmissionPeriod period,
            SubmittedVersion versions,
            AssignmentVariants variants,
            Groups groups,
            GroupRepository groupSubmissions,
            Freezer freezer,
            TrainedParts trained,
            SubmissionViews views,
            JobService jobs,
            LatestJobs latest) {
        this.authorization = authorization;
        this.notebooks = notebooks;
        this.assignments = assignments;
        this.members = members;
        this.submissions = submissions;
        this.period = period;
        this.versions = versions;
        this.variants = variants;
        this.groups = groups;
        this.groupSubmissions = groupSubmissions;
        this.freezer = freezer;
        this.trained = trained;
        this.views = views;
        this.jobs = jobs;
        this.latest = latest;
    }

    /** The assignments of the current visitor's classes for which the notebook can be submitted. */
    @Transactional(readOnly = true)
    public List<Assignment> places(NotebookId notebook) {
        VisitorId visitor = authorization.require(new UseNotebook(notebook));
        NotebookRow row = row(notebook);
        return assigned(row, visitor).stream()
                .filter(each -> problem(each, row, visitor).isEmpty())
                .map(Assignment::of)
                .toList();
    }

    /**
     * Why the notebook cannot be submitted for other assignments: not open yet, closed, without an
     * attempt left, of another variant, or of a version from before they were assigned.
     */
    @Transactional(readOnly = true)
    public List<Problem> closedPlaces(NotebookId notebook) {
        VisitorId visitor = authorization.require(new UseNotebook(notebook));
        NotebookRow row = row(notebook);
        return assigned(row, visitor).stream()
                .flatMap(each -> problem(each, row, visitor).stream())
                .toList();
    }

    private Optional<Problem> problem(
            AssignmentRow assignment, NotebookRow notebook, VisitorId visitor) {
        return period.problem(assignment, visitor)
                .or(() -> variants.problem(assignment, notebook, visitor))
                .or(() -> versions.problem(assignment, notebook));
    }

    private List<AssignmentRow> assigned(NotebookRow notebook, VisitorId visitor) {
        String lesson = notebook.lessonSlug();
        return lesson == null ? List.of() : assignments.openTo(visitor, lesson);
    }

    /**
     * How often the current visitor can still submit for an assignment; empty: any number of times.
     */
    @Transactional(readOnly = true)
    public Optional<Integer> attemptsLeft(AssignmentId assignment) {
        AssignmentRow place = assignments.find(assignment).orElseThrow(ResourceNotFound::new);
        VisitorId visitor =
                authorization.require(new InCourse(place.course(), CourseAction.SEE_CLASS));
        return period.attemptsLeft(place, visitor);
    }

    /**
     * By which version of its lesson an assignment is graded; empty for lessons whose versions are
     * not kept.
     */
    @Transactional(readOnly = true)
    public Optional<Integer> gradedBy(AssignmentId assignment) {
        AssignmentRow place = assignments.find(assignment).orElseThrow(ResourceNotFound::new);
        authorization.require(new InCourse(place.course(), CourseAction.SEE_CLASS));
        return Optional.of(place.lessonVersion()).filter(version -> version > 0);
    }

    /** Ids of the training cells of a notebook whose networks would be submitted with it. */
    @ForAnyVisitor
    public Set<String> trainedCells(Notebook notebook) {
        return trained.cells(notebook);
    }

    /**
     * Freezes the shown state of the notebook and has it graded, for practice outside a class.
     *
     * @param shown the revision that the visitor sees; refused if it is not the notebook's head
     */
    @Transactional
    public SubmissionResult submit(NotebookId notebook, long shown) {
        VisitorId visitor = authorization.require(new UseNotebook(notebook));
        return submit(row(notebook), shown, null, visitor);
    }

    /**
     * Freezes the shown state of the notebook and has it graded for an assignment.
     *
     * @param shown the revision that the visitor sees; refused if it is not the notebook's head
     */
    @Transactional
    public SubmissionResult submitTo(NotebookId notebook, long shown, AssignmentId assignment) {
        VisitorId visitor = authorization.require(new UseNotebook(notebook));
        AssignmentRow place = assignments.find(assignment).orElseThrow(ResourceNotFound::new);
        authorization.require(new InCourse(place.course(), CourseAction.SEE_CLASS));
        if (place.terms().limitsAttempts()) {
            lockAttempts(place, visitor);
        }
        NotebookRow row = row(notebook);
        if (!place.lessonSlug().equals(row.lessonSlug())) {
            return refused("otherLesson", place.title());
        }
        if (!assignments.openTo(visitor, place.lessonSlug()).contains(place)) {
            return refused("closed");
        }
        Optional<Problem> refused = problem(place, row, visitor);
        return refused.isPresent()
                ? new SubmissionResult.Refused(refused.get())
                : submit(row, shown, place, visitor);
    }

    /**
     * Two at once would both be the last attempt: of one student, or of two of a group, who submit
     * for each other. In one order for all, so that none waits for another that waits for it.
     */
    private void lockAttempts(AssignmentRow place, VisitorId visitor) {
        Stream.concat(
                        Stream.of(visitor),
                        groups.others(place, visitor).stream().map(MemberRow::visitor))
                .sorted(Comparator.comparing(VisitorId::value))
                .forEach(each -> members.lock(place.course(), each));
    }

    private SubmissionResult submit(
            NotebookRow notebook, long shown, @Nullable AssignmentRow place, VisitorId visitor) {
        if (notebook.lessonSlug() == null) {
            return refused("noLesson");
        }
        if (notebook.head() != shown) {
            return refused("otherState");
        }
        SubmissionRow submission = freezer.freeze(notebook, notebook.lessonSlug(), place, visitor);
        grade(submission);
        List<MemberRow> others = place == null ? List.of() : groups.others(place, visitor);
        List<MemberRow> served =
                place == null ? List.of() : submitFor(others, notebook, place, submission);
        giveUpReplaced(submission, served);
        return new SubmissionResult.Submitted(
                views.of(submission),
                served.stream().map(MemberRow::name).toList(),
                others.stream()
                        .filter(other -> !served.contains(other))
                        .map(MemberRow::name)
                        .toList());
    }

    /**
     * For those other members of the group who can have it, a submission of their own.
     *
     * @return who has one
     */
    private List<MemberRow> submitFor(
            List<MemberRow> others,
            NotebookRow notebook,
            AssignmentRow place,
            SubmissionRow submission) {
        List<MemberRow> served =
                others.stream()
                        .filter(other -> period.takesFor(other.visitor(), place, submission))
                        .toList();
        for (MemberRow other : served) {
            SubmissionRow row =
                    freezer.freeze(notebook, submission.lessonSlug(), place, other.visitor());
            groupSubmissions.insert(row.id(), submission.visitor());
            grade(row);
        }
        return served;
    }

    private void giveUpReplaced(SubmissionRow newest, List<MemberRow> served) {
        Set<VisitorId> replaced =
                served.stream().map(MemberRow::visitor).collect(Collectors.toSet());
        int made = 1 + served.size();
        jobs.giveUpWaiting(
                GradingJob.KIND,
                cell -> isKept(cell, newest, replaced),
                made,
                MOST_WAITING * made,
                Problem.of(SubmissionService.class, "", "replaced", MOST_WAITING));
    }

    /** What waits for another student is replaced only by something newer of that student. */
    private boolean isKept(String cell, SubmissionRow newest, Set<VisitorId> replaced) {
        return GradingJob.submissionOf(cell)
                .flatMap(submissions::find)
                .filter(row -> !row.visitor().equals(newest.visitor()))
                .filter(row ->
                        !replaced.contains(row.visitor())
                                || !Objects.equals(row.assignment(), newest.assignment()))
                .isPresent();
    }

    /** Never refused: of too many that wait, an earlier one is given up. */
    private void grade(SubmissionRow submission) {
        jobs.submit(
                GradingJob.KIND,
                submission.notebook(),
                GradingJob.cellOf(submission.id()),
                new GradingJob(submission.id().value()));
    }

    /** The submission with this receipt, for who submitted it and who teaches the class. */
    @Transactional(readOnly = true)
    public SubmissionView find(String receipt) {
        return views.of(seen(receipt));
    }

    /**
     * Tells {@code graded} when the grading of a submission has ended, however it did; immediately
     * if it has. Called on a thread of its own: a view wraps what it does in {@code ui.access} and
     * closes the watch on detach.
     */
    public JobWatch watch(String receipt, Runnable graded) {
        SubmissionRow row = seen(receipt);
        return latest.watchEnd(row.notebook(), GradingJob.cellOf(row.id()), graded);
    }

    /** The notebook as it was submitted. */
    @Transactional(readOnly = true)
    public Notebook notebook(String receipt) {
        return freezer.notebook(seen(receipt));
    }

    /** The notebook as it was submitted, in which its trained networks are found. */
    @Transactional
    public Notebook notebookToTry(String receipt) {
        return freezer.withNetworks(seen(receipt));
    }

    /** What the current visitor submitted of this notebook, newest first. */
    @Transactional(readOnly = true)
    public List<SubmissionView> ofNotebook(NotebookId notebook) {
        VisitorId visitor = authorization.require(new UseNotebook(notebook));
        return submissions.ofNotebook(notebook).stream()
                .filter(each -> each.visitor().equals(visitor))
                .map(views::of)
                .toList();
    }

    /**
     * The name of the member of the group who made a submission, if it was another than its
     * student.
     */
    @Transactional(readOnly = true)
    public Optional<String> submittedBy(String receipt) {
        SubmissionRow row = seen(receipt);
        return groupSubmissions
                .submittedBy(row.id())
                .flatMap(by ->
                        Optional.ofNullable(row.assignment())
                                .flatMap(assignments::find)
                                .flatMap(place -> members.find(place.course(), by)))
                .map(MemberRow::name);
    }

    /**
     * What the current visitor submitted for an assignment, newest first; also of notebooks that
     * were deleted since.
     */
    @Transactional(readOnly = true)
    public List<SubmissionView> mineFor(AssignmentId assignment) {
        AssignmentRow place = assignments.find(assignment).orElseThrow(ResourceNotFound::new);
        VisitorId visitor =
                authorization.require(new InCourse(place.course(), CourseAction.SEE_CLASS));
        return submissions.of(assignment, visitor).stream().map(views::of).toList();
    }

    private SubmissionRow seen(String receipt) {
        Optional<SubmissionRow> submission = submissions.findByReceipt(receipt);
        submission.ifPresent(row -> authorization.require(new SeeSubmission(row)));
        return submission.orElseThrow(ResourceNotFound::new);
    }

    private NotebookRow row(NotebookId notebook) {
        return notebooks.find(notebook).orElseThrow(ResourceNotFound::new);
    }

    private static SubmissionResult refused(String code, Object... args) {
        return new SubmissionResult.Refused(Problem.of(SubmissionService.class, "", code, args));
    }
}
