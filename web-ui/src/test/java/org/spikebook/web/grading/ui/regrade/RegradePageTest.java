package org.spikebook.web.grading.ui.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.regrade.RegradeOptions;
import org.spikebook.web.grading.regrade.RegradePreview;
import org.spikebook.web.grading.regrade.RegradeService;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;

@WebTest
class RegradePageTest extends SpringBrowserlessTest {

    private static final String LESSON = "02-the-f-i-curve";

    @Autowired private RegradeService regrades;
    @Autowired private SubmissionService submissions;
    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private TestVisitors visitors;

    private AssignmentId assignment;
    private String receipt;

    @BeforeEach
    void adaHasSixPoints() {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        receipt = graded.add(assignment, LESSON, ada, Instant.parse("2001-03-02T12:00:00Z"), 6);
        visitors.as(teacher);
        UI.getCurrent().navigate("regrade/" + assignment);
    }

    @Test
    void missingReason_isSaid_andNothingStarts() {
        test(find(Button.class).withText("Start regrade").single()).click();

        assertThat(shown()).anyMatch(text -> text.startsWith("The reason is missing"));
        assertThat(regrades.overview(assignment, RegradeOptions.DEFAULT).open()).isEmpty();
    }

    @Test
    void preview_followsItsOptions_andIsPublishedAsShown() {
        test(find(TextField.class).single()).setValue("The check was too lenient");
        test(find(Button.class).withText("Start regrade").single()).click();
        Eventually.holds("graded again", this::isComplete);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("regrade/" + assignment);
        assertThat(shown()).contains("Ada", "lowered");

        test(find(Checkbox.class).withCaption("Never lower a grade").single()).click();
        assertThat(shown()).contains("kept (would be lower)");
        test(find(Checkbox.class).withCaption("Never lower a grade").single()).click();
        test(find(Button.class).withText("Publish").single()).click();

        assertThat(shown()).contains("Published. Submissions with a new grade: 1.");
        assertThat(submissions.find(receipt).grade().points()).isZero();
    }

    private boolean isComplete() {
        return regrades.overview(assignment, RegradeOptions.DEFAULT)
                .open()
                .filter(RegradePreview::isComplete)
                .isPresent();
    }

    private List<String> shown() {
        return ShownTexts.of(find(RegradePage.class).single());
    }
}
