package org.spikebook.web.grading.ui.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.mark.CriterionMark;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.TaskMark;
import org.spikebook.web.grading.marking.MarkingService;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** An answer that waits for an instructor, from the submission to the points of its criteria. */
@WebTest
class RubricMarkingTest extends SpringBrowserlessTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");

    @Autowired private SubmissionService submissions;
    @Autowired private MarkingService marking;
    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private LessonCatalog lessons;
    @Autowired private TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId ada;
    private Course course;
    private String adas;

    @BeforeEach
    void adasAnswerWaits() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        adas =
                graded.add(
                        assignment,
                        LESSON,
                        ada,
                        NOON,
                        0,
                        List.of(
                                Measured.text("rubric.waiting", "Your claim"),
                                Measured.text("rubric.answer", "It takes 1.5 µJ"),
                                Measured.text("rubric.criterion", 1, "Names the baseline", "6"),
                                Measured.text("rubric.criterion", 2, "Gives the range", "4")));
        visitors.as(teacher);
        UI.getCurrent().navigate("marking/" + assignment);
    }

    @Test
    void form_showsTheAnswer_andAFieldForEachCriterion() {
        assertThat(shown()).contains("Marked: 0 of 1.", "The answer: It takes 1.5 µJ");
        assertThat(find(DecimalField.class).all())
                .extracting(DecimalField::getLabel)
                .containsExactly(
                        "Names the baseline: points (0 to 6)", "Gives the range: points (0 to 4)");
    }

    @Test
    void task_waits_untilEachCriterionHasPoints() {
        find(DecimalField.class).all().getFirst().setValue(5.0);
        save();

        assertThat(task().waits()).isTrue();
        assertThat(shown()).contains("Marked: 0 of 1.");
        assertThat(find(DecimalField.class).all().getFirst().getValue()).isEqualTo(5);

        find(DecimalField.class).all().getLast().setValue(3.5);
        save();

        assertThat(shown()).contains("Marked: 1 of 1.");
        visitors.as(ada);
        assertThat(submissions.find(adas).grade().points()).isEqualTo(8.5);
        assertThat(task().waits()).isFalse();
        assertThat(task().judged())
                .extracting(CriterionMark::title, CriterionMark::points)
                .containsExactly(tuple("Names the baseline", 5.0), tuple("Gives the range", 3.5));
        assertThat(task().reasons())
                .extracting(reason -> reason.english())
                .containsExactly("The answer: It takes 1.5 µJ");
    }

    @Test
    void points_beyondACriterion_areNotSaved() {
        find(DecimalField.class).all().getFirst().setValue(7.0);
        save();

        assertThat(task().judged()).isEmpty();
        assertThat(shown()).anyMatch(text -> text.startsWith("A number of points is invalid."));
    }

    @Test
    void refusal_namesTheCriterionInTheLanguageOfItsReader() {
        Lesson lesson = lessons.lesson("honest-claims").orElseThrow();
        TaskCell task = lesson.tasks().getLast();
        RubricCriterion stored = Rubric.criteria(task.check()).getFirst();
        AssignmentTerms terms = AssignmentTerms.of(CountingPolicy.BEST);
        AssignmentId assignment = classes.assign(course.id(), lesson.slug(), terms).id();
        visitors.as(ada);
        String receipt = graded.addHalf(assignment, lesson, ada, NOON);
        visitors.as(teacher);
        UI.getCurrent().setLocale(Locale.GERMAN);

        CriterionMark tooMany =
                new CriterionMark("1", stored.title(), stored.points() + 1, stored.points());
        TaskMark mark = new TaskMark(task.id(), null, "", List.of(tooMany));
        Marks marks = new Marks(List.of(mark), List.of(), "");
        Problem refusal = marking.mark(receipt, 1, marks).orElseThrow();

        TaskCell read =
                lesson.newNotebook(Locale.GERMAN).cell(task.id(), TaskCell.class).orElseThrow();
        String title = Rubric.criteria(read.check()).getFirst().title();
        assertThat(title).isNotEqualTo(stored.title());
        assertThat(refusal.message(Locale.GERMAN)).isEqualTo("Ungültige Punkte für " + title);
    }

    private TaskPoints task() {
        return submissions.find(adas).grade().tasks().getFirst();
    }

    private void save() {
        test(find(Button.class).withText("Save and go to the next").single()).click();
    }

    private List<String> shown() {
        return ShownTexts.of(find(MarkingPage.class).single());
    }
}
