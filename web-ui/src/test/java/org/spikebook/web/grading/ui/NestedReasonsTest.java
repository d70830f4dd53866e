package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.grading.GradingOutcome;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.HiddenCheckLesson;
import org.spikebook.web.grading.ui.points.ReasonList;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A grade whose criteria stand beneath their group, one of them hidden for good. */
@WebTest
class NestedReasonsTest extends SpringBrowserlessTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Lesson HIDDEN = HiddenCheckLesson.read();
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");

    /** What the hidden check measures: the rate in Hz that it asks for. */
    private static final String SECRET = "17";

    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private Grader grader;
    @Autowired private TestVisitors visitors;

    private AssignmentId assignment;
    private VisitorId ada;
    private String receipt;

    @BeforeEach
    void adaIsGraded() {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        receipt = graded.add(assignment, LESSON, ada, NOON, result());
        visitors.as(teacher);
    }

    @Test
    void markingPage_hasTheCriteriaInTheirGroup() {
        UI.getCurrent().navigate("marking/" + assignment);

        assertNested();
    }

    @Test
    void receipt_hasTheCriteriaInTheirGroup() {
        visitors.as(ada);

        UI.getCurrent().navigate("submissions/" + receipt);

        assertNested();
    }

    @Test
    void receipt_namesTheGroupInTheLanguageOfItsReader() {
        visitors.as(ada);
        UI.getCurrent().setLocale(Locale.GERMAN);

        UI.getCurrent().navigate("submissions/" + receipt);

        assertThat(ShownTexts.ofPage())
                .containsSubsequence(
                        "Alle davon",
                        "Kriterium 1 von 3 ist erfüllt: Zahl der Spikes.",
                        "Punkte: 0,67 von 0,67");
    }

    private void assertNested() {
        assertThat(ShownTexts.ofPage())
                .containsSubsequence(
                        "All of these",
                        "Criterion 1 of 3 is met: Number of spikes.",
                        "0.67 of 0.67 points",
                        "Criterion 3 of 3 is not met: a hidden check.",
                        "0 of 0.67 points",
                        "The hidden check is not met. What it measures stays hidden.");
        List<ReasonList> lists = find(ReasonList.class).all();
        assertThat(lists).hasSize(5); // the result, its criteria, what was measured of each
        assertThat(lists).flatExtracting(ShownTexts::of).noneMatch(text -> text.contains(SECRET));
    }

    /** Of an untouched notebook, whose network is silent. */
    private CheckResult result() {
        Submission blank = new Submission(HIDDEN.newNotebook(Locale.ENGLISH), Map.of());
        GradingOutcome outcome = grader.grade(HIDDEN, blank, 5, RunControl.NONE);
        return ((GradingOutcome.Graded) outcome).grade().tasks().getFirst().result();
    }
}
