package org.spikebook.web.grading.ui.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.plot.ui.FigureView;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

@WebTest
class StatisticsPageTest extends SpringBrowserlessTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");
    private static final Text SILENT =
            Text.of(CheckResult.class, "rate.silent", "neurons", 0, 0, 0, 3, 40, 5);
    private static final Text RIGHT =
            Text.of(CheckResult.class, "rate.right", "neurons", 40, 39, 41, 3, 40, 5);
    private static final String SILENT_SHOWN =
            "Population 'neurons' did not fire in any run; target 40 ± 5 Hz."
                    + " Look at its input and its threshold.";

    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private TestVisitors visitors;

    private VisitorId teacher;
    private Course course;
    private AssignmentId assignment;

    @BeforeEach
    void newClass() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
    }

    @Test
    void page_beforeAnyGrade_saysWhenStatisticsAppear() {
        open();

        assertThat(ShownTexts.ofPage())
                .contains("No submission is graded yet. Statistics appear with the first grade.");
        assertThat(find(FileLink.class).all()).isEmpty();
    }

    @Test
    void page_showsDistributionAndTasks_ofTheSubmissionsThatCount() {
        fourStudentsHavePoints();

        open();

        String summary = "Graded students: 4. Mean: 60 %. Median: 70 %.";
        assertThat(ShownTexts.ofPage()).contains(summary);
        assertThat(distribution().getElement().getProperty("innerHTML")).contains(summary);
        assertThat(ShownTexts.of(find(NativeTable.class).single()))
                .containsExactly(
                        "Task",
                        "Graded",
                        "All points (%)",
                        "Mean points",
                        "Discrimination",
                        "Most frequent reasons for lost points",
                        "1. Task",
                        "4",
                        "50",
                        "6 of 10",
                        "–",
                        "2× " + SILENT_SHOWN);
    }

    @Test
    void page_countsNoSubmissionThatWaitsForAnInstructor() {
        fourStudentsHavePoints();
        VisitorId fay = visitors.asNewGuest();
        classes.join(course.joinCode(), "Fay");
        List<Text> waiting =
                List.of(
                        Measured.text("rubric.waiting", "Your claim"),
                        Measured.text("rubric.criterion", 1, "Names the unit", "10"));
        graded.add(assignment, LESSON, fay, NOON, 0, waiting);

        open();

        assertThat(ShownTexts.ofPage()).contains("Graded students: 4. Mean: 60 %. Median: 70 %.");
    }

    @Test
    void file_hasALineATask_withNumbersThatProgramsRead() {
        fourStudentsHavePoints();
        open();
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        test(find(FileLink.class).single()).download(file);

        assertThat(file.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Task,Graded,All points,Share with all points,Mean points,Maximum points,"
                                + "Discrimination,Most frequent reasons",
                        "Task,4,2,0.5,6,10,,2: " + SILENT_SHOWN);
    }

    /** Eve's first attempt is the worse one, and counts for nothing. */
    private void fourStudentsHavePoints() {
        student("Ada", 0);
        student("Ben", 4);
        student("Cleo", 10);
        VisitorId eve = student("Eve", 1);
        graded.add(assignment, LESSON, eve, NOON.plusSeconds(60), 10, List.of(RIGHT));
    }

    private VisitorId student(String name, double points) {
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), name);
        graded.add(
                assignment, LESSON, student, NOON, points, List.of(points == 10 ? RIGHT : SILENT));
        return student;
    }

    private Svg distribution() {
        return find(Svg.class, find(FigureView.class).all().getFirst()).all().getFirst();
    }

    private void open() {
        visitors.as(teacher);
        UI.getCurrent().navigate("statistics/" + assignment);
    }
}
