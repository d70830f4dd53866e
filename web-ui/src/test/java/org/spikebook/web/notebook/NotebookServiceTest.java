package org.spikebook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.HelpTaken;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.PredictionGate;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Optional;

@WebTest
class NotebookServiceTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final String ASKING = "02-the-f-i-curve";

    @Autowired NotebookService service;
    @Autowired TestVisitors visitors;

    @Test
    void save_onShownRevision_isKept() {
        visitors.asNewGuest();
        OpenNotebook opened = service.createFromLesson(LESSON);

        SaveResult result = service.save(opened.id(), opened.revision(), titled(opened, "mine"));

        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        OpenNotebook again = service.open(opened.id());
        assertThat(again.notebook().title()).isEqualTo("mine");
        assertThat(again.revision()).isEqualTo(2);
    }

    @Test
    void save_onOlderRevision_becomesACopyAndLosesNothing() {
        visitors.asNewGuest();
        OpenNotebook opened = service.createFromLesson(LESSON);
        service.save(opened.id(), 1, titled(opened, "first tab"));

        SaveResult result = service.save(opened.id(), 1, titled(opened, "second tab"));

        assertThat(result).isInstanceOf(SaveResult.ConflictCopy.class);
        SaveResult.ConflictCopy copy = (SaveResult.ConflictCopy) result;
        assertThat(service.open(opened.id()).notebook().title()).isEqualTo("first tab");
        assertThat(service.open(copy.copy()).notebook().title())
                .isEqualTo("second tab (conflict copy)");
        assertThat(service.mine()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"120, 100, true", "121, 10, false", "250, 10, false", "120, 101, false"})
    void importFile_takesATitleAndALessonOfALengthThatIsKept(int title, int lesson, boolean taken) {
        visitors.asNewGuest();
        LessonRef ref = new LessonRef("x".repeat(lesson), 1);
        Notebook notebook = new Notebook("a".repeat(title), Optional.of(ref), List.of());

        NotebookImportResult result = service.importFile(NotebookJson.write(notebook));

        assertThat(result instanceof NotebookImportResult.Imported).isEqualTo(taken);
    }

    /** What waits for a prediction is in no file, so that a lesson taken along would end there. */
    @Test
    void importFile_ofALessonThatIsNotDone_leadsOnBehindThePrediction() {
        visitors.asNewGuest();
        OpenNotebook opened = service.createFromLesson(ASKING);
        Notebook answered = answered(opened.notebook());
        service.save(opened.id(), 1, answered);
        String file = service.exportOpenPart(opened.id());
        visitors.asNewGuest();

        NotebookImportResult result = service.importFile(file);

        assertThat(file).contains("are not in this file").doesNotContain("task-hundred");
        assertThat(notebook(result)).isEqualTo(answered);
    }

    /** These files have no note. */
    @Test
    void importFile_ofAnExportOfPersonalData_leadsOnToo() {
        visitors.asNewGuest();
        Notebook start = service.createFromLesson(ASKING).notebook();
        Notebook open = PredictionGate.of(start).open();

        assertThat(notebook(service.importFile(NotebookJson.write(open)))).isEqualTo(start);
    }

    @Test
    void importFile_ofAVersionThatIsNotKept_staysAsItIs() {
        visitors.asNewGuest();
        Notebook start = service.createFromLesson(ASKING).notebook();
        Optional<LessonRef> unknown = Optional.of(new LessonRef(ASKING, 9999));
        Notebook part = OpenPart.of(new Notebook(start.title(), unknown, start.cells()));

        assertThat(notebook(service.importFile(NotebookJson.write(part)))).isEqualTo(part);
    }

    private static Notebook answered(Notebook start) {
        QuestionCell first = start.cells(QuestionCell.class).getFirst();
        return start.withCell(first.withAnswer(new Answer.Number(1.5)));
    }

    private Notebook notebook(NotebookImportResult result) {
        return service.open(((NotebookImportResult.Imported) result).notebook()).notebook();
    }

    @Test
    void undo_andAJump_keepTheHelpThatWasTaken() {
        visitors.asNewGuest();
        OpenNotebook opened = service.createFromLesson(LESSON);
        service.save(opened.id(), 1, titled(opened, "two"));
        Notebook helped = solutionShown(titled(opened, "three"));
        service.save(opened.id(), 2, helped);

        OpenNotebook two = service.undo(opened.id());
        OpenNotebook one = service.undo(opened.id());

        assertThat(two.notebook()).isEqualTo(helped.withTitle("two"));
        assertThat(one.notebook()).isEqualTo(helped.withTitle(opened.notebook().title()));
        assertThat(one.canUndo()).isFalse();
        assertThat(service.redo(opened.id()).notebook()).isEqualTo(helped.withTitle("two"));
        assertThat(service.redo(opened.id()).notebook()).isEqualTo(helped);
        assertThat(service.goTo(opened.id(), 1).notebook()).isEqualTo(one.notebook());
    }

    @Test
    void jump_afterTheTaskWasDeleted_keepsItsHelp() {
        visitors.asNewGuest();
        OpenNotebook opened = service.createFromLesson(LESSON);
        Notebook helped = solutionShown(opened.notebook());
        service.save(opened.id(), 1, helped);
        service.save(opened.id(), 2, helped.withoutCell(task(helped).id()));

        assertThat(service.goTo(opened.id(), 1).notebook()).isEqualTo(helped);
    }

    @Test
    void save_ofAValueThatTheLessonLocked_isRefused_andTheLocksStay() {
        visitors.asNewGuest();
        OpenNotebook opened = service.createFromLesson("membrane");
        Notebook start = opened.notebook();
        NetworkCell model = start.cell("model", NetworkCell.class).orElseThrow();

        assertThat(codes(opened, model.withDocument(rest(model, "-60")))).containsExactly("locked");
        assertThat(codes(opened, model.withLocks(NetworkLocks.NONE)))
                .containsExactly("locksChanged");
        assertThat(service.open(opened.id()).notebook()).isEqualTo(start);

        String faster = model.document().replace("\"tauMemMs\": 8", "\"tauMemMs\": 9");
        assertThat(service.save(opened.id(), 1, start.withCell(model.withDocument(faster))))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private static String rest(NetworkCell model, String mv) {
        return model.document().replace("\"vRestMv\": -70", "\"vRestMv\": " + mv);
    }

    private List<String> codes(OpenNotebook opened, NetworkCell changed) {
        SaveResult result =
                service.save(opened.id(), opened.revision(), opened.notebook().withCell(changed));
        return ((SaveResult.Refused) result).problems().stream().map(Problem::code).toList();
    }

    private static Notebook solutionShown(Notebook notebook) {
        TaskCell task = task(notebook);
        return notebook.withCell(task.withHelp(new HelpTaken(3, true)));
    }

    private static TaskCell task(Notebook notebook) {
        return notebook.cells(TaskCell.class).getFirst();
    }

    @Test
    void undoRedo_afterABranch_followsTheChildUndoneLast() {
        visitors.asNewGuest();
        OpenNotebook opened = service.createFromLesson(LESSON);
        service.save(opened.id(), 1, titled(opened, "two"));
        service.undo(opened.id());
        service.save(opened.id(), 1, titled(opened, "three"));
        service.undo(opened.id());

        OpenNotebook redone = service.redo(opened.id());

        assertThat(redone.notebook().title()).isEqualTo("three");
        assertThat(service.goTo(opened.id(), 2).notebook().title()).isEqualTo("two");
        assertThat(service.history(opened.id()).entries())
                .extracting(HistoryEntry::revision)
                .containsExactly(3L, 2L, 1L);
        assertThat(service.history(opened.id()).entries().getFirst().changes())
                .extracting(NotebookChange::kind)
                .containsExactly(NotebookChange.Kind.RENAMED);
        assertThat(service.history(opened.id()).entries().getLast().changes()).isEmpty();
    }

    @Test
    void open_byAnotherVisitor_isNotFound() {
        visitors.asNewGuest();
        OpenNotebook opened = service.createFromLesson(LESSON);
        visitors.asNewGuest();

        assertThatThrownBy(() -> service.open(opened.id())).isInstanceOf(ResourceNotFound.class);
    }

    private static Notebook titled(OpenNotebook opened, String title) {
        return opened.notebook().withTitle(title);
    }
}
