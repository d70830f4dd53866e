package org.spikebook.web.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class NotebookAssignmentServiceTest {

    private static final AssignmentTerms TERMS = AssignmentTerms.of(CountingPolicy.BEST);

    @Autowired private NotebookAssignmentService assignments;
    @Autowired private LessonWritingService writing;
    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    private CourseId course;

    @BeforeEach
    void teacherHasAClass() {
        visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course().id();
    }

    @Test
    void notebookWithTasks_isPublishedAndAssigned() {
        NotebookOutcome outcome = assignments.assign(course, notebookWithTasks(), TERMS);

        assertThat(classes.assignments(course))
                .extracting(Assignment::lessonSlug)
                .containsExactly(((NotebookOutcome.Published) outcome).slug());
    }

    @Test
    void whatCannotBeAssigned_leavesNoLessonBehind() {
        NotebookId own = notebookWithTasks();

        assertThatThrownBy(() -> assignments.assign(course, own, TERMS.withAttempts(-1)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(writing.lessons(course)).isEmpty();
        assertThat(classes.assignments(course)).isEmpty();
    }

    @Test
    void notebookWithoutATask_isWritten_andNotAssigned() {
        NotebookOutcome outcome = assignments.assign(course, notebooks.createEmpty().id(), TERMS);

        assertThat(outcome).isInstanceOf(NotebookOutcome.Begun.class);
        assertThat(writing.lessons(course)).hasSize(1);
        assertThat(classes.assignments(course)).isEmpty();
    }

    private NotebookId notebookWithTasks() {
        return notebooks.createFromLesson("02-the-f-i-curve").id();
    }
}
