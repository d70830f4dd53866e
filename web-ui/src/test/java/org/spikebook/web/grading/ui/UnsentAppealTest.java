package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.appeal.AppealService;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;

/** An appeal that was typed and not sent is not lost without a question. */
@WebTest
class UnsentAppealTest extends SpringBrowserlessTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");

    @Autowired private AppealService appeals;
    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private TestVisitors visitors;

    private VisitorId teacher;
    private String receipt;

    @BeforeEach
    void adaHasPoints() {
        teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        Assignment assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST));
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        receipt = graded.add(assignment.id(), LESSON, ada, NOON, 6);
    }

    @Test
    void leaving_asksFirst_whileAnAppealIsNotSent() {
        UI.getCurrent().navigate("submissions/" + receipt);
        area("What should be reviewed, and why?").setValue("Task 2 runs here.");

        UI.getCurrent().navigate("");

        assertThat(find(ConfirmDialog.class).exists()).isTrue();
        assertThat(find(SubmissionPage.class).exists()).isTrue();
        assertThat(area("What should be reviewed, and why?").getValue())
                .isEqualTo("Task 2 runs here.");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(SubmissionPage.class).exists()).isFalse();
    }

    @Test
    void leaving_asksNothing_onceTheAppealIsSent_orWhileNothingIsTyped() {
        UI.getCurrent().navigate("submissions/" + receipt);
        area("What should be reviewed, and why?").setValue("Task 2 runs here.");
        find(Button.class).withText("Submit appeal").single().click();

        UI.getCurrent().navigate("");

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(find(SubmissionPage.class).exists()).isFalse();
        assertThat(appeals.of(receipt)).hasSize(1);
    }

    @Test
    void leaving_asksFirst_whileAnAnswerIsNotSent() {
        assertThat(appeals.ask(receipt, "Task 2 runs here.")).isEmpty();
        visitors.as(teacher);
        UI.getCurrent().navigate("submissions/" + receipt);
        area("Answer").setValue("You are right.");

        UI.getCurrent().navigate("");

        assertThat(find(ConfirmDialog.class).exists()).isTrue();
        assertThat(find(SubmissionPage.class).exists()).isTrue();
    }

    @Test
    void form_isMarked_soThatTheBrowserAsksBeforeThePageIsClosed() {
        UI.getCurrent().navigate("submissions/" + receipt);

        assertThat(find(Div.class).all())
                .filteredOn(div -> div.getElement().hasAttribute("data-guarded"))
                .isNotEmpty();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withCaption(label).single();
    }
}
