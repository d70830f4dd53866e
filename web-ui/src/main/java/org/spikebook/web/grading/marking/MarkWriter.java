package org.spikebook.web.grading.marking;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.grade.GradeOrigin;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.GradeSource;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.grading.mark.CriterionMark;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.MarksJson;
import org.spikebook.web.grading.mark.TaskMark;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes what was set by hand as a new grade, unless the grade was changed meanwhile. */
@Component
public class MarkWriter {

    /** Most characters of a comment. */
    public static final int MAX_COMMENT = 2000;

    private final GradeRepository grades;
    private final LessonCatalog lessons;
    private final Clock clock;

    MarkWriter(GradeRepository grades, LessonCatalog lessons, Clock clock) {
        this.grades = grades;
        this.lessons = lessons;
        this.clock = clock;
    }

    /**
     * Gives a submission a grade with these marks.
     *
     * @param seen number of the grade that the marks were made for
     * @param reason for the history of grades
     * @return why not
     */
    public Optional<Problem> write(
            SubmissionRow submission,
            long seen,
            Marks marks,
            GradeSource source,
            VisitorId by,
            String reason) {
        Optional<GradeRow> newest = grades.newestOf(submission.id());
        if (newest.isEmpty()) {
            return problem("notGraded");
        }
        GradeRow before = newest.get();
        Grade measured = GradeJson.read(before.detail());
        Optional<Problem> wrong = wrong(marks, measured, submission.lessonSlug());
        if (wrong.isPresent()) {
            return wrong;
        }
        GradeRow row =
                new GradeRow(
                        submission.id(),
                        seen + 1,
                        marks.points(measured),
                        marks.maxPoints(measured),
                        before.detail(),
                        MarksJson.write(marks),
                        before.engine(),
                        clock.instant(),
                        new GradeOrigin(source, by, shortened(reason)));
        return before.number() == seen && grades.insert(row)
                ? Optional.empty()
                : problem("changedMeanwhile");
    }

    private Optional<Problem> wrong(Marks marks, Grade measured, String lesson) {
        for (TaskMark mark : marks.tasks()) {
            Optional<TaskGrade> task =
                    measured.tasks().stream()
                            .filter(each -> each.task().equals(mark.task()))
                            .findFirst();
            Double points = mark.points();
            int max = task.map(each -> each.result().maxPoints()).orElse(0);
            if (points != null && !isWithin(points, max)) {
                String stored = task.map(TaskGrade::title).orElse(mark.task());
                return problem("points", shown(mark.task(), stored, lesson), max);
            }
            if (mark.comment().length() > MAX_COMMENT) {
                return problem("comment", MAX_COMMENT);
            }
            Optional<Problem> ofRubric =
                    wrong(mark.criteria(), title -> shown(mark.task(), title, lesson));
            if (ofRubric.isPresent()) {
                return ofRubric;
            }
        }
        Optional<Problem> ofCriteria = wrong(marks.criteria(), UnaryOperator.identity());
        if (ofCriteria.isPresent()) {
            return ofCriteria;
        }
        return marks.comment().length() > MAX_COMMENT
                ? problem("comment", MAX_COMMENT)
                : Optional.empty();
    }

    private static Optional<Problem> wrong(
            List<CriterionMark> criteria, UnaryOperator<String> titles) {
        return criteria.stream()
                .filter(mark -> !isWithin(mark.points(), mark.maxPoints()))
                .findFirst()
                .flatMap(mark -> problem("points", titles.apply(mark.title()), mark.maxPoints()));
    }

    private String shown(String task, String stored, String lesson) {
        return StoredTitles.of(lessons).tasks(lesson).of(task, stored);
    }

    private static boolean isWithin(double points, double max) {
        return points >= 0 && points <= max;
    }

    private static String shortened(String reason) {
        return reason.substring(0, Math.min(reason.length(), GradeOrigin.MAX_REASON));
    }

    private static Optional<Problem> problem(String key, Object... args) {
        return Optional.of(Problem.of(MarkWriter.class, "", key, args));
    }
}
