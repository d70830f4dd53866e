package org.spikebook.web.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.admin.AccountAdministration;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.appeal.AppealService;
import org.spikebook.web.grading.appeal.ui.OpenAppealsPanel;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Map;

@WebTest
class ClassViewTest extends SpringBrowserlessTest {

    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");

    @Autowired private ClassroomService classes;
    @Autowired private AssignmentService assigning;
    @Autowired private AppealService appeals;
    @Autowired private AccountAdministration accounts;
    @Autowired private GradedSubmissions graded;
    @Autowired private TestVisitors visitors;

    @Test
    void search_isStillThere_whenTheClassIsClosed() {
        openClassInTheOrderOfPoints();
        test(search()).setValue("nobody");

        test(find(Button.class).withText("Close class").single()).click();

        assertThat(find(Button.class).withText("Reopen class").all()).hasSize(1);
        assertThat(search().getValue()).isEqualTo("nobody");
    }

    @Test
    void instructorNotes_ofAnAssignedLesson_open() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        classes.assign(course.id(), "03-driven-by-noise", AssignmentTerms.of(CountingPolicy.BEST));
        UI.getCurrent().navigate("classes/" + course.id());

        test(find(Button.class).withText("Instructor notes").single()).click();

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Instructor notes");
    }

    @Test
    void student_whoJoinedBeforeALessonIsAssigned_seesItByRefresh() {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        UI.getCurrent().navigate("classes/" + course.id());
        assertThat(find(Button.class).withText("Start lesson").all()).isEmpty();
        visitors.as(instructor);
        classes.assign(course.id(), "03-driven-by-noise", AssignmentTerms.of(CountingPolicy.BEST));
        visitors.as(student);

        test(find(Button.class).withText("Refresh").single()).click();

        assertThat(find(Button.class).withText("Start lesson").all()).hasSize(1);
    }

    @Test
    void student_ofSeveralSubmissions_seesWhichOneCounts() {
        String lesson = "03-driven-by-noise";
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        Assignment assignment =
                classes.assign(course.id(), lesson, AssignmentTerms.of(CountingPolicy.BEST));
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        graded.add(assignment.id(), lesson, student, NOON, 6);
        graded.add(assignment.id(), lesson, student, NOON.plusSeconds(1), 8);
        graded.add(assignment.id(), lesson, student, NOON.plusSeconds(2), 4);

        UI.getCurrent().navigate("classes/" + course.id());

        List<List<String>> counting =
                find(ListItem.class).all().stream()
                        .map(ShownTexts::of)
                        .filter(texts -> texts.contains("counts"))
                        .toList();
        assertThat(counting).hasSize(1);
        assertThat(counting.getFirst()).contains("8 of 10 points");
    }

    @Test
    void refresh_readsAppealsAgain() {
        String lesson = "03-driven-by-noise";
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        Assignment assignment =
                classes.assign(course.id(), lesson, AssignmentTerms.of(CountingPolicy.BEST));
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        String receipt = graded.add(assignment.id(), lesson, student, NOON, 6);
        visitors.as(instructor);
        UI.getCurrent().navigate("classes/" + course.id());
        assertThat(openAppeals()).doesNotContain("Ada");
        visitors.as(student);
        assertThat(appeals.ask(receipt, "The rate is right")).isEmpty();
        visitors.as(instructor);

        test(find(Button.class).withText("Refresh").single()).click();

        assertThat(openAppeals()).contains("Open appeals", "Ada");
    }

    /** Else saving would undo what a colleague changed. */
    @Test
    void edit_opensTheAssignmentAsItIsNow() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        classes.assign(course.id(), "03-driven-by-noise", AssignmentTerms.of(CountingPolicy.BEST));
        UI.getCurrent().navigate("classes/" + course.id());
        assigning.withdraw(classes.assignments(course.id()).getFirst().id());

        test(find(Button.class).withText("Edit").single()).click();

        assertThat(find(Button.class).withText("Offer again").all()).hasSize(1);
    }

    @Test
    void refresh_readsAssignmentsAndTheirTermsAgain() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        classes.assign(course.id(), "03-driven-by-noise", AssignmentTerms.of(CountingPolicy.BEST));
        UI.getCurrent().navigate("classes/" + course.id());
        Assignment withdrawn = classes.assignments(course.id()).getFirst();
        assigning.withdraw(withdrawn.id());
        classes.assign(course.id(), "02-the-f-i-curve", AssignmentTerms.of(CountingPolicy.BEST));
        assertThat(find(Button.class).withText("Edit").all()).hasSize(1);

        test(find(Button.class).withText("Refresh").single()).click();

        assertThat(find(Button.class).withText("Edit").all()).hasSize(2);
        assertThat(ShownTexts.ofPage())
                .anyMatch(text -> text.contains("withdrawn: students do not see it"));
    }

    private List<String> openAppeals() {
        return find(OpenAppealsPanel.class).all().stream()
                .flatMap(panel -> ShownTexts.of(panel).stream())
                .toList();
    }

    @Test
    void assistant_readsByRefresh_thatTheClassHasNoInstructorAnyMore() {
        VisitorId administrator = visitors.asNewAdministrator();
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        VisitorId assistant = visitors.asNewAccount("Tess");
        classes.join(course.joinCode(), "Tess");
        visitors.as(instructor);
        classes.changeRole(course.id(), assistant, CourseRole.TEACHING_ASSISTANT);
        visitors.as(assistant);
        UI.getCurrent().navigate("classes/" + course.id());
        assertThat(ShownTexts.ofPage()).noneMatch(ClassViewTest::saysThatNoOneLeads);
        visitors.as(administrator);
        accounts.disable(instructor);
        visitors.as(assistant);

        test(find(Button.class).withText("Refresh").single()).click();

        assertThat(ShownTexts.ofPage()).anyMatch(ClassViewTest::saysThatNoOneLeads);
    }

    private static boolean saysThatNoOneLeads(String text) {
        return text.startsWith("This class has no instructor at the moment.");
    }

    @Test
    void instructor_whoBecomesAnAssistant_seesTheClassAsOne() {
        openClassWithAColleague();

        chooseMyself();
        role().setValue(CourseRole.TEACHING_ASSISTANT);
        find(Button.class).withText("Save").single().click();

        assertThat(find(ClassView.class).exists()).isTrue();
        assertThat(find(ComboBox.class).withCaption("Member").all()).isEmpty();
    }

    @Test
    void instructor_whoTakesThemselvesOut_isLedToTheirClasses() {
        openClassWithAColleague();

        chooseMyself();
        find(Button.class).withText("Remove from class").single().click();
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));

        assertThat(find(ClassesView.class).exists()).isTrue();
    }

    private void openClassWithAColleague() {
        VisitorId me = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        VisitorId colleague = visitors.asNewAccount("Eve");
        classes.join(course.joinCode(), "Eve");
        visitors.as(me);
        classes.changeRole(course.id(), colleague, CourseRole.INSTRUCTOR);
        UI.getCurrent().navigate("classes/" + course.id());
    }

    @SuppressWarnings("unchecked") // of the members, as their editor makes it
    private void chooseMyself() {
        ComboBox<Member> members = find(ComboBox.class).withCaption("Member").single();
        Member me =
                members.getListDataView()
                        .getItems()
                        .filter(each -> each.name().equals("Teacher"))
                        .findFirst()
                        .orElseThrow();
        members.setValue(me);
    }

    @SuppressWarnings("unchecked") // of the roles, as the editor of members makes it
    private Select<CourseRole> role() {
        return find(Select.class).withCaption("New role").single();
    }

    private void openClassInTheOrderOfPoints() {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        Assignment assignment =
                classes.assign(
                        course.id(),
                        "01-from-spike-to-silicon",
                        AssignmentTerms.of(CountingPolicy.BEST));
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        visitors.as(instructor);
        UI.getCurrent()
                .navigate(
                        "classes/" + course.id(),
                        QueryParameters.simple(
                                Map.of(
                                        "assignment",
                                        assignment.id().toString(),
                                        "order",
                                        "points")));
    }

    private TextField search() {
        return find(TextField.class).withCaption("Search by name").single();
    }
}
