package org.spikebook.web.classboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classboard.MessageRepository;
import org.spikebook.db.classboard.PresenceRepository;
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

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

@WebTest
class BoardViewTest extends SpringBrowserlessTest {

    private static final String LESSON = "03-driven-by-noise";

    @Autowired private ClassroomService classes;
    @Autowired private ClassWorkService work;
    @Autowired private NotebookService notebooks;
    @Autowired private MessageRepository messages;
    @Autowired private PresenceRepository presence;
    @Autowired private TestVisitors visitors;

    private VisitorId teacher;
    private Course course;
    private AssignmentId assignment;

    @BeforeEach
    void adaIsStuckAndBenHasNotStarted() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        ClassWork open = work.open(notebook.id(), news -> {}).orElseThrow();
        String task = notebook.notebook().cells(TaskCell.class).getFirst().id();
        CheckResult failed =
                CheckResult.none(2, List.of(Text.of(CheckResult.class, "rate.silent", "neurons")));
        for (int k = 0; k < 3; k++) {
            open.judge(task, failed);
        }
        visitors.as(teacher);
    }

    @Test
    void board_showsWhoIsStuckAndWhy() {
        UI.getCurrent().navigate("board/" + assignment);

        assertThat(texts()).contains("Ada").anyMatch(text -> text.startsWith("Failed checks: 3. "));
        assertThat(find(Button.class).withText("Send hint").all()).hasSize(1);
        assertThat(find(NativeTableRow.class).all()).hasSize(2);
    }

    @Test
    void student_whosePageSendsNoHeartbeat_isShownAsAway() {
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Cleo");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        presence.see(List.of(notebook.id()), Instant.now().minusSeconds(61));
        visitors.as(teacher);

        UI.getCurrent().navigate("board/" + assignment);

        assertThat(find(NativeTableRow.class).all())
                .map(ShownTexts::of)
                .filteredOn(row -> row.contains("Cleo"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("here, away"));
    }

    @Test
    void sendHint_withoutText_saysWhatIsMissing() {
        UI.getCurrent().navigate("board/" + assignment);
        test(find(Button.class).withText("Send hint").single()).click();

        test(find(Button.class).withText("Send").single()).click();
        TextArea text = find(TextArea.class).single();

        assertThat(text.isInvalid()).isTrue();
        test(text).setValue("Look at the weight");
        test(find(Button.class).withText("Send").single()).click();
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void setup_withoutANotebookOfOnesOwn_saysWhatToDoFirst() {
        UI.getCurrent().navigate("board/" + assignment);

        test(find(Button.class).withText("Send a set-up").single()).click();

        assertThat(ShownTexts.of(find(SetupDialog.class).single()))
                .anyMatch(text -> text.startsWith("You have no notebook of this lesson yet."));
        assertThat(find(Button.class).withText("Send").all()).isEmpty();
    }

    @Test
    void setup_ofOnesOwnNotebook_isSentToTheClass() {
        notebooks.createFromLesson(LESSON);
        UI.getCurrent().navigate("board/" + assignment);
        test(find(Button.class).withText("Send a set-up").single()).click();

        test(find(Button.class).withText("Send").single()).click();

        assertThat(messages.of(List.of(assignment), Instant.EPOCH))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.setupSha256()).isNotNull();
                    assertThat(sent.cellId()).isNotNull();
                });
    }

    @Test
    void pause_turnsIntoResume() {
        UI.getCurrent().navigate("board/" + assignment);

        test(find(Button.class).withText("Pause class").single()).click();

        assertThat(find(Button.class).withText("Resume class").all()).hasSize(1);
    }

    @Test
    void projector_showsNoNames() {
        UI.getCurrent().navigate("board/" + assignment, QueryParameters.of("projector", ""));

        assertThat(find(H1.class).single().getText()).isEqualTo("Mean-driven or noise-driven?");
        assertThat(texts()).doesNotContain("Ada", "Ben");
        assertThat(find(Button.class).withText("Pause class").all()).isEmpty();
    }

    @Test
    void projector_doesNotTellThatAStudentIsStuck() {
        UI.getCurrent().navigate("board/" + assignment, QueryParameters.of("projector", ""));

        assertThat(ShownTexts.of(find(BoardView.class).single()))
                .contains("working")
                .noneMatch(text -> text.contains("stuck"))
                .anyMatch(text -> text.endsWith(": 1 working"));
    }

    @Test
    void largeClass_isShownInPart_withTheWayToAll() {
        for (int student = 0; student < StudentTable.MOST; student++) {
            visitors.asNewGuest();
            classes.join(course.joinCode(), "Student " + student);
        }
        visitors.as(teacher);
        UI.getCurrent().navigate("board/" + assignment);
        assertThat(find(NativeTableRow.class).all()).hasSize(1 + StudentTable.MOST);

        test(find(Button.class).withText("Show all 51 other students").single()).click();

        assertThat(find(NativeTableRow.class).all()).hasSize(1 + StudentTable.MOST + 1);
        assertThat(find(Button.class).withText("Show the first 50").all()).hasSize(1);
    }

    @Test
    void board_forAStudent_isNotFound() {
        visitors.asNewGuest();

        UI.getCurrent().navigate("board/" + assignment);

        assertThat(find(Button.class).withText("Pause class").all()).isEmpty();
    }

    private Stream<String> texts() {
        return find(Span.class).all().stream().map(Span::getText);
    }
}
