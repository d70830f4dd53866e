package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CellChanges;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NewCells;
import org.spikebook.web.notebook.ui.cell.CellHighlight;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.rerun.RerunCell;
import org.spikebook.web.notebook.ui.rerun.RerunStrip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The title and the cells of a notebook, kept in step with it. */
@JsModule("./offscreen-cells/offscreen-cells.ts")
class NotebookBody extends Article implements NotebookSession.Listener {

    private static final int SHOWN_MILLIS = 8000;

    private final Words words = Words.of(NotebookBody.class);
    private final NotebookEditing editing;
    private final NotebookSession session;
    private final CellViews views;
    private final CellEdits edits;
    private final NotebookTitle title;
    private final Div cells = new Div();
    private final AddCells adding;
    private final PredictionGateLine gate;
    private final Span news = new Span();
    private final RerunStrip rerun = new RerunStrip(this::standing);
    private int held;
    private boolean following;
    private final Map<String, CellSlot> slots = new HashMap<>();

    NotebookBody(
            NotebookEditing editing,
            CellViews views,
            NewCells newCells,
            boolean mayShowEverything) {
        this.editing = editing;
        this.session = editing.session();
        this.views = views;
        this.edits = new CellEdits(session, newCells, new EditNews());
        this.title = new NotebookTitle(editing);
        this.adding = new AddCells(session, edits);
        this.gate = new PredictionGateLine(editing, mayShowEverything);
        addClassName("sb-notebook-body");
        news.addClassName("sb-visually-hidden");
        news.getElement().setAttribute("role", "status");
        cells.addAttachListener(
                attach -> cells.getElement().executeJs("window.spikebookOffscreenCells(this)"));
        add(title, cells, gate, news, adding);
        order();
        arrangeEnd();
        session.addListener(this);
    }

    CellEdits edits() {
        return edits;
    }

    /** What says which cells are out of date; it belongs where readers see it all the time. */
    RerunStrip rerun() {
        return rerun;
    }

    /** Nothing runs in a text, and nothing works on one. */
    private List<RerunCell> standing() {
        return session.isEditable()
                ? session.notebook().cells().stream()
                        .filter(cell -> !(cell instanceof TextCell))
                        .flatMap(cell -> Stream.ofNullable(slots.get(cell.id())))
                        .map(CellSlot::standing)
                        .toList()
                : List.of();
    }

    @Override
    public void changed(Notebook before, Optional<String> editedCell) {
        boolean within = following;
        following = true;
        try {
            follow(CellChanges.between(before, session.notebook()), editedCell);
        } finally {
            following = within;
        }
        stateChanged();
    }

    private void follow(CellChanges changes, Optional<String> editedCell) {
        title.show(session.notebook().title());
        for (Cell cell : changes.changed()) {
            CellSlot slot = slots.get(cell.id());
            if (slot != null && editedCell.filter(cell.id()::equals).isPresent()) {
                slot.keep(cell);
            } else if (slot != null) {
                slot.show(cell);
            }
        }
        arrange(changes);
        changes.ids().forEach(this::tellDependents);
    }

    /** While an edit is followed, many cells may tell of their state; one look at the end does. */
    private void stateChanged() {
        if (!following) {
            rerun.refresh();
        }
    }

    @Override
    public void published(String cellId) {
        tellDependents(cellId);
        slots.values().forEach(CellSlot::resultsChanged);
    }

    @Override
    public void dataChanged() {
        for (Cell cell : session.notebook().cells()) {
            Optional.ofNullable(slots.get(cell.id())).ifPresent(CellSlot::inputsChanged);
        }
        slots.values().forEach(CellSlot::resultsChanged);
    }

    @Override
    public void classPredicted() {
        slots.values().forEach(CellSlot::classPredicted);
    }

    @Override
    public void restricted() {
        slots.values().forEach(CellSlot::restrict);
        slots.values().forEach(CellSlot::outlineChanged);
    }

    @Override
    public void pointedOut(String cellId, CellHighlight parts) {
        Optional.ofNullable(slots.get(cellId)).ifPresent(slot -> slot.pointOut(parts));
    }

    private void tellDependents(String cellId) {
        for (Cell dependent : session.notebook().dependents(cellId)) {
            Optional.ofNullable(slots.get(dependent.id())).ifPresent(CellSlot::inputsChanged);
            tellDependents(dependent.id());
        }
    }

    /** Most edits are of words in a text: then no other cell has anything to do. */
    private void arrange(CellChanges changes) {
        boolean sameOutline = changes.sameOutline() && session.heldCells() == held;
        if (!sameOutline) {
            order();
            slots.values().forEach(CellSlot::outlineChanged);
        }
        if (!sameOutline || changes.has(QuestionCell.class)) {
            slots.values().forEach(CellSlot::predictionsChanged);
        }
        if (!sameOutline || !changes.isOfTexts()) {
            slots.values().forEach(CellSlot::notebookChanged);
        }
        arrangeEnd();
    }

    /** Brings the slots into the notebook's order; those that can stay where they are do. */
    private void order() {
        List<Cell> wanted = session.notebook().cells();
        var ids = wanted.stream().map(Cell::id).collect(Collectors.toSet());
        slots.entrySet()
                .removeIf(entry -> {
                    boolean gone = !ids.contains(entry.getKey());
                    if (gone) {
                        cells.remove(entry.getValue());
                    }
                    return gone;
                });
        for (int k = 0; k < wanted.size(); k++) {
            Cell cell = wanted.get(k);
            CellSlot slot =
                    slots.computeIfAbsent(
                            cell.id(),
                            id -> new CellSlot(cell, session, views, edits, this::stateChanged));
            if (k >= cells.getComponentCount() || cells.getComponentAt(k) != slot) {
                cells.addComponentAtIndex(k, slot);
            }
        }
    }

    /**
     * Nothing is added behind a prediction that is still to be made; what it opens is announced.
     */
    private void arrangeEnd() {
        int now = session.heldCells();
        if (now < held) {
            news.setText(words.of("gate.opened", held - now));
        }
        held = now;
        boolean closed = now > 0;
        gate.setVisible(closed);
        adding.refresh();
        adding.setVisible(session.isEditable() && !closed);
    }

    /** The menu of a removed cell is gone: the keyboard continues where the cell was. */
    private void focusAt(int at) {
        int last = cells.getComponentCount() - 1;
        if (last < 0) {
            adding.focusFirst();
        } else if (cells.getComponentAt(Math.min(at, last)) instanceof CellSlot slot) {
            slot.focusMenu();
        }
    }

    private final class EditNews implements CellEdits.Listener {

        @Override
        public void added(String cellId) {
            Optional.ofNullable(slots.get(cellId)).ifPresent(CellSlot::go);
        }

        @Override
        public void removed(Cell cell, int at) {
            Notification said = new Notification();
            said.setPosition(Notification.Position.BOTTOM_START);
            said.setDuration(SHOWN_MILLIS);
            Button undo =
                    new Button(
                            words.of("body.undo"),
                            click -> {
                                edits.restore(cell, at);
                                said.close();
                            });
            undo.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            String name = cell.title().isBlank() ? words.of("add." + cell.type()) : cell.title();
            Div row = new Div(new Span(words.of("body.removed", name)), undo);
            row.addClassName("sb-row");
            said.add(row);
            said.open();
            focusAt(at);
        }

        @Override
        public void apart(List<Cell> cells) {
            String title = words.of("body.sandbox", session.notebook().title());
            UI.getCurrentOrThrow().navigate("notebook/" + editing.apart(title, cells));
        }

        @Override
        public void full(int most) {
            Notification.show(
                    words.of("body.full", most), SHOWN_MILLIS, Notification.Position.BOTTOM_START);
        }
    }
}
