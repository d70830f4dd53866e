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
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.IdGenerator;

import java.time.Instant;
import java.util.ArrayList;
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
        return add(assignment, lesson, visitor, at, List.of(new TaskGrade("task", "Task", result)));
    }

    /**
     * Adds one of the current visitor with half of the points of each task of the lesson; of those
     * that an instructor judges, one that waits.
     *
     * @return its receipt
     */
    public String addHalf(AssignmentId assignment, Lesson lesson, VisitorId visitor, Instant at) {
        return add(
                assignment,
                lesson.slug(),
                visitor,
                at,
                lesson.tasks().stream().map(GradedSubmissions::half).toList());
    }

    private static TaskGrade half(TaskCell task) {
        List<RubricCriterion> criteria = Rubric.criteria(task.check());
        List<Text> reasons = new ArrayList<>();
        for (RubricCriterion each : criteria) {
            int number = reasons.size() + 1;
            String points = Numbers.readable(each.points());
            reasons.add(Measured.text("rubric.criterion", number, each.title(), points));
        }
        CheckResult result =
                criteria.isEmpty()
                        ? new CheckResult(
                                task.points() / 2.0,
                                task.points(),
                                List.of(Measured.text("hidden.later")))
                        : CheckResult.none(task.points(), reasons);
        return new TaskGrade(task.id(), task.title(), result);
    }

    private String add(
            AssignmentId assignment,
            String lesson,
            VisitorId visitor,
            Instant at,
            List<TaskGrade> tasks) {
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
                new Grade(new LessonRef(lesson, 1), "sha256:0", "engine", 1, tasks, List.of());
        double points = tasks.stream().mapToDouble(task -> task.result().points()).sum();
        grades.insert(
                GradeRow.first(
                        id, points, grade.maxPoints(), GradeJson.write(grade), "engine", at));
        return receipt;
    }
}
