package org.spikebook.web.classboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.ClassWork;
import org.spikebook.web.classboard.ClassWorkService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.question.QuestionService;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;

@WebTest
class ReportServiceTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Text SILENT = Text.of(CheckResult.class, "rate.silent", "neurons");

    @Autowired ReportService service;
    @Autowired ClassWorkService work;
    @Autowired QuestionService questions;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired LessonCatalog lessons;
    @Autowired TestVisitors visitors;

    private VisitorId teacher;
    private AssignmentId assignment;
    private Course course;

    @BeforeEach
    void aClassHasTheLesson() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
    }

    @Test
    void report_ofFailedChecks_countsStudentsAndKeepsReasonsAfterOnePassed() {
        failTwiceThenPass(join("Ada"));
        failTwiceThenPass(join("Ben"));
        join("Cleo");

        ClassReport report = report();

        FailedChecks failed = report.checks().getFirst();
        assertThat(report.checks()).hasSize(1);
        assertThat(failed.students()).isEqualTo(2);
        assertThat(failed.count()).isEqualTo(4);
        assertThat(failed.reasons()).containsExactly(new FailedChecks.Reason(SILENT, 2));
        assertThat(report.board().lines().stream().map(line -> report.failures(line.student())))
                .containsExactlyInAnyOrder(2, 2, 0);
    }

    @Test
    void report_ofWrongAnswers_namesTheMostCommonFirst_andLeavesOutRightOnes() {
        QuestionCell cell = question("predict-rate");
        answer(join("Ada"), cell, 100);
        answer(join("Ben"), cell, 100);
        answer(join("Cleo"), cell, 190.7);
        answer(join("Dora"), cell, 250);

        WrongAnswers found = report().questions().getFirst();

        assertThat(report().questions()).hasSize(1);
        assertThat(found.question().id()).isEqualTo(cell.id());
        assertThat(found.total()).isEqualTo(4);
        assertThat(found.wrong()).isEqualTo(3);
        assertThat(found.common())
                .containsExactly(
                        new WrongAnswers.Common("100\u00a0Hz", 2),
                        new WrongAnswers.Common("250\u00a0Hz", 1));
    }

    @Test
    void csv_hasALineForEachStudent() {
        failTwiceThenPass(join("Ada"));
        visitors.as(teacher);

        List<String> lines = service.csv(assignment).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("student,steps done,steps,minutes active,failed checks");
        // The task, and the network before it, which is done since a later step has begun.
        assertThat(lines.get(1)).startsWith("Ada,2,").contains(",0,2,").contains("done");
    }

    @Test
    void wrongAnswersCsv_hasALineForEachOfTheMostCommon_andNoNames() {
        QuestionCell cell = question("predict-rate");
        answer(join("Ada"), cell, 100);
        answer(join("Ben"), cell, 100);
        answer(join("Cleo"), cell, 190.7);
        visitors.as(teacher);

        List<String> lines = service.wrongAnswersCsv(assignment).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .endsWith(
                        "question,kind,students who answered,students who were wrong,wrong"
                                + " answer,students who gave it");
        assertThat(lines.get(1)).endsWith(",prediction,3,2,100\u00a0Hz,2");
    }

    @Test
    void failedChecksCsv_hasALineForEachReason_andNoNames() {
        failTwiceThenPass(join("Ada"));
        failTwiceThenPass(join("Ben"));
        visitors.as(teacher);

        List<String> lines = service.failedChecksCsv(assignment).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .endsWith(
                        "task,failed checks,students whose checks failed,reason (numbers of one"
                                + " student),students who were told it");
        assertThat(lines.get(1))
                .contains(",4,2,", SILENT.in(Locale.ENGLISH))
                .endsWith(",2")
                .doesNotContain("Ada", "Ben");
    }

    private ClassReport report() {
        visitors.as(teacher);
        return service.report(assignment);
    }

    private OpenNotebook join(String name) {
        visitors.asNewGuest();
        classes.join(course.joinCode(), name);
        return notebooks.createFromLesson(LESSON);
    }

    private void failTwiceThenPass(OpenNotebook notebook) {
        String task = notebook.notebook().cells(TaskCell.class).getFirst().id();
        ClassWork open = work.open(notebook.id(), news -> {}).orElseThrow();
        open.judge(task, new CheckResult(0, 2, List.of(SILENT)));
        open.judge(task, new CheckResult(0, 2, List.of(SILENT)));
        open.judge(task, new CheckResult(2, 2, List.of(SILENT)));
        open.leave();
    }

    private QuestionCell question(String id) {
        return lessons.lesson(LESSON)
                .orElseThrow()
                .newNotebook(Locale.ENGLISH)
                .cell(id, QuestionCell.class)
                .orElseThrow();
    }

    private void answer(OpenNotebook notebook, QuestionCell cell, double number) {
        Notebook answered =
                notebook.notebook().withCell(cell.withAnswer(new Answer.Number(number)));
        questions.count(notebook.id(), answered, cell.id());
    }
}
