package org.spikebook.web.classboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.ClassWork;
import org.spikebook.web.classboard.ClassWorkService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.SaveResult;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;

@WebTest
class ResetDialogTest extends SpringBrowserlessTest {

    private static final String LESSON = "03-driven-by-noise";

    @Autowired private ClassroomService classes;
    @Autowired private ClassWorkService work;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    private final List<ClassWork> open = new ArrayList<>();
    private VisitorId teacher;
    private Course course;
    private AssignmentId assignment;
    private Student ada;
    private Student ben;

    /**
     * A student who has deleted a task.
     *
     * @param task its cell
     */
    private record Student(VisitorId id, OpenNotebook started, String task) {}

    @BeforeEach
    void adaAndBenWork() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ada = atWork("Ada");
        ben = atWork("Ben");
        visitors.as(teacher);
    }

    private Student atWork(String name) {
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), name);
        OpenNotebook started = notebooks.createFromLesson(LESSON);
        String task = started.notebook().cells(TaskCell.class).getFirst().id();
        assertThat(
                        notebooks.save(
                                started.id(),
                                started.revision(),
                                started.notebook().withoutCell(task)))
                .isInstanceOf(SaveResult.Saved.class);
        open.add(work.open(started.id(), news -> {}).orElseThrow());
        return new Student(student, started, task);
    }

    @AfterEach
    void allLeave() {
        open.forEach(ClassWork::leave);
    }

    @Test
    void reset_ofNoOne_saysWhatToChoose() {
        openDialog();

        press("Reset");

        assertThat(whose().isInvalid()).isTrue();
        assertThat(whose().getErrorMessage()).startsWith("Choose whose notebooks are reset");
        assertThat(hasTask(ada)).isFalse();
    }

    @Test
    void reset_ofOneStudent_leavesTheOthersWithTheirs() {
        openDialog();
        test(whose()).selectItem("Ada");

        press("Reset");

        assertThat(find(ResetDialog.class).all()).isEmpty();
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Notebooks reset: 1");
        assertThat(hasTask(ada)).isTrue();
        assertThat(hasTask(ben)).isFalse();
    }

    @Test
    void reset_ofAllAtWork_saysHowMany() {
        openDialog();
        test(whose()).selectItem("All students at work");

        press("Reset");

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Notebooks reset: 2");
        assertThat(hasTask(ada)).isTrue();
        assertThat(hasTask(ben)).isTrue();
    }

    @Test
    void board_ofAnAssistant_offersNoReset() {
        VisitorId cleo = visitors.asNewAccount("Cleo");
        classes.join(course.joinCode(), "Cleo");
        visitors.as(teacher);
        classes.changeRole(course.id(), cleo, CourseRole.TEACHING_ASSISTANT);
        visitors.as(cleo);

        UI.getCurrent().navigate("board/" + assignment);

        assertThat(find(Button.class).withText("Send all to a step").all()).hasSize(1);
        assertThat(find(Button.class).withText("Reset…").all()).noneMatch(Button::isVisible);
    }

    private void openDialog() {
        UI.getCurrent().navigate("board/" + assignment);
        press("Reset…");
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private boolean hasTask(Student student) {
        visitors.as(student.id());
        return notebooks.open(student.started().id()).notebook().cell(student.task()).isPresent();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> whose() {
        return (Select<Object>) find(Select.class).withCaption("Whose").single();
    }
}
