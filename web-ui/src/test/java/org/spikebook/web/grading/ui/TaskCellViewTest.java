package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Optional;

@WebTest
class TaskCellViewTest extends SpringBrowserlessTest {

    @Autowired private LessonCatalog lessons;
    @Autowired private TaskTools tools;
    @Autowired private TestVisitors visitors;

    /** The last task was removed while its view is still there, for example on its way off. */
    @Test
    void view_whereTheNotebookHasNoTaskAnyMore_isNotTheOneToSubmit() {
        visitors.asNewGuest();
        Notebook lesson = lessons.lesson("02-the-f-i-curve").orElseThrow().modelSolution();
        TaskCell task = lesson.cells(TaskCell.class).getFirst();
        Notebook without = new Notebook("None", Optional.empty(), List.of());
        TaskCellView view = new TaskCellView(task, TestSessions.of(without), tools);

        assertThatCode(() -> UI.getCurrent().add(view.component())).doesNotThrowAnyException();
        assertThatCode(view::notebookChanged).doesNotThrowAnyException();
    }

    @Test
    void verdict_isOutOfDateAfterAnEdit_andNoLongerOnceThatIsUndone() {
        OnPage page = onPage();
        test(checkButton(page)).click();
        awaitVerdict(page);

        page.edit(page.neuron().withDocument("{}"));
        assertThat(page.frame().state()).isInstanceOf(CellState.Stale.class);

        page.edit(page.neuron());
        assertThat(page.frame().state()).isEqualTo(CellState.ready());
    }

    /** The page hears of the verdict only when something is looked for on it. */
    @Test
    void edit_whileTheTaskIsChecked_leavesTheCheckUnderWay_andItsVerdictIsOutOfDate() {
        OnPage page = onPage();
        checkButton(page).click();

        page.edit(page.neuron().withDocument("{}"));
        assertThat(page.frame().state()).isInstanceOf(CellState.Running.class);

        awaitVerdict(page);
        assertThat(page.frame().state()).isInstanceOf(CellState.Stale.class);
    }

    @Test
    void cancelledCheck_leavesAnEarlierVerdictOutOfDate() {
        OnPage page = onPage();
        test(checkButton(page)).click();
        awaitVerdict(page);
        page.edit(page.neuron().withDocument("{}"));
        checkButton(page).click();

        ((CellState.Running) page.frame().state()).cancel().run();

        assertThat(page.frame().state()).isInstanceOf(CellState.Stale.class);
    }

    /** A task and the network that it checks. */
    private record OnPage(
            NetworkCell neuron, NotebookSession session, TaskCellView view, CellFrame frame) {

        void edit(NetworkCell now) {
            session.replaceAll(List.of(now));
            view.inputsChanged();
        }
    }

    private OnPage onPage() {
        visitors.asNewGuest();
        Notebook lesson = lessons.lesson("02-the-f-i-curve").orElseThrow().modelSolution();
        NetworkCell neuron = lesson.cell("neuron", NetworkCell.class).orElseThrow();
        TaskCell task = lesson.cells(TaskCell.class).getFirst();
        NotebookSession session =
                TestSessions.of(new Notebook("Mine", Optional.empty(), List.of(neuron, task)));
        TaskCellView view = new TaskCellView(task, session, tools);
        CellFrame frame = (CellFrame) view.component();
        UI.getCurrent().add(frame);
        return new OnPage(neuron, session, view, frame);
    }

    private Button checkButton(OnPage page) {
        return find(Button.class, page.frame()).withText("Check now").single();
    }

    private void awaitVerdict(OnPage page) {
        Eventually.holds("a verdict", () -> !find(TaskOutcome.class, page.frame()).all().isEmpty());
    }
}
