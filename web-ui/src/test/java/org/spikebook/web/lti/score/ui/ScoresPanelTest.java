package org.spikebook.web.lti.score.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.lti.LtiLinkRepository;
import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.db.lti.LtiScoreRepository;
import org.spikebook.db.lti.LtiScoreRow;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.lti.UnreachablePlatforms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;

/** The page of a class of which a learning platform takes results. */
@WebTest
class ScoresPanelTest extends SpringBrowserlessTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Autowired private UnreachablePlatforms platforms;
    @Autowired private LtiContextRepository contexts;
    @Autowired private LtiLinkRepository links;
    @Autowired private LtiScoreRepository scores;
    @Autowired private ClassroomService classes;
    @Autowired private TestVisitors visitors;
    @Autowired private JdbcClient jdbc;

    private VisitorId student;
    private Course course;
    private AssignmentId assignment;

    @BeforeEach
    void classWithAStudent() {
        // nothing of it is sent while the page is looked at
        jdbc.sql("delete from scheduled_tasks where task_name = 'send-lti-scores'").update();
        VisitorId teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        student = visitors.asNewAccount("Ada");
        classes.join(course.joinCode(), "Ada");
        visitors.as(teacher);
    }

    @AfterEach
    void nothingIsSentInTestsThatFollow() {
        jdbc.sql("delete from lti_score").update();
    }

    @Test
    void resultThatThePlatformDidNotTake_isListed_andSentAgainByAPress() {
        LtiPlatformId platform = platforms.register();
        LtiScoreRow refused = new LtiScoreRow(link(platform), student, 7, 10, false, 0);
        scores.put(refused, NOON);
        scores.failed(refused, "score refused, status 403", null);

        UI.getCurrent().navigate("classes/" + course.id());

        assertThat(shown())
                .containsSubsequence(
                        "Results on the learning platform",
                        "Results that the learning platform has: 0. Results that are to be sent:"
                                + " 0.",
                        "Ada",
                        "From spike to silicon",
                        "The learning platform refused the result (status 403). Ask its"
                                + " administrator whether the tool may send scores.",
                        "none");
        assertThat(scores.due(platform, Instant.now(), 10)).isEmpty();

        test(find(Button.class).withText("Send again").single()).click();

        assertThat(scores.due(platform, Instant.now(), 10)).containsExactly(refused);
        assertThat(shown()).anyMatch(text -> text.startsWith("They are sent within a minute"));

        scores.sent(refused, NOON);
        test(find(Button.class).withText("Refresh").single()).click();

        assertThat(shown())
                .contains(
                        "Results that the learning platform has: 1. Results that are to be sent:"
                                + " 0.")
                .doesNotContain("Ada");
        assertThat(find(Button.class).withText("Send again").all()).noneMatch(Button::isVisible);
    }

    @Test
    void classOfNoPlatform_hasNoSuchPart() {
        UI.getCurrent().navigate("classes/" + course.id());

        assertThat(find(ScoresPanel.class).all()).noneMatch(ScoresPanel::isVisible);
    }

    private List<String> shown() {
        return ShownTexts.of(find(ScoresPanel.class).single());
    }

    /** That opens the assignment, and takes scores. */
    private LtiLinkId link(LtiPlatformId platform) {
        LtiContextId context = platforms.addCourse(platform, "Spikes", null);
        contexts.connect(context, course.id());
        LtiLinkId id = platforms.addLink(context, "Spikes", UnreachablePlatforms.URL);
        links.setAssignment(id, assignment);
        return id;
    }
}
