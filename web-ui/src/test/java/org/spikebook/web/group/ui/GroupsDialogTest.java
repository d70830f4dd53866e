package org.spikebook.web.group.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;

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
import org.spikebook.web.group.GroupService;
import org.spikebook.web.group.GroupedStudent;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@WebTest
class GroupsDialogTest extends SpringBrowserlessTest {

    @Autowired private GroupService service;
    @Autowired private ClassroomService classes;
    @Autowired private TestVisitors visitors;

    private Assignment assignment;

    @BeforeEach
    void openForAClassOfTwo() {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(
                        course.id(),
                        "01-from-spike-to-silicon",
                        AssignmentTerms.of(CountingPolicy.BEST));
        for (String name : List.of("Ada", "Ben")) {
            visitors.asNewGuest();
            classes.join(course.joinCode(), name);
        }
        visitors.as(teacher);
        UI.getCurrent().navigate("");
        new GroupsDialog(service, assignment).open();
    }

    @Test
    void choosing_keepsTheField_whichHasTheFocus_andOffersOneGroupMore() {
        Select<Integer> adas = groupOf("Ada");

        adas.setValue(1);

        assertThat(groupOf("Ada")).isSameAs(adas);
        assertThat(adas.getValue()).isEqualTo(1);
        assertThat(groups()).containsExactly(1, 0);
        assertThat(choices("Ben")).containsExactly(0, 1, 2);
    }

    @Test
    void emptiedGroup_isNotTheNewOne() {
        groupOf("Ada").setValue(1);
        groupOf("Ada").setValue(2);
        groupOf("Ada").setValue(0);

        assertThat(groups()).containsExactly(0, 0);
        assertThat(choices("Ben")).containsExactly(0, 1, 2, 3);
    }

    private List<Integer> groups() {
        return service.students(assignment.id()).stream().map(GroupedStudent::group).toList();
    }

    private List<Integer> choices(String name) {
        return groupOf(name).getListDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> groupOf(String name) {
        return find(Select.class).all().stream()
                .filter(each ->
                        each.getAriaLabel()
                                .filter(said -> said.toString().contains(name))
                                .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
