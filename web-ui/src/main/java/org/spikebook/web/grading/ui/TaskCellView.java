package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.task.CheckOutcome;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.RerunCost;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A task: what is asked, what will be checked, how it stands; the last one hands the notebook in.
 */
final class TaskCellView implements CellView {

    private final Words words = Words.of(TaskCellView.class);
    private final NotebookSession session;
    private final TaskTools tools;
    private final CellFrame frame;
    private final RichText prompt = new RichText();
    private final Div criteria = new Div();
    private final Div verdict = new Div();
    private final TaskHelp help;
    private final Div submission = new Div();
    private final Button check;
    private TaskCell cell;
    private Optional<SubmitPanel> panel = Optional.empty();
    private @Nullable String checkedHash;

    TaskCellView(TaskCell cell, NotebookSession session, TaskTools tools) {
        this.cell = cell;
        this.session = session;
        this.tools = tools;
        frame = new CellFrame(cell.title().isEmpty() ? words.of("task.title") : cell.title());
        check = new Button(words.of("task.check"), Glyph.CHECK.draw(), click -> check());
        check.setEnabled(session.isEditable());
        verdict.getElement().setAttribute("aria-live", "polite");
        frame.setActions(check);
        help = new TaskHelp(cell, session, tools.guide(), isForClass());
        frame.setContent(prompt, criteria, help, verdict, submission);
        frame.addAttachListener(attach -> placePanel());
        show(cell);
    }

    private boolean isForClass() {
        return session.notebook().lesson().isPresent()
                && !tools.submissions().places(session.id()).isEmpty();
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void show(Cell shown) {
        cell = (TaskCell) shown;
        prompt.setSafeHtml(Markdown.toHtml(cell.markdown()));
        criteria.removeAll();
        criteria.add(new TaskCriteria(cell, session.notebook()));
        help.show(cell);
        inputsChanged();
    }

    @Override
    public void inputsChanged() {
        if (frame.state() instanceof CellState.Running) {
            return; // its end looks again
        }
        if (checkedHash != null && !checkedHash.equals(session.hash(cell.id()))) {
            frame.setState(new CellState.Stale(this::check, RerunCost.seconds()));
        } else if (frame.state() instanceof CellState.Stale) {
            frame.setState(CellState.ready()); // an undo brought back what was checked
        }
    }

    private void check() {
        TaskCell checked = cell;
        Notebook notebook = session.notebook();
        String hash = session.hash(cell.id());
        check.setEnabled(false);
        Background.Task task =
                tools.background()
                        .start(
                                frame,
                                running ->
                                        tools.checks()
                                                .prepare(checked, notebook)
                                                .run(
                                                        new RunControl(
                                                                done -> {}, running::isCancelled)),
                                outcome -> showOutcome(outcome, hash),
                                this::showBroken);
        frame.setState(
                new CellState.Running(
                        Text.of(TaskCellView.class, "task.checking"),
                        OptionalDouble.empty(),
                        () -> cancel(task)));
    }

    private void cancel(Background.Task task) {
        task.cancel();
        check.setEnabled(true);
        showStanding();
    }

    /** While nothing is checked: a verdict may be of an earlier state. */
    private void showStanding() {
        frame.setState(CellState.ready());
        inputsChanged();
    }

    private void showOutcome(CheckOutcome outcome, String hash) {
        check.setEnabled(true);
        switch (outcome) {
            case CheckOutcome.Judged(TaskGrade grade) -> showVerdict(grade.result(), hash);
            case CheckOutcome.Refused(Problem problem) ->
                    frame.setState(new CellState.Failed(List.of(problem)));
            case CheckOutcome.Cancelled() -> showStanding();
        }
    }

    private void showVerdict(CheckResult result, String hash) {
        verdict.removeAll();
        checkedHash = hash;
        verdict.add(new TaskOutcome("", result.points(), result.maxPoints(), tree(result)));
        showStanding();
        session.publish(cell.id(), hash, result);
    }

    /** With the criteria of a rubric in the language of the page. */
    private List<ReasonTree> tree(CheckResult result) {
        return session.notebook()
                .lesson()
                .map(LessonRef::id)
                .map(StoredTitles.of(tools.lessons())::tasks)
                .map(titles -> titles.tree(cell.id(), result.tree()))
                .orElse(result.tree());
    }

    private void showBroken() {
        check.setEnabled(true);
        frame.setState(
                new CellState.Failed(List.of(Problem.of(TaskCellView.class, "", "task.broken"))));
    }

    @Override
    public void notebookChanged() {
        session.notebook().cell(cell.id(), TaskCell.class).ifPresent(now -> cell = now);
        placePanel();
        resultsChanged();
    }

    @Override
    public void resultsChanged() {
        panel.ifPresent(SubmitPanel::resultsChanged);
    }

    /** The last task has the way to submit, whichever that is, once nothing is held back. */
    private void placePanel() {
        boolean here = submits();
        if (here && panel.isEmpty()) {
            SubmitPanel made = new SubmitPanel(tools, session);
            panel = Optional.of(made);
            submission.add(made);
        } else if (!here) {
            panel = Optional.empty();
            submission.removeAll();
        }
    }

    private boolean submits() {
        List<TaskCell> tasks = session.notebook().cells(TaskCell.class);
        return !tasks.isEmpty()
                && tasks.getLast().id().equals(cell.id())
                && session.isEditable()
                && session.heldCells() == 0
                && session.notebook().lesson().isPresent();
    }
}
