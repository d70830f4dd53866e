package org.spikebook.web.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

/** An assignment from a notebook of one's own, in one step. */
@WebTest
class NotebookAssignmentTest extends SpringBrowserlessTest {

    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private LessonCatalog lessons;
    @Autowired private TestVisitors visitors;

    private Course course;

    @BeforeEach
    void newClass() {
        visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
    }

    @Test
    void notebookWithTasks_isAssignedAsALessonOfTheClass() {
        notebooks.rename(notebooks.createFromLesson("02-the-f-i-curve").id(), "Curves of mine");

        assign("Notebook: Curves of mine");

        List<Assignment> assigned = classes.assignments(course.id());
        assertThat(assigned).extracting(Assignment::title).containsExactly("Curves of mine");
        assertThat(lessons.lesson(assigned.getFirst().lessonSlug())).isPresent();
    }

    @Test
    void notebookWithoutATask_leadsToWhereItIsWritten() {
        notebooks.rename(notebooks.createEmpty().id(), "Only a network");

        assign("Notebook: Only a network");

        assertThat(classes.assignments(course.id())).isEmpty();
        assertThat(find(Anchor.class).withText("Write the lesson").single().getHref())
                .startsWith("write-lesson/");
    }

    @Test
    void notebookWithoutATask_isWrittenOnce_untilSomethingElseIsChosen() {
        notebooks.rename(notebooks.createEmpty().id(), "Only a network");
        notebooks.rename(notebooks.createEmpty().id(), "Another one");

        assign("Notebook: Only a network");

        Button assign = find(Button.class).withText("Assign").single();
        assertThat(assign.isEnabled()).isFalse();
        test(lesson()).selectItem("Notebook: Another one");
        assertThat(assign.isEnabled()).isTrue();
    }

    @Test
    void lesson_isAssignedOnce_untilTheFormIsOpenedAgain() {
        UI.getCurrent().navigate("classes/" + course.id());
        Button assign = find(Button.class).withText("Assign").single();

        test(assign).click();

        assertThat(classes.assignments(course.id())).hasSize(1);
        assertThat(assign.isEnabled()).isFalse();
        find(Details.class).all().stream()
                .filter(each -> each.getSummaryText().equals("Assign lesson"))
                .forEach(form -> form.setOpened(true));
        assertThat(assign.isEnabled()).isTrue();
    }

    private void assign(String choice) {
        UI.getCurrent().navigate("classes/" + course.id());
        test(lesson()).selectItem(choice);
        test(find(Button.class).withText("Assign").single()).click();
    }

    private Select<Object> lesson() {
        return find(Select.class).withCaption("Lesson").single();
    }
}
