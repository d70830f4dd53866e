package org.spikebook.web.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ui.ShownTexts;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@WebTest
class MemberEditorTest extends SpringBrowserlessTest {

    @Autowired private ClassroomService classes;
    @Autowired private TestVisitors visitors;

    private Course morning;
    private Course afternoon;

    @BeforeEach
    void adaAndBenAreInTheMorning() {
        VisitorId teacher = visitors.asNewInstructor();
        morning = ((CreateCourseResult.Created) classes.create("Morning")).course();
        afternoon = ((CreateCourseResult.Created) classes.create("Afternoon")).course();
        for (String name : List.of("Ada", "Ben")) {
            visitors.asNewGuest();
            classes.join(morning.joinCode(), name);
        }
        visitors.as(teacher);
        UI.getCurrent().navigate("classes/" + morning.id());
    }

    @Test
    void newName_isThatOfTheMember_andTheEditorStaysForTheNext() {
        ComboBox<Member> editor = members();

        choose("Ada");
        name().setValue("Ada Lovelace");
        press("Save");

        assertThat(names(morning)).containsExactly("Ada Lovelace", "Ben", "Teacher");
        assertThat(members()).isSameAs(editor);
        assertThat(members().getValue()).isNull();
        assertThat(ShownTexts.ofPage()).contains("Saved: Ada Lovelace.");
        choose("Ben");
        assertThat(ShownTexts.ofPage()).doesNotContain("Saved: Ada Lovelace.");
    }

    @Test
    void nameOfAnotherMember_isRefusedBesideTheField() {
        choose("Ada");
        name().setValue("Ben");
        press("Save");

        assertThat(name().isInvalid()).isTrue();
        assertThat(name().getErrorMessage()).isNotEmpty();
        assertThat(names(morning)).containsExactly("Ada", "Ben", "Teacher");
    }

    @Test
    void newName_whoseRoleIsRefused_isShown_andTheMemberStaysChosen() {
        choose("Teacher");
        name().setValue("Grace");
        role().setValue(CourseRole.STUDENT);
        press("Save");

        assertThat(names(morning)).containsExactly("Ada", "Ben", "Grace");
        assertThat(members().getValue().name()).isEqualTo("Grace");
        assertThat(members().getListDataView().getItems())
                .extracting(Member::name)
                .containsExactly("Ada", "Ben", "Grace");
        assertThat(ShownTexts.ofPage())
                .contains("Saved: Grace.")
                .anyMatch(text -> text.startsWith("This is the last instructor of the class"));
    }

    @Test
    void otherClasses_areThoseOfTheMoment() {
        CreateCourseResult made = classes.create("Evening");
        assertThat(targets()).containsExactlyInAnyOrder("Afternoon");

        press("Refresh");

        assertThat(targets()).containsExactlyInAnyOrder("Afternoon", "Evening");
        classes.close(((CreateCourseResult.Created) made).course().id());
        choose("Ada");
        press("Save");
        assertThat(targets()).containsExactlyInAnyOrder("Afternoon");
    }

    @Test
    void student_isMovedToAnotherClass() {
        assertThat(button("Move to class").isEnabled()).isFalse();

        choose("Ada");
        chooseAfternoon();
        press("Move to class");

        assertThat(names(morning)).containsExactly("Ben", "Teacher");
        assertThat(names(afternoon)).containsExactly("Ada", "Teacher");
        assertThat(members().getListDataView().getItems())
                .extracting(Member::name)
                .containsExactly("Ben", "Teacher");
        assertThat(ShownTexts.ofPage()).contains("No longer in this class: Ada.");
    }

    @Test
    void removal_asksFirst() {
        choose("Ada");
        press("Remove from class");

        assertThat(names(morning)).containsExactly("Ada", "Ben", "Teacher");
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));

        assertThat(names(morning)).containsExactly("Ben", "Teacher");
    }

    private List<String> names(Course course) {
        return classes.members(course.id()).stream().map(Member::name).toList();
    }

    private void choose(String name) {
        Member wanted =
                members()
                        .getListDataView()
                        .getItems()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        members().setValue(wanted);
    }

    @SuppressWarnings("unchecked") // of the members, as their editor makes it
    private ComboBox<Member> members() {
        return find(ComboBox.class).withCaption("Member").single();
    }

    private void chooseAfternoon() {
        target().setValue(target().getListDataView().getItems().findFirst().orElseThrow());
    }

    private List<String> targets() {
        return target().getListDataView().getItems().map(Course::title).toList();
    }

    @SuppressWarnings("unchecked") // of the other classes, as the editor of members makes it
    private Select<Course> target() {
        return find(Select.class).withCaption("Other class").single();
    }

    @SuppressWarnings("unchecked") // of the roles, as the editor of members makes it
    private Select<CourseRole> role() {
        return find(Select.class).withCaption("New role").single();
    }

    private TextField name() {
        return find(TextField.class).withCaption("Name").single();
    }

    private void press(String button) {
        assertThat(button(button).isEnabled()).isTrue();
        button(button).click();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
