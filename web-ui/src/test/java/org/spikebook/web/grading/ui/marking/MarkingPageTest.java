package org.spikebook.web.grading.ui.marking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.TaskMark;
import org.spikebook.web.grading.marking.MarkingService;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;

@WebTest
class MarkingPageTest extends SpringBrowserlessTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");

    @Autowired private MarkingService marking;
    @Autowired private SubmissionService submissions;
    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private TestVisitors visitors;

    private AssignmentId assignment;
    private String adas;

    @BeforeEach
    void adaAndBenHavePoints() {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        adas = graded.add(assignment, LESSON, ada, NOON, 6);
        VisitorId ben = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        graded.add(assignment, LESSON, ben, NOON, 4);
        visitors.as(teacher);
        UI.getCurrent().navigate("marking/" + assignment);
    }

    @Test
    void save_keepsPointsAndComment_andShowsTheNextWithAnEmptyForm() {
        assertThat(label()).isEqualTo("Ada");
        find(DecimalField.class).all().getFirst().setValue(8.0);
        find(TextArea.class).all().getFirst().setValue("Well argued");

        test(find(Button.class).withText("Save and go to the next").single()).click();

        GradeView grade = submissions.find(adas).grade();
        assertThat(grade.points()).isEqualTo(8);
        assertThat(grade.tasks().getFirst().comment()).isEqualTo("Well argued");
        assertThat(label()).isEqualTo("Ben");
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEmpty();
        assertThat(shown()).contains("Marked: 1 of 2.");
    }

    @Test
    void save_ofAGradeThatWasChangedMeanwhile_saysSo_andKeepsTheForm() {
        Marks others = new Marks(List.of(new TaskMark("task", 2.0, "")), List.of(), "");
        assertThat(marking.mark(adas, 1, others)).isEmpty();
        find(TextArea.class).all().getFirst().setValue("Well argued");

        test(find(Button.class).withText("Save and go to the next").single()).click();

        assertThat(shown()).anyMatch(text -> text.startsWith("The grade was changed meanwhile"));
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Well argued");
        assertThat(submissions.find(adas).grade().points()).isEqualTo(2);
    }

    @Test
    void keptForm_ofAGradeThatWasChangedMeanwhile_isSavedOnceTheNewGradeWasShown() {
        typeMarks();
        find(Button.class).withText("Next unmarked").single().click();
        Marks others = new Marks(List.of(new TaskMark("task", 2.0, "Too short")), List.of(), "");
        assertThat(marking.mark(adas, 1, others)).isEmpty();
        find(Button.class).withText("Ada").single().click();

        find(Button.class).withText("Save and go to the next").single().click();

        assertThat(shown())
                .anyMatch(text -> text.startsWith("Task: 2") && text.endsWith("Too short"));
        assertThat(submissions.find(adas).grade().points()).isEqualTo(2);
        assertTypedMarksAreThere();

        find(Button.class).withText("Save and go to the next").single().click();

        assertThat(submissions.find(adas).grade().points()).isEqualTo(8);
        assertThat(submissions.find(adas).grade().number()).isEqualTo(3);
        assertThat(shown()).doesNotContain("Not saved yet:");
    }

    @Test
    void next_keepsWhatWasTyped_andSaysThatItIsNotSaved() {
        typeMarks();

        find(Button.class).withText("Next unmarked").single().click();

        assertThat(label()).isEqualTo("Ben");
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEmpty();
        assertThat(shown()).contains("Not saved yet:");
        assertThat(submissions.find(adas).grade().points()).isEqualTo(6);

        find(Button.class).withText("Previous unmarked").single().click();

        assertThat(label()).isEqualTo("Ada");
        assertTypedMarksAreThere();
        assertThat(shown()).contains("These marks are not saved yet.");

        find(Button.class).withText("Save and go to the next").single().click();

        assertThat(submissions.find(adas).grade().points()).isEqualTo(8);
        assertThat(shown()).contains("Marked: 1 of 2.").doesNotContain("Not saved yet:");
    }

    @Test
    void next_withAnInvalidNumber_staysWithIt() {
        find(DecimalField.class).all().getFirst().setValue(11.0);

        find(Button.class).withText("Next unmarked").single().click();

        assertThat(label()).isEqualTo("Ada");
        assertThat(find(DecimalField.class).all().getFirst().getValue()).isEqualTo(11);
        assertThat(shown()).anyMatch(text -> text.startsWith("A number of points is invalid."));
    }

    @Test
    void savedComment_keepsWhatWasTyped_andIsOffered() {
        typeMarks();
        field("New comment").setValue("See the lecture");

        find(Button.class).withText("Save comment").single().click();

        assertTypedMarksAreThere();
        assertThat(shown()).contains("See the lecture");
        assertThat(marking.queue(assignment).comments()).containsExactly("See the lecture");
    }

    @Test
    void rubric_whenSaved_keepsWhatWasTyped_andAddsItsCriteria() {
        typeMarks();
        find(Button.class).withText("Add criterion").single().click();
        field("Criterion").setValue("Clarity");
        find(DecimalField.class).all().getLast().setValue(3.0);

        find(Button.class).withText("Save rubric").single().click();

        assertTypedMarksAreThere();
        assertThat(shown()).contains("Clarity");
        find(DecimalField.class).all().get(1).setValue(2.0);
        find(Button.class).withText("Save and go to the next").single().click();
        assertThat(submissions.find(adas).grade().points()).isEqualTo(10);
    }

    @Test
    void blindBox_keepsWhatWasTyped() {
        typeMarks();

        find(Checkbox.class).single().setValue(true);

        assertThat(label()).isNotEqualTo("Ada");
        assertTypedMarksAreThere();
    }

    @Test
    void leavingForAnotherPage_asksFirst_whileMarksAreNotSaved() {
        typeMarks();

        UI.getCurrent().navigate("marking/" + assignment);
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        UI.getCurrent().navigate("statistics/" + assignment);

        assertThat(find(ConfirmDialog.class).exists()).isTrue();
        assertThat(find(MarkingPage.class).exists()).isTrue();
        assertTypedMarksAreThere();
    }

    @Test
    void leavingForAnotherPage_withNothingTyped_asksNothing() {
        UI.getCurrent().navigate("statistics/" + assignment);

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(find(MarkingPage.class).exists()).isFalse();
    }

    private void typeMarks() {
        find(DecimalField.class).all().getFirst().setValue(8.0);
        find(TextArea.class).all().getFirst().setValue("Well argued");
    }

    private void assertTypedMarksAreThere() {
        assertThat(find(DecimalField.class).all().getFirst().getValue()).isEqualTo(8);
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Well argued");
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String label() {
        return find(H2.class).all().getFirst().getText();
    }

    private List<String> shown() {
        return ShownTexts.of(find(MarkingPage.class).single());
    }
}
