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
        visitors.asNewGuest();
        Notebook lesson = lessons.lesson("02-the-f-i-curve").orElseThrow().modelSolution();
        NetworkCell neuron = lesson.cell("neuron", NetworkCell.class).orElseThrow();
        TaskCell task = lesson.cells(TaskCell.class).getFirst();
        NotebookSession session =
                TestSessions.of(new Notebook("Mine", Optional.empty(), List.of(neuron, task)));
        TaskCellView view = new TaskCellView(task, session, tools);
        CellFrame frame = (CellFrame) view.component();
        UI.getCurrent().add(frame);
        test(find(Button.class, frame).withText("Check now").single()).click();
        Eventually.holds("a verdict", () -> !find(TaskOutcome.class, frame).all().isEmpty());

        session.replaceAll(List.of(neuron.withDocument("{}")));
        view.inputsChanged();
        assertThat(frame.state()).isInstanceOf(CellState.Stale.class);

        session.replaceAll(List.of(neuron));
        view.inputsChanged();
        assertThat(frame.state()).isEqualTo(CellState.ready());
    }
}
