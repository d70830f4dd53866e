package org.spikebook.web.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.HiddenCheckLesson;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Locale;

/** Notebooks of one's own become lessons of a class. */
@WebTest
class NotebookLessonTest {

    private static final String LISTED = "02-the-f-i-curve";

    @Autowired private LessonWritingService writing;
    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private LessonCatalog lessons;
    @Autowired private TestVisitors visitors;

    private CourseId course;

    @BeforeEach
    void teacherHasAClass() {
        course = newClass();
    }

    private CourseId newClass() {
        visitors.asNewInstructor();
        return ((CreateCourseResult.Created) classes.create("Spikes")).course().id();
    }

    @Test
    void notebookWithTasks_isPublishedWithThem_andCanBeAssigned() {
        Lesson listed = lessons.lesson(LISTED).orElseThrow();
        NotebookId own = notebooks.createFromLesson(LISTED).id();

        NotebookOutcome outcome = writing.beginWithNotebook(course, own);

        String slug = ((NotebookOutcome.Published) outcome).slug();
        Lesson made = lessons.lesson(slug).orElseThrow();
        assertThat(writing.published(course)).extracting(Lesson::slug).containsExactly(slug);
        assertThat(made.tasks()).isEqualTo(listed.tasks());
        assertThat(made.title(Locale.ENGLISH)).isEqualTo(listed.title(Locale.ENGLISH));
        assertThat(made.version()).isEqualTo(1);
    }

    @Test
    void notebookWithoutATask_isWritten_andSaysWhatItLacks() {
        NotebookId own = notebooks.createEmpty().id();

        NotebookOutcome outcome = writing.beginWithNotebook(course, own);

        NotebookOutcome.Begun begun = (NotebookOutcome.Begun) outcome;
        assertThat(begun.problems()).extracting(Problem::code).containsExactly("noTask");
        assertThat(writing.lessons(course))
                .extracting(WrittenLesson::id)
                .containsExactly(begun.id());
        assertThat(writing.published(course)).isEmpty();
    }

    @Test
    void notebookOfALessonOfAnotherClass_givesAwayNothingThatItDoesNotShow() {
        WrittenLessonId theirs = writing.begin(course, "").orElseThrow();
        writing.publish(theirs, 1);
        String slug = writing.open(theirs).slug();
        CourseId mine = newClass();
        NotebookId own = notebooks.createFromLesson(slug).id();

        writing.beginWithNotebook(mine, own);

        LessonDraft draft = writing.open(writing.lessons(mine).getFirst().id()).draft();
        assertThat(draft.files()).containsOnlyKeys(LessonDraft.LESSON);
        assertThat(draft.file(LessonDraft.LESSON))
                .contains("question predict-rate", "predict: true")
                .doesNotContain("right: true", "feedback", "task twenty");
    }

    @Test
    void notebookWithHiddenChecksOfALessonOfAnotherClass_isRefused_andNothingIsWritten() {
        WrittenLessonId theirs = writing.begin(course, "").orElseThrow();
        writing.save(theirs, 1, new LessonDraft(HiddenCheckLesson.files()));
        writing.publish(theirs, 2);
        String slug = writing.open(theirs).slug();
        CourseId mine = newClass();
        NotebookId own = notebooks.createFromLesson(slug).id();

        NotebookOutcome outcome = writing.beginWithNotebook(mine, own);

        assertThat(((NotebookOutcome.Refused) outcome).problem().code()).isEqualTo("coveredCheck");
        assertThat(writing.lessons(mine)).isEmpty();
    }

    @Test
    void notebookOfAnotherPerson_isNotFound() {
        visitors.asNewGuest();
        NotebookId theirs = notebooks.createEmpty().id();
        CourseId mine = newClass();

        assertThatThrownBy(() -> writing.beginWithNotebook(mine, theirs))
                .isInstanceOf(ResourceNotFound.class);
        assertThat(writing.lessons(mine)).isEmpty();
    }
}
