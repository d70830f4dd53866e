package org.spikebook.web.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.authoring.OpenLesson;
import org.spikebook.web.authoring.PublishOutcome;
import org.spikebook.web.authoring.VersionOfferService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.notebook.ImportResult;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

/** By which version of a lesson that a class wrote a student is judged. */
@WebTest
class SubmittedVersionTest {

    @Autowired private LessonWritingService writing;
    @Autowired private VersionOfferService offers;
    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private SubmissionService submissions;
    @Autowired private TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId student;
    private CourseId course;
    private String code;
    private WrittenLessonId lesson;

    @BeforeEach
    void classHasALesson() {
        teacher = visitors.asNewInstructor();
        var made = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        course = made.id();
        code = made.joinCode();
        lesson = writing.begin(course, "").orElseThrow();
        publish();
    }

    private void publish() {
        OpenLesson open = writing.open(lesson);
        assertThat(writing.publish(lesson, open.revision()))
                .isInstanceOf(PublishOutcome.Published.class);
    }

    private void publishAnother(String title) {
        OpenLesson open = writing.open(lesson);
        String text = open.draft().file(LessonDraft.LESSON).replaceFirst("title: .*", title);
        writing.save(lesson, open.revision(), open.draft().withFile(LessonDraft.LESSON, text));
        publish();
    }

    private AssignmentId assign() {
        String slug = writing.open(lesson).slug();
        return classes.assign(course, slug, AssignmentTerms.of(CountingPolicy.BEST)).id();
    }

    private String beginAsStudent() {
        student = visitors.asNewAccount("Stu");
        classes.join(code, "Stu");
        String slug = classes.assignments(course).getFirst().lessonSlug();
        return notebooks.exportFile(notebooks.createFromLesson(slug).id());
    }

    private NotebookId imported(String file) {
        return ((ImportResult.Imported) notebooks.importFile(file)).notebook();
    }

    private HandInResult submit(NotebookId notebook, AssignmentId assignment) {
        return submissions.submitTo(notebook, notebooks.open(notebook).revision(), assignment);
    }

    @Test
    void fileOfAnOlderVersion_isRefused_untilItTakesTheNewOne() {
        AssignmentId first = assign();
        String old = beginAsStudent();
        visitors.as(teacher);
        publishAnother("title: Harder");
        AssignmentId second = assign();
        visitors.as(student);
        NotebookId brought = imported(old);

        assertThat(submit(brought, second))
                .isInstanceOfSatisfying(
                        HandInResult.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("olderVersion"));
        assertThat(submissions.places(brought)).extracting("id").containsExactly(first);
        assertThat(submissions.closedPlaces(brought)).hasSize(1);

        assertThat(offers.take(brought)).isTrue();
        assertThat(submit(brought, second)).isInstanceOf(HandInResult.HandedIn.class);
    }

    @Test
    void studentInMidLesson_submitsTheVersionThatWasAssigned() {
        AssignmentId assignment = assign();
        NotebookId own = imported(beginAsStudent());
        visitors.as(teacher);
        publishAnother("title: Better");
        visitors.as(student);

        assertThat(submit(own, assignment)).isInstanceOf(HandInResult.HandedIn.class);
    }
}
