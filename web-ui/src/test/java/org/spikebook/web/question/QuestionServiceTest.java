package org.spikebook.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.PredictionGates;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Optional;

@WebTest
class QuestionServiceTest {

    private static final String LESSON = "03-driven-by-noise";
    private static final String PREDICTION = "predict-who";
    private static final String QUESTION = "same-mean";

    @Autowired private QuestionService questions;
    @Autowired private PredictionGates gates;
    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    private VisitorId teacher;
    private Course course;
    private AssignmentId assignment;
    private int students;

    @BeforeEach
    void newClass() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
    }

    @Test
    void answersOfTheClass_areCountedByOption_andShownToStudentsFromFiveOn() {
        OpenNotebook last = notebooks.createFromLesson(LESSON);
        for (int student = 0; student < 5; student++) {
            last = newStudent();
            assertThat(questions.ofClass(last.id(), PREDICTION)).isEmpty();
            answer(last, PREDICTION, student % 2);
        }

        Optional<ClassAnswers> seen = questions.ofClass(last.id(), PREDICTION);
        visitors.as(teacher);
        List<ClassAnswers> all = questions.answers(assignment);

        assertThat(seen.orElseThrow().total()).isEqualTo(5);
        assertThat(seen.orElseThrow().rows())
                .extracting(ClassAnswers.Row::count)
                .containsExactly(3, 2, 0, 0);
        assertThat(all)
                .extracting(each -> each.question().id())
                .containsExactly(
                        PREDICTION, "predict-mean", "predict-weight", "predict-clock", QUESTION);
        assertThat(all.getFirst()).isEqualTo(seen.orElseThrow());
    }

    @Test
    void prediction_countsAsItWasMadeFirst_andAnyOtherQuestionAsAnsweredLast() {
        OpenNotebook student = newStudent();
        answer(student, PREDICTION, 0);
        answer(student, PREDICTION, 1);
        answer(student, QUESTION, 0);
        answer(student, QUESTION, 1);

        visitors.as(teacher);
        List<ClassAnswers> all = questions.answers(assignment);

        assertThat(all.getFirst().rows()).extracting(ClassAnswers.Row::count).startsWith(1, 0);
        assertThat(all.getLast().rows()).extracting(ClassAnswers.Row::count).startsWith(0, 1);
    }

    @Test
    void gates_liftedForTheClass_areLiftedForItsStudentsOnly() {
        OpenNotebook student = newStudent();
        VisitorId inClass = visitor;
        assertThat(gates.areLifted(student.id())).isFalse();

        visitors.as(teacher);
        questions.lift(assignment);
        assertThat(questions.isLifted(assignment)).isTrue();

        visitors.as(inClass);
        assertThat(gates.areLifted(student.id())).isTrue();
        assertThat(gates.mayShowEverything()).isFalse();
        visitors.asNewGuest();
        assertThat(gates.areLifted(notebooks.createFromLesson(LESSON).id())).isFalse();

        visitors.as(teacher);
        questions.restore(assignment);
        visitors.as(inClass);
        assertThat(gates.areLifted(student.id())).isFalse();
    }

    private VisitorId visitor;

    private OpenNotebook newStudent() {
        visitor = visitors.asNewGuest();
        students++;
        classes.join(course.joinCode(), "Student " + students);
        return notebooks.createFromLesson(LESSON);
    }

    private void answer(OpenNotebook open, String question, int option) {
        Notebook notebook = open.notebook();
        QuestionCell cell = notebook.cell(question, QuestionCell.class).orElseThrow();
        questions.count(
                open.id(), notebook.withCell(cell.withAnswer(Answer.option(option))), question);
    }
}
