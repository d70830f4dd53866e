package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.BoardService;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.notebook.NewCells;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.UnaskedNotebooks;
import org.spikebook.web.share.ShareResult;
import org.spikebook.web.share.ShareService;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Optional;

/** A step that is hidden from a class reaches its students by no way out of the server. */
@WebTest
class HiddenStepsTest extends SpringBrowserlessTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final String STEP = "noisy";
    private static final String TITLE = "80 neurons, each with its own noise";

    @Autowired private NotebookService notebooks;
    @Autowired private ShareService shares;
    @Autowired private BoardService board;
    @Autowired private ClassroomService classes;
    @Autowired private AssignmentService assignments;
    @Autowired private TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId ada;
    private Course course;
    private AssignmentId assignment;
    private NotebookId adas;

    @BeforeEach
    void adaWorks_andTheClassDoesNotSeeAStep() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        adas = UnaskedNotebooks.of(notebooks, LESSON).id();
        visitors.as(teacher);
        board.lock(assignment, STEP, true);
        visitors.as(ada);
    }

    @Test
    void notebookFile_isWithoutTheStep_andSaysSo() {
        String file = open(adas).exportFile();

        assertWithout(read(file));
        assertThat(file).contains("is hidden by your instructor for now");
    }

    @Test
    void notebookFile_ofTheOpenPart_isWithoutTheStep() {
        assertWithout(read(NotebookEditing.open(notebooks, adas).exportFile()));
    }

    @Test
    void page_thatOpensWithoutAServer_isWithoutTheStep() {
        assertWithout(open(adas).exported());
        assertWithout(NotebookEditing.open(notebooks, adas).exported());
    }

    /** What a browser prints is what is on the page. */
    @Test
    void page_andSoItsPrint_hasNeitherTheStepNorItsHeading() {
        UI.getCurrent().navigate("notebook/" + adas);

        assertThat(ShownTexts.ofPage()).anyMatch(text -> text.contains("has hidden this step"));
        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .isNotEmpty()
                .noneMatch(text -> text.contains(TITLE));
    }

    /** A table of runs would tell its numbers and its results. */
    @Test
    void cellsThatAreAdded_workOnOthersThanTheStep() {
        UI.getCurrent().navigate("notebook/" + adas);
        CellEdits edits = find(NotebookBody.class).single().edits();
        int at = edits.indexOf(STEP) + 1;

        edits.add(NewCells.Kind.RUNS, at);

        Cell added = notebooks.open(adas).notebook().cells().get(at);
        assertThat(added.type()).isEqualTo("runs");
        assertThat(added.inputs()).containsExactly("digits");
        assertThat(edits.inputsFor(added))
                .extracting(Cell::id)
                .contains("digits")
                .doesNotContain(STEP);
    }

    @Test
    void sharedLink_ofAStudent_isWithoutTheStep_andSoIsACopyOfIt() {
        visitors.as(teacher);
        assignments.setShareable(assignment, true);
        visitors.as(ada);
        String token = share(adas);
        visitors.asNewGuest();

        assertWithout(shares.open(token));
        assertWithout(notebooks.open(shares.fork(token)).notebook());
    }

    @Test
    void sharedLink_ofAnother_isWithoutTheStep_forAStudentOfTheClass() {
        visitors.asNewGuest();
        String token = share(UnaskedNotebooks.of(notebooks, LESSON).id());
        assertThat(shares.open(token).cell(STEP)).isPresent();

        visitors.as(ada);

        assertWithout(shares.open(token));
    }

    @Test
    void step_isThere_forThoseWhoTeach_forOthers_andOnceItIsShownAgain() {
        visitors.as(teacher);
        assertThat(open(UnaskedNotebooks.of(notebooks, LESSON).id()).exported().cell(STEP))
                .isPresent();
        visitors.asNewGuest();
        assertThat(open(UnaskedNotebooks.of(notebooks, LESSON).id()).exported().cell(STEP))
                .isPresent();

        visitors.as(teacher);
        board.lock(assignment, STEP, false);
        visitors.as(ada);
        assertThat(open(adas).exported().cell(STEP)).isPresent();
    }

    @Test
    void step_isThere_onceTheClassIsClosed() {
        visitors.as(teacher);
        classes.close(course.id());
        visitors.as(ada);

        assertThat(open(adas).exported().cell(STEP)).isPresent();
    }

    private NotebookEditing open(NotebookId id) {
        return NotebookEditing.openWhole(notebooks, id);
    }

    private static Notebook read(String file) {
        return NotebookJson.read(file).orThrow("the file");
    }

    private static void assertWithout(Notebook notebook) {
        assertThat(notebook.cells()).isNotEmpty();
        assertThat(notebook.cell(STEP)).isEmpty();
    }

    private String share(NotebookId id) {
        return ((ShareResult.Shared) shares.share(id, true, Optional.empty())).token();
    }
}
