package org.spikebook.web.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.common.ui.field.DateTimeField;
import org.spikebook.web.grading.GradedSubmissions;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

@WebTest
class AssignmentDatesViewTest extends SpringBrowserlessTest {

    private static final String LESSON = "03-driven-by-noise";
    private static final Instant PAST = Instant.parse("2001-03-02T12:00:00Z");
    private static final Instant FUTURE = Instant.parse("2999-03-02T12:00:00Z");

    @Autowired private AssignmentService service;
    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private TestVisitors visitors;

    private VisitorId instructor;
    private VisitorId ada;
    private Course course;

    @BeforeEach
    void newClass() {
        instructor = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
    }

    @Test
    void beforeItOpens_aStudentSeesTitleAndDate_butNoWayToStart() {
        assign(FUTURE, null, null);
        adaJoins();

        open();

        assertThat(page()).anyMatch(text -> text.startsWith("Opens ") && text.contains("2999"));
        assertThat(find(Button.class).withText("Start lesson").all()).isEmpty();
    }

    @Test
    void beforeItOpens_aStudentSeesWhatWasSubmittedBeforeTheDateWasMoved() {
        Assignment assignment = assign(FUTURE, null, null);
        adaJoins();
        graded.add(assignment.id(), LESSON, ada, PAST, 8);
        visitors.as(ada);

        open();

        assertThat(page())
                .anyMatch(text -> text.startsWith("Opens "))
                .anyMatch(text -> text.startsWith("Submitted "))
                .contains("8 of 10 points");
        assertThat(find(Button.class).withText("Start lesson").all()).isEmpty();
    }

    @Test
    void halfADate_isNotSaved_andSaysThatItIsIncomplete() {
        visitors.as(instructor);
        assign(null, FUTURE, null);
        open();
        test(find(Button.class).withText("Edit").single()).click();
        DateTimeField due =
                find(DateTimeField.class, find(Dialog.class).single()).withCaption("Due").single();

        dayOf(due).setValue(LocalDate.of(2999, 4, 1));
        timeOf(due).clear();
        Button save =
                find(Button.class).withText("Save").all().stream()
                        .filter(Button::isEnabled)
                        .findFirst()
                        .orElseThrow();
        test(save).click();

        assertThat(due.isInvalid()).isTrue();
        assertThat(due.getErrorMessage()).startsWith("The date is incomplete.");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(classes.assignments(course.id()).getFirst().dueAt()).isEqualTo(FUTURE);
    }

    @Test
    void attempts_areLimited_andAStudentReadsHowMany() {
        visitors.as(instructor);
        assign(null, null, null);
        open();
        test(find(Button.class).withText("Edit").single()).click();
        IntegerField attempts =
                find(IntegerField.class, find(Dialog.class).single())
                        .withCaption("Attempts")
                        .single();
        attempts.setValue(3);
        saveTerms();

        assertThat(page()).anyMatch(text -> text.contains("attempts: 3"));
        adaJoins();
        open();
        assertThat(page()).anyMatch(text -> text.endsWith("Attempts: 3."));
    }

    @Test
    void attempts_thatAreNone_areNotSaved_andTheFieldSaysWhy() {
        visitors.as(instructor);
        assign(null, null, null);
        open();
        test(find(Button.class).withText("Edit").single()).click();
        IntegerField attempts =
                find(IntegerField.class, find(Dialog.class).single())
                        .withCaption("Attempts")
                        .single();
        attempts.setValue(101);
        saveTerms();

        assertThat(attempts.isInvalid()).isTrue();
        assertThat(attempts.getErrorMessage()).startsWith("The number of attempts is not");
        assertThat(classes.assignments(course.id()).getFirst().terms().limitsAttempts()).isFalse();
    }

    @Test
    void withdrawal_saysWhomItConcerns_andWaitsForAConfirmation() {
        Assignment assignment = assign(null, null, null);
        adaJoins();
        graded.add(assignment.id(), LESSON, ada, PAST, 8);
        visitors.as(instructor);
        open();
        test(find(Button.class).withText("Edit").single()).click();

        test(find(Button.class).withText("Withdraw").single()).click();

        assertThat(classes.assignments(course.id()).getFirst().withdrawn()).isFalse();
        ConfirmDialog asked = find(ConfirmDialog.class).single();
        assertThat(asked.getElement().getProperty("message"))
                .startsWith("Students who no longer see it: 1; those who have submitted: 1.");
        test(asked).confirm();
        assertThat(classes.assignments(course.id()).getFirst().withdrawn()).isTrue();
    }

    private void saveTerms() {
        test(find(Button.class).withText("Save").all().stream()
                        .filter(Button::isEnabled)
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static DatePicker dayOf(DateTimeField field) {
        return part(field, DatePicker.class);
    }

    private static TimePicker timeOf(DateTimeField field) {
        return part(field, TimePicker.class);
    }

    private static <T extends Component> T part(DateTimeField field, Class<T> type) {
        return field.getElement()
                .getChildren()
                .flatMap(child -> child.getComponent().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void afterItClosed_aStudentReadsThat_andTheZoneOfTheTimes() {
        assign(null, PAST, PAST);
        adaJoins();

        open();

        assertThat(page())
                .anyMatch(text -> text.contains("later submissions are not accepted"))
                .anyMatch(text -> text.contains("Times in "))
                .anyMatch(text -> text.contains("This assignment is closed."));
    }

    @Test
    void latePolicy_thatChangesGrades_isSavedAfterConfirmationOnly() {
        Assignment assignment = assign(null, PAST, null);
        adaJoins();
        graded.add(assignment.id(), LESSON, ada, PAST.plusSeconds(1), 8);
        visitors.as(instructor);
        open();
        test(find(Button.class).withText("Edit").single()).click();
        find(IntegerField.class)
                .withCaption("Late: deduction per begun day (%)")
                .all()
                .forEach(perDay -> perDay.setValue(25));

        Button save =
                find(Button.class).withText("Save").all().stream()
                        .filter(Button::isEnabled)
                        .findFirst()
                        .orElseThrow();
        test(save).click();

        assertThat(policy()).isEqualTo(LatePolicy.NONE);
        ConfirmDialog asked = find(ConfirmDialog.class).single();
        test(asked).confirm();
        assertThat(policy()).isEqualTo(new LatePolicy(25, 0));
        assertThat(page()).anyMatch(text -> text.equals("6 of 10 points"));
        assertThat(page()).anyMatch(text -> text.equals("8 reached; days late: 1; −25 %"));
    }

    @Test
    void extension_whoseEffectIsAnotherByNow_isRefused_andTheStudentsStayChosen() {
        Assignment assignment = assign(null, PAST, null, new LatePolicy(10, 0));
        adaJoins();
        graded.add(assignment.id(), LESSON, ada, PAST.plusSeconds(1), 8);
        visitors.as(instructor);
        open();
        test(find(Button.class).withText("Edit").single()).click();
        test(find(Button.class).withText("Choose all students").single()).click();
        find(DateTimeField.class)
                .withCaption("Due for them")
                .single()
                .setValue(LocalDateTime.of(2999, 3, 2, 12, 0));
        test(find(Button.class).withText("Give extension").single()).click();
        graded.add(assignment.id(), LESSON, ada, PAST.plusSeconds(2), 9);

        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(ShownTexts.of(find(Dialog.class).single()))
                .anyMatch(text -> text.startsWith("Not saved: "));
        assertThat(find(MultiSelectComboBox.class).single().isEmpty()).isFalse();
    }

    @Test
    void extension_ofAllStudents_isTheirsAfterConfirmation() {
        Assignment assignment = assign(null, PAST, null, new LatePolicy(10, 0));
        VisitorId ben = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        adaJoins();
        graded.add(assignment.id(), LESSON, ada, PAST.plusSeconds(1), 8);
        visitors.as(instructor);
        open();
        test(find(Button.class).withText("Edit").single()).click();
        test(find(Button.class).withText("Choose all students").single()).click();
        find(DateTimeField.class)
                .withCaption("Due for them")
                .single()
                .setValue(LocalDateTime.of(2999, 3, 2, 12, 0));

        test(find(Button.class).withText("Give extension").single()).click();
        assertThat(service.deadlines(assignment.id()).extensions()).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(service.deadlines(assignment.id()).extensions()).containsOnlyKeys(ada, ben);
    }

    @Test
    void receipt_ofALateSubmission_explainsTheResult() {
        Assignment assignment = assign(null, PAST, null, new LatePolicy(10, 50));
        adaJoins();
        String receipt = graded.add(assignment.id(), LESSON, ada, PAST.plusSeconds(86_401), 8);

        UI.getCurrent().navigate("submissions/" + receipt);

        assertThat(page())
                .contains(
                        "Grade: 6.4 of 10 points",
                        "8 of 10 points",
                        "−1.6 points: 20 % of the points reached (10 % for each begun day; at least"
                                + " 50 % stay)",
                        "8 − 1.6 = 6.4 of 10 points")
                .anyMatch(text -> text.startsWith("2, counted in begun days after the due date"));
    }

    private Assignment assign(
            @Nullable Instant opens, @Nullable Instant due, @Nullable Instant closes) {
        return assign(opens, due, closes, LatePolicy.NONE);
    }

    private Assignment assign(
            @Nullable Instant opens,
            @Nullable Instant due,
            @Nullable Instant closes,
            LatePolicy late) {
        return classes.assign(
                course.id(),
                LESSON,
                new AssignmentTerms(CountingPolicy.BEST, opens, due, closes, null, late));
    }

    private void adaJoins() {
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
    }

    private void open() {
        UI.getCurrent().navigate("classes/" + course.id());
    }

    private LatePolicy policy() {
        return classes.assignments(course.id()).getFirst().terms().late();
    }

    private static List<String> page() {
        return ShownTexts.ofPage();
    }
}
