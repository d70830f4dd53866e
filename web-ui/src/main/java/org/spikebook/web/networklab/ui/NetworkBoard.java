package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.Fragments;
import org.spikebook.web.networklab.fragment.Fragment;
import org.spikebook.web.networklab.ui.canvas.Palette;
import org.spikebook.web.networklab.ui.canvas.PartClipboard;
import org.spikebook.web.networklab.ui.text.CodePanel;
import org.spikebook.web.notebook.ui.cell.CellHighlight;
import org.spikebook.web.plot.Quantity;

import java.util.Map;

/**
 * The network to look at and to work on: palette, canvas (or list, or text) and inspector, with
 * what is wrong below.
 */
class NetworkBoard extends Div {

    /** The ways to look at a network. */
    enum View {
        CANVAS,
        LIST,
        TEXT
    }

    /**
     * Nodes and lines that the canvas draws, such as 500 nodes and 2,000 lines; each edit sends all
     * of them to the browser.
     */
    private static final int MOST_PARTS = 2_500;

    private final Words words = Words.of(NetworkBoard.class);
    private final NetworkWorkspace workspace;
    private final boolean editable;
    private final Palette palette;
    private final NetworkCanvas canvas;
    private final PartClipboard clipboard;
    private final GraphList list;
    private final DocumentText text;
    private final Inspector inspector;
    private final Paragraph hint = new Paragraph();
    private final Div stage = new Div();
    private final Span message = new Span();
    private final Span news = new Span();
    private final ProblemList problems;
    private Map<String, String> badges = Map.of();
    private CellHighlight marked = CellHighlight.nothing();
    private View view = View.CANVAS;

    NetworkBoard(NetworkWorkspace workspace, boolean editable, CodePanel code) {
        this.workspace = workspace;
        this.editable = editable;
        palette = new Palette(workspace.context().registry(), workspace::apply);
        canvas = new NetworkCanvas(workspace::apply, workspace::selectedOnCanvas);
        clipboard = new PartClipboard(workspace::apply, workspace::selection, editable);
        list = new GraphList(workspace);
        text = new DocumentText(workspace, editable, code);
        inspector = new Inspector(workspace, editable);
        addClassName("sb-board");
        stage.addClassName("sb-stage");
        hint.addClassName("sb-stage-hint");
        stage.add(canvas, list, text, hint);
        palette.setVisible(editable);
        message.addClassName("sb-board-message");
        message.getElement().setAttribute("role", "status");
        news.addClassName("sb-visually-hidden");
        news.getElement().setAttribute("role", "status");
        problems = new ProblemList(workspace);
        Div middle = new Div(palette, stage, inspector);
        middle.addClassName("sb-board-middle");
        add(middle, message, news, problems, clipboard);
        refresh();
    }

    void setView(View shown) {
        view = shown;
        news.setText("");
        refresh();
    }

    /** Hears that a key has turned from the canvas to the list, or back; the focus follows. */
    void whenTurned(SerializableConsumer<View> listener) {
        canvas.whenListAsked(key -> {
            listener.accept(View.LIST);
            list.focusPart(key);
            news.setText(words.of("list.shown"));
        });
        list.whenCanvasAsked(key -> {
            listener.accept(View.CANVAS);
            canvas.focusPart(key);
            news.setText(words.of("canvas.shown"));
        });
    }

    /** Short results of a run by node key, shown at the nodes. */
    void setBadges(Map<String, String> shown) {
        badges = Map.copyOf(shown);
        refreshGraph();
    }

    /** Marks members at the nodes that they belong to, for as long as those are selected. */
    void mark(CellHighlight members) {
        marked = members;
    }

    /** Says something about the last edit; empty to be silent again. */
    void say(String sentence) {
        message.setText(sentence);
    }

    /** Shows everything as it is now. */
    final void refresh() {
        boolean drawable = isDrawable();
        hint.setText(hint());
        hint.setVisible(view == View.CANVAS || view == View.LIST && !drawable);
        canvas.setVisible(drawable && view == View.CANVAS);
        list.setVisible(drawable && view == View.LIST);
        text.setVisible(view == View.TEXT);
        if (view == View.TEXT) {
            text.refresh();
        }
        refreshGraph();
        inspector.refresh();
        problems.refresh();
        offerSelection();
    }

    /** Shows another selection; the canvas shows it already. */
    void refreshSelection(boolean fromCanvas) {
        inspector.refresh();
        offerSelection();
        if (view == View.TEXT) {
            text.refreshSelection();
        }
        if (!fromCanvas || view == View.LIST || !marked.members().isEmpty()) {
            refreshGraph();
        }
    }

    private void offerSelection() {
        clipboard.offer(
                workspace
                        .draft()
                        .flatMap(draft ->
                                new Fragments(draft, workspace.cell().layout())
                                        .copy(workspace.selection()))
                        .map(Fragment::text)
                        .orElse(""));
    }

    /** Why nothing is drawn, and what to do. */
    private String hint() {
        return workspace
                .draft()
                .map(draft ->
                        !isDrawable()
                                ? words.of(
                                        "board.tooManyParts",
                                        Quantity.count(MOST_PARTS, words.locale()))
                                : draft.nodes().isEmpty() && editable
                                        ? words.of("board.empty")
                                        : "")
                .orElseGet(() -> words.of("board.broken"));
    }

    private boolean isDrawable() {
        return workspace.draft().filter(NetworkBoard::isDrawable).isPresent();
    }

    /** Whether a network has no more parts than the canvas draws. */
    static boolean isDrawable(Draft draft) {
        return draft.nodes().size() + draft.links().size() <= MOST_PARTS;
    }

    private void refreshGraph() {
        if (!isDrawable()) {
            return;
        }
        GraphDescriptions graph = new GraphDescriptions(workspace, badges, marked);
        canvas.show(graph.state(editable));
        if (view == View.LIST) {
            list.refresh(graph);
        }
    }
}
