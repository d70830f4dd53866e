package org.spikebook.web.classboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.ClassWork;
import org.spikebook.web.classboard.ClassWorkService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@WebTest
class ReportViewTest extends SpringBrowserlessTest {

    @Autowired private ClassroomService classes;
    @Autowired private ClassWorkService work;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    private AssignmentId assignment;

    @BeforeEach
    void adaFailedACheck() {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        String lesson = "02-the-f-i-curve";
        assignment =
                classes.assign(course.id(), lesson, AssignmentTerms.of(CountingPolicy.BEST)).id();
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        OpenNotebook notebook = notebooks.createFromLesson(lesson);
        ClassWork open = work.open(notebook.id(), news -> {}).orElseThrow();
        open.judge(
                notebook.notebook().cells(TaskCell.class).getFirst().id(),
                CheckResult.none(2, List.of(Text.of(CheckResult.class, "rate.silent", "exc"))));
        open.leave();
        visitors.as(teacher);
    }

    @Test
    void report_showsWhoDidWhat_andWhatFailed() {
        UI.getCurrent().navigate("class-report/" + assignment);

        assertThat(find(H1.class).single().getText()).endsWith(": after class");
        assertThat(find(NativeTableRow.class).all()).hasSize(2);
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("No wrong answers so far.")
                .anyMatch(text -> text.startsWith("Failed checks: 1. Students: 1."));
        assertThat(find(Span.class).all().stream().map(Span::getText)).contains("students: 1");
        assertThat(ShownTexts.ofPage()).contains("Download failed checks as CSV");
    }

    @Test
    void report_forAStudent_isNotFound() {
        visitors.asNewGuest();

        UI.getCurrent().navigate("class-report/" + assignment);

        assertThat(find(NativeTableRow.class).all()).isEmpty();
    }
}
