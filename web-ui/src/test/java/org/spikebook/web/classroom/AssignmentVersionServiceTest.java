package org.spikebook.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.edition.VersionChange;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.authoring.OpenLesson;
import org.spikebook.web.authoring.PublishOutcome;
import org.spikebook.web.authoring.VersionOfferService;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** An assignment that is moved to a newer version of a lesson of its class. */
@WebTest
class AssignmentVersionServiceTest {

    @Autowired private AssignmentVersionService service;
    @Autowired private LessonWritingService writing;
    @Autowired private VersionOfferService offers;
    @Autowired private LessonCatalog lessons;
    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private SubmissionService submissions;
    @Autowired private TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId student;
    private WrittenLessonId lesson;
    private AssignmentId assignment;
    private NotebookId notebook;

    /** Who has submitted version 1 when version 2 is published. */
    @BeforeEach
    void studentSubmitsTheFirstVersion() {
        teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        lesson = writing.begin(course.id(), "").orElseThrow();
        publish();
        String slug = writing.open(lesson).slug();
        assignment =
                classes.assign(course.id(), slug, AssignmentTerms.of(CountingPolicy.BEST)).id();
        student = visitors.asNewAccount("Stu");
        classes.join(course.joinCode(), "Stu");
        notebook = notebooks.createFromLesson(slug).id();
        submitted();
        visitors.as(teacher);
    }

    private void publish() {
        OpenLesson open = writing.open(lesson);
        assertThat(writing.publish(lesson, open.revision()))
                .isInstanceOf(PublishOutcome.Published.class);
    }

    private void publishHarder(int points) {
        publish(text -> text.replaceFirst("points: \\d+", "points: " + points));
    }

    private void publish(UnaryOperator<String> edit) {
        OpenLesson open = writing.open(lesson);
        String text = edit.apply(open.draft().file(LessonDraft.LESSON));
        writing.save(lesson, open.revision(), open.draft().withFile(LessonDraft.LESSON, text));
        publish();
    }

    private SubmissionResult submit() {
        return submissions.submitTo(notebook, notebooks.open(notebook).revision(), assignment);
    }

    private SubmissionView submitted() {
        return ((SubmissionResult.Submitted) submit()).submission();
    }

    @Test
    void newestVersion_isTheAssignedOne_nothingToMove() {
        assertThat(service.newest(assignment)).isEmpty();
    }

    @Test
    void move_saysWhatItDoes_andKeepsWhatWasSubmitted() {
        int before = maximum();
        publishHarder(5);
        VersionMove move = service.newest(assignment).orElseThrow();
        assertThat(move)
                .isEqualTo(
                        new VersionMove(
                                1,
                                2,
                                Optional.of(oneChanged()),
                                Optional.of(new VersionMove.Points(before, 5)),
                                1,
                                1));

        assertThat(service.move(assignment, move)).isEmpty();

        assertThat(service.newest(assignment)).isEmpty();
        assertThat(submissions.gradedBy(assignment)).contains(2);
        visitors.as(student);
        assertThat(submissions.mineFor(assignment))
                .extracting(each -> each.frozen().lessonVersion())
                .containsExactly(1);
        assertThat(submit())
                .isInstanceOfSatisfying(
                        SubmissionResult.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("olderVersion"));
        assertThat(offers.take(notebook)).isTrue();
        assertThat(submitted().frozen().lessonVersion()).isEqualTo(2);
    }

    private int maximum() {
        return lessons.lesson(writing.open(lesson).slug()).orElseThrow().maxPoints();
    }

    @Test
    void move_toAVersionWithTheSamePoints_changesNoMaximum() {
        publish(text -> text.replaceFirst("summary: .*", "summary: Another one."));

        assertThat(service.newest(assignment).orElseThrow().points()).isEmpty();
    }

    private static VersionChange oneChanged() {
        return new VersionChange(0, 1, 0);
    }

    @Test
    void move_thatDoesSomethingElseByNow_isRefused() {
        publishHarder(5);
        VersionMove shown = service.newest(assignment).orElseThrow();
        publishHarder(6);

        assertThat(service.move(assignment, shown).map(Problem::code)).contains("otherEffect");

        assertThat(submissions.gradedBy(assignment)).contains(1);
        assertThat(service.move(assignment, service.newest(assignment).orElseThrow())).isEmpty();
        assertThat(submissions.gradedBy(assignment)).contains(3);
    }

    @Test
    void student_findsNothingToMove() {
        publishHarder(5);
        VersionMove move = service.newest(assignment).orElseThrow();
        visitors.as(student);

        assertThatThrownBy(() -> service.newest(assignment)).isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() -> service.move(assignment, move))
                .isInstanceOf(ResourceNotFound.class);
    }
}
