package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.interchange.ui.ExchangePanel;
import org.spikebook.web.networklab.edit.DraftNode;
import org.spikebook.web.networklab.ui.text.CodePanel;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellHighlight;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A network on the notebook page: the board to build it, and the panel to run it. */
class NetworkCellView implements CellView {

    private final Words words = Words.of(NetworkCellView.class);
    private final NotebookSession session;
    private final NetworkWorkspace workspace;
    private final CellFrame frame;
    private final NetworkBoard board;
    private final CellLab lab;
    private final RunPanel runs;
    private final ExchangePanel exchange;
    private final List<NativeButton> views = new ArrayList<>();

    NetworkCellView(
            NetworkCell cell, NotebookSession session, LabContext context, RunServices services) {
        this.session = session;
        this.workspace = new NetworkWorkspace(context, cell, new WorkspaceHost());
        this.frame =
                new CellFrame(cell.title().isEmpty() ? words.of("cell.untitled") : cell.title());
        CodePanel code =
                new CodePanel(services.background(), services.sources(), workspace::network);
        this.board = new NetworkBoard(workspace, session.isEditable(), code);
        this.runs = new RunPanel(workspace, session, frame, board, services);
        this.lab = new CellLab(workspace, frame, session.isEditable(), services.homes());
        frame.setActions(viewSwitch(), runs.runButton());
        this.exchange = exchange(services);
        exchange.setVisible(!cell.locks().hides());
        frame.setContent(board, lab.component(), runs, exchange);
        runs.start();
        lab.networkChanged();
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void show(Cell cell) {
        if (cell instanceof NetworkCell network) {
            workspace.replace(network);
            board.mark(CellHighlight.nothing());
            board.say("");
            refresh();
        }
    }

    @Override
    public void inputsChanged() {
        runs.dataChanged();
    }

    @Override
    public void classPredicted() {
        runs.showPredictions();
    }

    private void refresh() {
        board.refresh();
        lab.networkChanged();
        runs.documentChanged();
        exchange.networkChanged();
    }

    @Override
    public void pointOut(CellHighlight parts) {
        Set<String> ids = parts.parts();
        board.mark(parts);
        workspace
                .draft()
                .ifPresent(draft ->
                        workspace.select(
                                draft.nodes().stream()
                                        .filter(node -> ids.contains(node.id()) && node.isMember())
                                        .map(DraftNode::key)
                                        .collect(Collectors.toSet())));
        board.say(parts.where().isEmpty() ? "" : words.of("marked", parts.where(), told(parts)));
    }

    private String told(CellHighlight parts) {
        return parts.members().stream()
                .map(m -> GraphDescriptions.members(words, m))
                .collect(Collectors.joining(", "));
    }

    private ExchangePanel exchange(RunServices services) {
        return new ExchangePanel(
                services.background(),
                services.sources(),
                workspace::network,
                Optional.<Consumer<String>>of(workspace::arrived)
                        .filter(taker -> session.isEditable()));
    }

    private Div viewSwitch() {
        Div group = new Div();
        group.addClassName("sb-segments");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", words.of("view.name"));
        group.add(
                segment(NetworkBoard.View.CANVAS, Glyph.GRAPH),
                segment(NetworkBoard.View.LIST, Glyph.LIST),
                segment(NetworkBoard.View.TEXT, Glyph.CODE));
        press(views.getFirst());
        board.whenTurned(this::turnTo);
        return group;
    }

    private NativeButton segment(NetworkBoard.View view, Glyph glyph) {
        NativeButton button = new NativeButton();
        String label = words.of("view." + view.name().toLowerCase(Locale.ROOT));
        button.add(glyph.draw(), new Span(label));
        button.addClickListener(click -> turnTo(view));
        views.add(button);
        return button;
    }

    private void turnTo(NetworkBoard.View view) {
        press(views.get(view.ordinal()));
        board.setView(view);
    }

    private void press(NativeButton pressed) {
        for (NativeButton each : views) {
            each.getElement().setAttribute("aria-pressed", String.valueOf(each == pressed));
        }
    }

    private final class WorkspaceHost implements NetworkWorkspace.Host {
        @Override
        public void edited(NetworkCell cell) {
            session.replace(cell);
            board.mark(CellHighlight.nothing());
            board.say("");
            refresh();
        }

        @Override
        public void selected(boolean onCanvas) {
            board.refreshSelection(onCanvas);
        }

        @Override
        public void refused(Text reason) {
            board.say(words.of(reason));
            board.refresh();
        }
    }
}
