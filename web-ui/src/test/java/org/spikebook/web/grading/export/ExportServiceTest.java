package org.spikebook.web.grading.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.grading.GradebookService;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.mark.CriterionMark;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.marking.CriterionDraft;
import org.spikebook.web.grading.marking.MarkingService;
import org.spikebook.web.plot.Quantity;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;

@WebTest
class ExportServiceTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");

    @Autowired ExportService exports;
    @Autowired GradebookService gradebooks;
    @Autowired MarkingService marking;
    @Autowired ClassroomService classes;
    @Autowired LessonCatalog lessons;
    @Autowired GradedSubmissions graded;
    @Autowired TestVisitors visitors;

    @Test
    void pointsPossible_areThoseOfTheAssignmentNow_whateverEarlierGradesSay() {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        graded.add(assignment, LESSON, ada, NOON, 6);
        visitors.as(teacher);

        assertThat(possible(course)).isEqualTo("Points Possible,,,,," + number(ofTasks()));

        List<CriterionDraft> rubric = List.of(new CriterionDraft(null, "Explains", 4));
        assertThat(marking.setRubric(assignment, List.of(), rubric)).isEmpty();
        assertThat(possible(course)).isEqualTo("Points Possible,,,,," + number(ofTasks() + 4));
    }

    /** 6 of 10 points measured, then 10 of 14 with the criterion, which are 5/7 of all. */
    @Test
    void grade_whoseRubricIsNotJudged_isLeftOut_untilItIs() {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        String receipt = graded.add(assignment, LESSON, ada, NOON, 6);
        visitors.as(teacher);
        assertThat(result(course)).isNotEmpty();

        List<CriterionDraft> rubric = List.of(new CriterionDraft(null, "Explains", 4));
        assertThat(marking.setRubric(assignment, List.of(), rubric)).isEmpty();
        assertThat(result(course)).isEmpty();
        assertThat(gradebooks.csv(course.id())).contains(",yes,waiting for an instructor,");

        String id = marking.queue(assignment).rubric().getFirst().id().toString();
        CriterionMark judged = new CriterionMark(id, "Explains", 4, 4);
        assertThat(marking.mark(receipt, 1, new Marks(List.of(), List.of(judged), ""))).isEmpty();
        assertThat(gradebooks.csv(course.id())).contains(",yes,graded,");
        assertThat(Double.parseDouble(result(course)))
                .isCloseTo((ofTasks() + 4) * 5 / 7.0, within(0.001));
    }

    /** The last cell of the only student. */
    private String result(Course course) {
        String line = exports.canvasCsv(course.id()).lines().skip(2).findFirst().orElseThrow();
        return line.substring(line.lastIndexOf(',') + 1);
    }

    private String possible(Course course) {
        return exports.canvasCsv(course.id()).lines().skip(1).findFirst().orElseThrow();
    }

    private int ofTasks() {
        int points =
                lessons.lesson(LESSON).orElseThrow().tasks().stream()
                        .mapToInt(TaskCell::points)
                        .sum();
        assertThat(points).as("other than in the grade").isNotEqualTo(10);
        return points;
    }

    private static String number(int points) {
        return Quantity.decimals(points, 0, Quantity.NEUTRAL);
    }
}
