package org.spikebook.web.classroom.ui.version;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.authoring.OpenLesson;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.SubmissionService;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@WebTest
class VersionPanelTest extends SpringBrowserlessTest {

    @Autowired private LessonWritingService writing;
    @Autowired private ClassroomService classes;
    @Autowired private SubmissionService submissions;
    @Autowired private TestVisitors visitors;

    @Test
    void instructor_movesAnAssignment_afterReadingWhatThatDoes() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        WrittenLessonId lesson = writing.begin(course.id(), "").orElseThrow();
        publish(lesson, "Spikes", 4);
        var assignment =
                classes.assign(
                        course.id(),
                        writing.open(lesson).slug(),
                        AssignmentTerms.of(CountingPolicy.BEST));
        UI.getCurrent().navigate("classes/" + course.id());
        press("Edit");
        assertThat(shown()).isEmpty();
        press("Cancel");
        publish(lesson, "More spikes", 5);
        press("Edit");
        assertThat(shown())
                .contains("What is submitted is graded by version 1. Version 2 is published.");

        press("Move to version 2");

        assertThat(submissions.gradedBy(assignment.id())).contains(1);
        ConfirmDialog asked = find(ConfirmDialog.class).single();
        assertThat(ShownTexts.of(asked))
                .contains(
                        "Submissions that stay, graded by the version they were submitted for: 0.",
                        "The maximum of the tasks changes from 4 to 5 points, also in exports: what"
                                + " was submitted before is exported as its share of the new"
                                + " maximum.",
                        "An assignment does not go back to an older version.");
        test(asked).confirm();
        assertThat(submissions.gradedBy(assignment.id())).contains(2);
        assertThat(shown()).contains("What is submitted from now on is graded by version 2.");
    }

    private List<String> shown() {
        return ShownTexts.of(find(VersionPanel.class).single());
    }

    private void publish(WrittenLessonId lesson, String title, int points) {
        OpenLesson open = writing.open(lesson);
        String text =
                open.draft()
                        .file(LessonDraft.LESSON)
                        .replaceFirst("title: .*", "title: " + title)
                        .replaceFirst("points: \\d+", "points: " + points);
        writing.save(lesson, open.revision(), open.draft().withFile(LessonDraft.LESSON, text));
        writing.publish(lesson, writing.open(lesson).revision());
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }
}
