package org.spikebook.web.classroom.ui.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.common.ui.field.SecretLink;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class StaffPanelTest extends SpringBrowserlessTest {

    @Autowired private ClassroomService classes;
    @Autowired private StaffService staff;
    @Autowired private TestVisitors visitors;

    @Test
    void link_fromThePageOfTheClass_leadsAnAccountIntoIt() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        UI.getCurrent().navigate("classes/" + course.id());
        test(find(Button.class).withText("Create invitation link").single()).click();
        String path = find(SecretLink.class).single().path();
        visitors.asNewAccount("Grace");
        UI.getCurrent().navigate(path);
        assertThat(find(H1.class).single().getText()).isEqualTo("Teach Spikes");

        test(find(Button.class).withText("Accept invitation").single()).click();

        assertThat(classes.course(course.id()).role()).isEqualTo(CourseRole.TEACHING_ASSISTANT);
        assertThat(find(Button.class).withText("Create invitation link").all()).isEmpty();
    }

    @Test
    void account_thatIsInvited_acceptsOnThePageOfClasses() {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        VisitorId grace = visitors.asNewAccount("Grace");
        visitors.as(instructor);
        UI.getCurrent().navigate("classes/" + course.id());
        TextField name = find(TextField.class).withCaption("Account name").single();
        test(name).setValue("no such account");
        test(find(Button.class).withText("Invite account").single()).click();
        assertThat(name.getErrorMessage()).startsWith("There is no account named no such account");

        test(name).setValue(grace.toString());
        test(find(Button.class).withText("Invite account").single()).click();

        visitors.as(grace);
        UI.getCurrent().navigate("classes");
        test(find(Button.class).withText("Accept invitation").single()).click();
        assertThat(classes.mine()).extracting(Course::title).containsExactly("Spikes");
        assertThat(staff.offers()).isEmpty();
    }
}
