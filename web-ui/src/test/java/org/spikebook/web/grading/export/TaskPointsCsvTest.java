package org.spikebook.web.grading.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.grading.GradeFixture;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.GradebookService;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.mark.CriterionMark;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

@WebTest
class TaskPointsCsvTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");
    private static final List<Text> WAITING =
            List.of(
                    Measured.text("rubric.waiting", "Your claim"),
                    Measured.text("rubric.answer", "It takes 1.5 µJ"),
                    Measured.text("rubric.criterion", 1, "Names the baseline", "6"),
                    Measured.text("rubric.criterion", 2, "Gives the range", "4"));

    @Autowired GradebookService gradebooks;
    @Autowired ClassroomService classes;
    @Autowired GradedSubmissions graded;
    @Autowired ExportService exports;
    @Autowired TestVisitors visitors;

    private Course course;

    @BeforeEach
    void adaSubmitsTwice_ofWhichTheSecondWaits_andBenNothing() {
        VisitorId teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        graded.add(assignment, LESSON, ada, NOON, 6);
        graded.add(assignment, LESSON, ada, NOON.plusSeconds(1), 0, WAITING);
        visitors.as(teacher);
    }

    @Test
    void file_hasALineForEachTask_withoutPointsWhileItWaits() {
        List<String> lines = exports.taskCsv(course.id()).lines().toList();

        assertThat(lines.getFirst())
                .isEqualTo(
                        "Student,Assignment,Submitted (UTC),Counts,Task,Criterion,"
                                + "Points,Maximum points,Receipt");
        assertThat(lines).hasSize(3).noneMatch(line -> line.startsWith("Ben,"));
        assertThat(lines.get(1)).contains(",2001-03-02T12:00:00Z,yes,").contains(",Task,,6,10,");
        assertThat(lines.get(2)).contains(",2001-03-02T12:00:01Z,no,").contains(",Task,,,10,");
    }

    @Test
    void taskThatIsJudged_andTheRubric_haveALineForEachCriterion() {
        Gradebook before = gradebooks.gradebook(course.id());

        List<String> lines = TaskPointsCsv.of(judged(before)).lines().toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).contains(",Claim,Names the baseline,5,6,");
        assertThat(lines.get(2)).contains(",Claim,Gives the range,3.5,4,");
        assertThat(lines.get(3)).contains(",,Explains,2,4,");
    }

    /** The first submission with a grade whose task was judged by criteria. */
    private static Gradebook judged(Gradebook gradebook) {
        Gradebook.Line line = gradebook.lines().getFirst();
        SubmissionView first = line.submissions().getFirst();
        TaskPoints task =
                new TaskPoints(
                        "claim",
                        "Claim",
                        8.5,
                        10,
                        List.of(),
                        List.of(),
                        OptionalDouble.of(0),
                        "",
                        List.of(),
                        List.of(
                                new CriterionMark("1", "Names the baseline", 5, 6),
                                new CriterionMark("2", "Gives the range", 3.5, 4)));
        GradeView grade =
                new GradeFixture(10.5, 14, List.of(task), "engine-1", NOON)
                        .byHand(new CriterionMark("explains", "Explains", 2, 4));
        SubmissionView changed =
                new SubmissionView(
                        first.receipt(),
                        first.frozen(),
                        first.assignment(),
                        first.course(),
                        first.lessonSlug(),
                        first.student(),
                        first.visitor(),
                        first.submittedAt(),
                        first.lateness(),
                        first.state(),
                        grade,
                        List.of());
        return new Gradebook(
                gradebook.assignments(),
                List.of(
                        new Gradebook.Line(
                                line.student(), line.assignment(), List.of(changed), changed)));
    }
}
