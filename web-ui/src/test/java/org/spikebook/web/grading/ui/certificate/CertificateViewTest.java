package org.spikebook.web.grading.ui.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.certificate.CertificateService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;

@WebTest
class CertificateViewTest extends SpringBrowserlessTest {

    private static final String CURVE = "02-the-f-i-curve";

    @Autowired private SubmissionService submissions;
    @Autowired private CertificateService certificates;
    @Autowired private NotebookService notebooks;
    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private LessonCatalog lessons;
    @Autowired private TestVisitors visitors;

    private void submit(NotebookId notebook, long revision) {
        SubmissionResult result = submissions.submit(notebook, revision);
        String receipt = ((SubmissionResult.Submitted) result).submission().receipt();
        Eventually.holds("it is graded", () -> submissions.find(receipt).grade() != null);
    }

    @Test
    void guest_seesTheBestSubmissionOfALesson_taskByTask_andPutsANameOnIt() {
        visitors.asNewGuest();
        OpenNotebook notebook = notebooks.createFromLesson(CURVE);
        submit(notebook.id(), notebook.revision());
        Notebook solution = lessons.lesson(CURVE).orElseThrow().modelSolution();
        notebooks.save(notebook.id(), notebook.revision(), solution);
        submit(notebook.id(), notebooks.open(notebook.id()).revision());

        UI.getCurrent().navigate("certificate");

        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .containsExactly("The f\u2013I curve");
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .anyMatch(text -> text.startsWith("A hundred hertz: 3 of 3"));
        test(find(TextField.class).single()).setValue("Ada");
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("Ada");
    }

    @Test
    void taskWithoutPoints_isNotShown() {
        visitors.asNewGuest();
        OpenNotebook notebook = notebooks.createFromLesson("01-from-spike-to-silicon");
        submit(notebook.id(), notebook.revision());

        UI.getCurrent().navigate("certificate");

        assertThat(find(H2.class).all()).hasSize(1);
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .noneMatch(text -> text.startsWith("Twenty hertz"));
    }

    @Test
    void resultThatWaitsForAnInstructor_isNotFinal() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), CURVE, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        List<Text> waiting =
                List.of(
                        Measured.text("rubric.waiting", "Your claim"),
                        Measured.text("rubric.criterion", 1, "Names the unit", "10"));
        graded.add(assignment, CURVE, ada, Instant.parse("2001-03-02T12:00:00Z"), 0, waiting);

        UI.getCurrent().navigate("certificate");

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("0 of 10 points (not final)");
    }

    @Test
    void visitorWithoutGrades_isToldHowToGetThere() {
        visitors.asNewGuest();
        notebooks.createFromLesson(CURVE);

        UI.getCurrent().navigate("certificate");

        assertThat(certificates.mine()).isEmpty();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Nothing is graded yet."));
    }
}
