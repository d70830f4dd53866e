package org.spikebook.web.grading;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.Permission.SeeSubmission;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.job.JobWatch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Submitting. A submission is frozen: what is edited afterwards changes nothing in it, and
 * submitting again makes another. The server alone grades, by running it again.
 */
@Service
public class SubmissionService {

    private final Authorization authorization;
    private final NotebookRepository notebooks;
    private final AssignmentRepository assignments;
    private final SubmissionRepository submissions;
    private final SubmissionPlaces places;
    private final GroupSubmissions groups;
    private final Freezer freezer;
    private final TrainedParts trained;
    private final SubmissionViews views;
    private final GradingQueue queue;
    private final LessonCatalog lessons;

    SubmissionService(
            Authorization authorization,
            NotebookRepository notebooks,
            AssignmentRepository assignments,
            SubmissionRepository submissions,
            SubmissionPlaces places,
            GroupSubmissions groups,
            Freezer freezer,
            TrainedParts trained,
            SubmissionViews views,
            GradingQueue queue,
            LessonCatalog lessons) {
        this.authorization = authorization;
        this.notebooks = notebooks;
        this.assignments = assignments;
        this.submissions = submissions;
        this.places = places;
        this.groups = groups;
        this.freezer = freezer;
        this.trained = trained;
        this.views = views;
        this.queue = queue;
        this.lessons = lessons;
    }

    /** The assignments of the current visitor's classes for which the notebook can be submitted. */
    @Transactional(readOnly = true)
    public List<Assignment> places(NotebookId notebook) {
        VisitorId visitor = authorization.require(new UseNotebook(notebook));
        StoredTitles titles = StoredTitles.of(lessons);
        return places.open(row(notebook), visitor).stream()
                .map(each -> Assignment.of(each).shown(titles))
                .toList();
    }

    /**
     * Why the notebook cannot be submitted for other assignments: not open yet, closed, without an
     * attempt left, of another variant, or of a version from before they were assigned.
     */
    @Transactional(readOnly = true)
    public List<Problem> closedPlaces(NotebookId notebook) {
        VisitorId visitor = authorization.require(new UseNotebook(notebook));
        return places.problems(row(notebook), visitor);
    }

    /**
     * How often the current visitor can still submit for an assignment; empty: any number of times.
     */
    @Transactional(readOnly = true)
    public Optional<Integer> attemptsLeft(AssignmentId assignment) {
        AssignmentRow place = assignments.find(assignment).orElseThrow(ResourceNotFound::new);
        VisitorId visitor =
                authorization.require(new InCourse(place.course(), CourseAction.SEE_CLASS));
        return places.attemptsLeft(place, visitor);
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
            groups.lockAttempts(place, visitor);
        }
        NotebookRow row = row(notebook);
        if (!place.lessonSlug().equals(row.lessonSlug())) {
            return refused("otherLesson", StoredTitles.of(lessons).lesson(place));
        }
        if (!places.isOpenTo(visitor, place)) {
            return refused("closed");
        }
        Optional<Problem> refused = places.problem(place, row, visitor);
        return refused.isPresent()
                ? new SubmissionResult.Refused(refused.get())
                : submit(row, shown, place, visitor);
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
        queue.add(submission);
        List<MemberRow> others = place == null ? List.of() : groups.others(place, visitor);
        Map<MemberRow, SubmissionRow> theirs =
                place == null ? Map.of() : groups.freezeFor(others, notebook, place, submission);
        theirs.values().forEach(queue::add);
        Set<MemberRow> served = theirs.keySet();
        queue.giveUpReplaced(submission, served.stream().map(MemberRow::visitor).toList());
        return new SubmissionResult.Submitted(
                views.of(submission),
                served.stream().map(MemberRow::name).toList(),
                others.stream()
                        .filter(other -> !served.contains(other))
                        .map(MemberRow::name)
                        .toList());
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
        return queue.watch(seen(receipt), graded);
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
        return groups.submittedBy(seen(receipt));
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
