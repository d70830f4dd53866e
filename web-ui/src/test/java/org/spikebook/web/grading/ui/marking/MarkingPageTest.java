package org.spikebook.web.grading.ui.marking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;

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
import org.springframework.context.annotation.Import;

import java.time.Instant;
import java.util.List;

@WebTest
@Import(GradedSubmissions.class)
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

    private String label() {
        return find(H2.class).all().getFirst().getText();
    }

    private List<String> shown() {
        return ShownTexts.of(find(MarkingPage.class).single());
    }
}
