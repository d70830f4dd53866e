package org.spikebook.web.grading;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.notebook.RevisionRepository;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.IdGenerator;

import java.time.Instant;
import java.util.List;

/** Submissions at times and with points that a test chooses: no job grades them. */
@TestComponent
public class GradedSubmissions {

    private static final int MAX_POINTS = 10;

    private final SubmissionRepository submissions;
    private final GradeRepository grades;
    private final RevisionRepository revisions;
    private final NotebookService notebooks;
    private final IdGenerator ids;

    GradedSubmissions(
            SubmissionRepository submissions,
            GradeRepository grades,
            RevisionRepository revisions,
            NotebookService notebooks,
            IdGenerator ids) {
        this.submissions = submissions;
        this.grades = grades;
        this.revisions = revisions;
        this.notebooks = notebooks;
        this.ids = ids;
    }

    /**
     * Adds one of the current visitor, with so many of ten points.
     *
     * @return its receipt
     */
    public String add(
            AssignmentId assignment, String lesson, VisitorId visitor, Instant at, double points) {
        return add(
                assignment,
                lesson,
                visitor,
                at,
                points,
                List.of(Text.of(SubmissionService.class, "noLesson")));
    }

    /**
     * The same with reasons that a test chooses.
     *
     * @return its receipt
     */
    public String add(
            AssignmentId assignment,
            String lesson,
            VisitorId visitor,
            Instant at,
            double points,
            List<Text> reasons) {
        return add(assignment, lesson, visitor, at, new CheckResult(points, MAX_POINTS, reasons));
    }

    /**
     * The same with a result that a test chooses.
     *
     * @return its receipt
     */
    public String add(
            AssignmentId assignment,
            String lesson,
            VisitorId visitor,
            Instant at,
            CheckResult result) {
        OpenNotebook notebook = notebooks.createFromLesson(lesson);
        SubmissionId id = new SubmissionId(ids.generateId());
        String receipt = id.value().toString();
        submissions.insert(
                new SubmissionRow(
                        id,
                        receipt,
                        "sha256:0",
                        assignment,
                        notebook.id(),
                        notebook.revision(),
                        visitor,
                        lesson,
                        revisions.get(notebook.id(), notebook.revision()).sha256(),
                        "engine",
                        at,
                        0),
                List.of());
        Grade grade =
                new Grade(
                        new LessonRef(lesson, 1),
                        "sha256:0",
                        "engine",
                        1,
                        List.of(new TaskGrade("task", "Task", result)),
                        List.of());
        grades.insert(
                GradeRow.first(
                        id,
                        result.points(),
                        result.maxPoints(),
                        GradeJson.write(grade),
                        "engine",
                        at));
        return receipt;
    }
}
