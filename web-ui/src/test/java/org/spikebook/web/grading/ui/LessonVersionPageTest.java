package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.authoring.OpenLesson;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

/** A student with version 2 of a lesson that was assigned in version 1. */
@WebTest
class LessonVersionPageTest extends SpringBrowserlessTest {

    @Autowired private LessonWritingService writing;
    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private SubmissionService submissions;
    @Autowired private TestVisitors visitors;

    private WrittenLessonId lesson;
    private Assignment assignment;
    private NotebookId notebook;

    @BeforeEach
    void lessonIsRenewedAfterItWasAssigned() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        lesson = writing.begin(course.id(), "").orElseThrow();
        publish("title: First");
        String slug = writing.open(lesson).slug();
        assignment = classes.assign(course.id(), slug, AssignmentTerms.of(CountingPolicy.BEST));
        publish("title: Second");
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        notebook = notebooks.createFromLesson(slug).id();
    }

    private void publish(String title) {
        OpenLesson open = writing.open(lesson);
        String text = open.draft().file(LessonDraft.LESSON).replaceFirst("title: .*", title);
        writing.save(lesson, open.revision(), open.draft().withFile(LessonDraft.LESSON, text));
        writing.publish(lesson, writing.open(lesson).revision());
    }

    @Test
    void receipt_saysByWhichVersionItIsGraded_andWhichTheNotebookHas() {
        SubmissionResult result =
                submissions.submitTo(
                        notebook, notebooks.open(notebook).revision(), assignment.id());
        String receipt = ((SubmissionResult.Submitted) result).submission().receipt();

        UI.getCurrent().navigate("submissions/" + receipt);

        assertThat(ShownTexts.of(find(SubmissionPage.class).single()))
                .anyMatch(text ->
                        text.endsWith("Graded by version 1 of the lesson, which was assigned."));
        assertThat(find(DescriptionList.Term.class).all())
                .extracting(DescriptionList.Term::getText)
                .contains(
                        "Version of the lesson by which it is graded",
                        "Version of the lesson in the notebook");
        assertThat(find(DescriptionList.Description.class).all())
                .extracting(DescriptionList.Description::getText)
                .contains("1", "2");
    }

    @Test
    void assignment_isCalledAsItsLessonIsNow() {
        assertThat(submissions.places(notebook))
                .extracting(Assignment::title)
                .containsExactly("Second");

        UI.getCurrent().navigate("classes/" + assignment.course());

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Second");
    }
}
