package org.spikebook.web.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.GradingOutcome;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.authoring.OpenLesson;
import org.spikebook.web.authoring.PublishOutcome;
import org.spikebook.web.authoring.VersionOfferService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.notebook.NotebookImportResult;
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
    @Autowired private SubmissionRepository rows;
    @Autowired private SubmissionGrader grader;
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
        publishAnother("title: .*", title);
    }

    private void publishAnother(String regex, String replacement) {
        OpenLesson open = writing.open(lesson);
        String text = open.draft().file(LessonDraft.LESSON).replaceFirst(regex, replacement);
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
        return ((NotebookImportResult.Imported) notebooks.importFile(file)).notebook();
    }

    private SubmissionResult submit(NotebookId notebook, AssignmentId assignment) {
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
                        SubmissionResult.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("olderVersion"));
        assertThat(submissions.places(brought)).extracting("id").containsExactly(first);
        assertThat(submissions.closedPlaces(brought)).hasSize(1);

        assertThat(offers.take(brought)).isTrue();
        assertThat(submit(brought, second)).isInstanceOf(SubmissionResult.Submitted.class);
    }

    @Test
    void studentInMidLesson_submitsTheVersionThatWasAssigned() {
        AssignmentId assignment = assign();
        NotebookId own = imported(beginAsStudent());
        visitors.as(teacher);
        publishAnother("title: Better");
        visitors.as(student);

        assertThat(submit(own, assignment)).isInstanceOf(SubmissionResult.Submitted.class);
    }

    /** All students alike, whichever version they have by then. */
    @Test
    void laterVersion_isTaken_andGradedByTheOneThatWasAssigned() {
        AssignmentId assignment = assign();
        NotebookId own = imported(beginAsStudent());
        visitors.as(teacher);
        publishAnother("points: 3", "points: 5");
        visitors.as(student);
        assertThat(offers.take(own)).isTrue();

        SubmissionResult result = submit(own, assignment);

        assertThat(submissions.gradedBy(assignment)).contains(1);
        SubmissionView submission = ((SubmissionResult.Submitted) result).submission();
        assertThat(submission.frozen().lessonVersion()).isEqualTo(1);
        SubmissionRow row = rows.findByReceipt(submission.receipt()).orElseThrow();
        assertThat(grader.grade(row, RunControl.NONE))
                .hasValueSatisfying(outcome -> {
                    Grade grade = ((GradingOutcome.Graded) outcome).grade();
                    assertThat(grade.lesson().version()).isEqualTo(1);
                    assertThat(grade.maxPoints()).isEqualTo(3);
                });
    }

    @Test
    void laterVersion_thatLacksATaskWhichIsGraded_isRefused() {
        AssignmentId assignment = assign();
        NotebookId own = imported(beginAsStudent());
        visitors.as(teacher);
        publishAnother("```task twenty", "```task thirty");
        visitors.as(student);
        assertThat(offers.take(own)).isTrue();

        assertThat(submit(own, assignment))
                .isInstanceOfSatisfying(
                        SubmissionResult.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("otherTasks"));
    }

    @Test
    void practice_isGradedByTheVersionOfTheNotebook() {
        assign();
        NotebookId own = imported(beginAsStudent());
        visitors.as(teacher);
        publishAnother("points: 3", "points: 5");
        visitors.as(student);
        assertThat(offers.take(own)).isTrue();

        SubmissionResult result = submissions.submit(own, notebooks.open(own).revision());

        SubmissionView submission = ((SubmissionResult.Submitted) result).submission();
        SubmissionRow row = rows.findByReceipt(submission.receipt()).orElseThrow();
        assertThat(row.lessonVersion()).isZero();
        assertThat(grader.grade(row, RunControl.NONE))
                .hasValueSatisfying(outcome ->
                        assertThat(((GradingOutcome.Graded) outcome).grade().maxPoints())
                                .isEqualTo(5));
    }
}
