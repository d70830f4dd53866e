package org.spikebook.web.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.AccommodationService;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.GradedSubmissions;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WebTest
class AccommodationsPanelTest extends SpringBrowserlessTest {

    private static final String LESSON = "03-driven-by-noise";
    private static final Instant OPENS = Instant.parse("2001-03-01T12:00:00Z");
    private static final Instant DUE = Instant.parse("2001-03-03T12:00:00Z");

    @Autowired private AccommodationService service;
    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private TestVisitors visitors;

    private VisitorId instructor;
    private VisitorId ada;
    private Course course;
    private Assignment assignment;

    @BeforeEach
    void adaLearns() {
        instructor = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(
                        course.id(),
                        LESSON,
                        new AssignmentTerms(
                                CountingPolicy.BEST,
                                OPENS,
                                DUE,
                                null,
                                null,
                                new LatePolicy(10, 0)));
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
    }

    @Test
    void instructor_givesAStudentMoreTime_andTakesItBack() {
        visitors.as(instructor);
        open();
        assertThat(panel()).contains("All students have the same time.");

        chooseAda();
        click("Give more time");

        assertThat(service.of(course.id())).isEqualTo(Map.of(ada, 150));
        assertThat(panel()).contains("Ada", "1.5 ×");
        assertThat(ShownTexts.ofPage()).contains("Ada: time for assignments 1 × → 1.5 ×");

        test(find(Button.class).withAriaLabel("End the additional time of Ada").single()).click();

        assertThat(service.of(course.id())).isEmpty();
    }

    @Test
    void studentWhoLeft_isNotThereOnceTheClassIsReadAgain_andTheChoiceOfOthersStays() {
        VisitorId ben = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        visitors.as(instructor);
        service.give(course.id(), Set.of(ben), 150, service.effect(course.id(), Set.of(ben), 150));
        open();
        chooseAda();
        assertThat(panel()).contains("Ben");
        classes.remove(course.id(), ben);

        click("Refresh");

        assertThat(panel()).doesNotContain("Ben");
        assertThat(students().getListDataView().getItems())
                .extracting(Member::name)
                .containsExactly("Ada");
        assertThat(students().getValue()).extracting(Member::name).containsExactly("Ada");
    }

    @Test
    void moreTime_thatChangesGrades_isGivenAfterAConfirmationOnly() {
        graded.add(assignment.id(), LESSON, ada, DUE.plusSeconds(60), 8);
        visitors.as(instructor);
        open();
        chooseAda();

        click("Give more time");

        assertThat(service.of(course.id())).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(service.of(course.id())).isEqualTo(Map.of(ada, 150));
    }

    @Test
    void withoutAStudent_nothingIsGiven_andTheFieldSaysWhy() {
        visitors.as(instructor);
        open();

        click("Give more time");

        assertThat(students().isInvalid()).isTrue();
        assertThat(students().getErrorMessage()).isEqualTo("Choose one or more students.");
    }

    @Test
    void student_readsHowMuchTime_theOwnDate_andTheZone() {
        visitors.as(instructor);
        service.give(course.id(), Set.of(ada), 150, service.effect(course.id(), Set.of(ada), 150));
        visitors.as(ada);

        UI.getCurrent().navigate("classes/" + course.id());

        assertThat(ShownTexts.ofPage())
                .contains(
                        "You have 1.5 × the time and attempts for the assignments of this class."
                                + " The dates here are yours.")
                .anyMatch(text -> text.contains("4, 2001") && text.contains("Times in "));
    }

    private void open() {
        UI.getCurrent().navigate("classes/" + course.id());
        find(Details.class).all().stream()
                .filter(each -> each.getSummaryText().equals("More time"))
                .findFirst()
                .orElseThrow()
                .setOpened(true);
    }

    private List<String> panel() {
        return ShownTexts.of(find(AccommodationsPanel.class).single());
    }

    private void chooseAda() {
        students()
                .select(
                        classes.members(course.id()).stream()
                                .filter(each -> each.id().equals(ada))
                                .toList());
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Member> students() {
        return find(MultiSelectComboBox.class).withCaption("Students who get more time").single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
