package org.spikebook.web.runslab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;

import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.runslab.RunsTable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A table of runs: adds the run on the page, and brings the settings of a row back. */
final class RunsCellView implements CellView {

    private final Words words = Words.of(RunsCellView.class);
    private final NotebookSession session;
    private final RunsTools tools;
    private final CellFrame frame;
    private final Button add;
    private final MeasureChoice measures;
    private final Details settings;
    private final RunsGrid grid;
    private RunsCell cell;
    private String documentRead = "";
    private Optional<Seen> seen = Optional.empty();
    private Optional<NetworkModel> network = Optional.empty();

    /** What is drawn: the same is not drawn again, so that nothing loses its focus. */
    private record Seen(RunsCell cell, String document, boolean hasRun) {}

    RunsCellView(RunsCell cell, NotebookSession session, RunsTools tools) {
        this.cell = cell;
        this.session = session;
        this.tools = tools;
        frame = new CellFrame(title());
        add = new Button(words.of("add"), Glyph.ADD.draw(), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setVisible(session.isEditable());
        measures = new MeasureChoice(this::measure);
        settings = new Details(words.of("settings"), measures);
        settings.setVisible(session.isEditable());
        grid = new RunsGrid(session.isEditable(), new Changes());
        frame.setActions(add);
        frame.setContent(grid, settings);
        frame.addAttachListener(attach -> refresh());
    }

    private String title() {
        return cell.title().isEmpty() ? words.of("cell.title") : cell.title();
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void show(Cell shown) {
        cell = (RunsCell) shown;
        frame.setTitle(title());
        refresh();
    }

    @Override
    public void inputsChanged() {
        refresh();
    }

    @Override
    public void notebookChanged() {
        refresh();
    }

    private Optional<NetworkCell> input() {
        return session.notebook().cell(cell.input(), NetworkCell.class);
    }

    private void refresh() {
        Seen now = new Seen(cell, input().map(NetworkCell::document).orElse(""), run().isPresent());
        if (seen.filter(now::equals).isEmpty()) {
            seen = Optional.of(now);
            draw();
        }
    }

    private void draw() {
        read(input().map(NetworkCell::document).orElse(""));
        measures.show(network.map(RecordedMeasure::all).orElse(List.of()), cell.measures());
        grid.show(
                RunsTable.of(
                        cell,
                        cell.locksIn(session.notebook()),
                        tools.laboratory().networks(),
                        words.locale()),
                row -> input().filter(now -> isOf(row, now)).isPresent());
        Optional<Text> obstacle = obstacle();
        add.setEnabled(session.isEditable() && obstacle.isEmpty());
        frame.setState(state(obstacle));
    }

    private void read(String document) {
        if (!document.equals(documentRead)) {
            documentRead = document;
            network = tools.laboratory().networks().read(document).valid();
        }
    }

    private CellState state(Optional<Text> obstacle) {
        if (cell.rows().isEmpty()) {
            return new CellState.Empty(obstacle.orElseGet(() -> text("state.empty")));
        }
        return obstacle.<CellState>map(CellState.Settled::new).orElseGet(CellState::ready);
    }

    /** Why there is no run to add, if so. */
    private Optional<Text> obstacle() {
        Optional<NetworkCell> input = input();
        if (input.isEmpty()) {
            return Optional.of(text("state.noNetwork"));
        } else if (network.isEmpty() || run().isEmpty()) {
            return Optional.of(text("state.noRun"));
        } else if (cell.rows().stream().anyMatch(row -> isOf(row, input.get()))) {
            return Optional.of(text("state.listed"));
        }
        return cell.hasPlaceFor(input.get().document())
                ? Optional.empty()
                : Optional.of(text("state.full"));
    }

    /** The run of the network as it stands. */
    private Optional<Recording> run() {
        return session.currentResult(cell.input(), Recording.class).filter(Recording::isComplete);
    }

    private static boolean isOf(RunRow row, NetworkCell input) {
        return input.withDocument(row.document()).content().equals(input.content());
    }

    private void add() {
        if (obstacle().isEmpty()) {
            become(cell.withRow(row(network.orElseThrow(), run().orElseThrow())));
        }
    }

    private RunRow row(NetworkModel ran, Recording run) {
        Map<String, Double> values = new HashMap<>();
        Set<String> without = new HashSet<>();
        for (RunMeasure measure : cell.measures()) {
            RecordedMeasure recorded = new RecordedMeasure(measure, cell.fromMs());
            OptionalDouble value = recorded.value(ran, run);
            if (value.isPresent()) {
                values.put(measure.key(), value.getAsDouble());
            } else if (recorded.problems(ran).isEmpty()) {
                without.add(measure.key());
            }
        }
        return new RunRow(
                tools.clock().instant(),
                ran.run().seed(),
                run.dtMs(),
                documentRead,
                values,
                without);
    }

    private void measure(List<RunMeasure> chosen) {
        become(cell.withMeasures(chosen));
    }

    private void become(RunsCell changed) {
        cell = changed;
        session.replace(changed);
        refresh();
    }

    private static Text text(String key) {
        return Text.of(RunsCellView.class, key);
    }

    /** What is done with rows. */
    private final class Changes implements RunsGrid.Listener {

        @Override
        public void restore(RunRow row) {
            input().ifPresent(now -> session.replaceAll(List.of(now.withDocument(row.document()))));
        }

        @Override
        public void delete(RunRow row) {
            become(cell.withoutRow(row));
        }
    }
}
