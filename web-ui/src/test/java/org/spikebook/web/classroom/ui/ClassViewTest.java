package org.spikebook.web.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;

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
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;

@WebTest
class ClassViewTest extends SpringBrowserlessTest {

    @Autowired private ClassroomService classes;
    @Autowired private TestVisitors visitors;

    @Test
    void search_isStillThere_whenTheClassIsClosed() {
        openClassSearchingFor("ad");
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

    private void openClassSearchingFor(String name) {
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
                                Map.of("assignment", assignment.id().toString(), "name", name)));
    }

    private TextField search() {
        return find(TextField.class).withCaption("Search by name").single();
    }
}
