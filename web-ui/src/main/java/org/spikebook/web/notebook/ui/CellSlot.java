package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellHighlight;
import org.spikebook.web.notebook.ui.cell.CellRestriction;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.rerun.RerunCell;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The place of a cell on the page. A view that throws while it is made, attached or told something
 * is taken down alone: the rest of the page stays, and the reader can load the cell again.
 */
final class CellSlot extends Div {

    private static final String GO =
            """
            this.closest('.sb-notebook')?.dispatchEvent(new Event('render-all-cells'));
            setTimeout(() => {
              const focusable = this.querySelector('textarea, vaadin-button, button');
              const block = this.offsetHeight > innerHeight ? 'start' : 'center';
              const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
              this.scrollIntoView({block, behavior: isCalm ? 'instant' : 'smooth'});
              if (focusable) focusable.focus({preventScroll: true});
            }, 60)\
            """;

    private final Words words = Words.of(CellSlot.class);
    private final NotebookSession session;
    private final CellViews views;
    private final CellTools tools;
    private final NativeButton unfold;
    private final PredictionStrip predicted;
    private final Paragraph restricted = new Paragraph();
    private final transient Runnable stateChanged;
    private Cell cell;
    private @Nullable CellView view;

    CellSlot(
            Cell cell,
            NotebookSession session,
            CellViews views,
            CellEdits edits,
            Runnable stateChanged) {
        this.stateChanged = stateChanged;
        this.cell = cell;
        this.session = session;
        this.views = views;
        this.tools = new CellTools(cell.id(), session, edits, this::fold);
        this.unfold = new NativeButton(words.of("slot.unfold"), click -> unfold());
        unfold.addClassName("sb-link-button");
        unfold.setVisible(false);
        this.predicted = views.predictions(cell.id());
        restricted.addClassNames("sb-muted", "sb-restricted");
        restricted.getElement().setAttribute("role", "status");
        addClassName("sb-slot");
        setId(Contents.anchor(cell.id()));
        addAttachListener(attach -> {
            if (attach.isInitialAttach()) {
                load();
            }
        });
    }

    /**
     * Makes the view again; the slot is on the page already, so that what breaks breaks in here.
     */
    private void load() {
        clear();
        guarded(() -> {
            Optional<CellView> made = views.create(cell, session);
            if (made.isEmpty()) {
                add(new Paragraph(words.of("body.unknownCell", cell.type())), tools);
                return;
            }
            CellView shown = made.get();
            view = shown;
            placeTools(shown.component());
            predicted.refresh(session.notebook());
            add(predicted, restricted, shown.component(), unfold);
            restrict();
        });
    }

    private void placeTools(Component component) {
        if (component instanceof CellFrame frame) {
            frame.setTools(tools);
            frame.onState(() -> {
                showStanding(frame);
                stateChanged.run();
            });
            showStanding(frame);
        } else {
            add(tools);
        }
        tools.refresh();
    }

    /** A network plays without a recorded run. */
    private void showStanding(CellFrame frame) {
        boolean isThere =
                switch (frame.state()) {
                    case CellState.Ready _, CellState.Settled _, CellState.Stale _ -> true;
                    case CellState.Empty _,
                            CellState.Loading _,
                            CellState.Running _,
                            CellState.Failed _ ->
                            cell instanceof NetworkCell;
                };
        predicted.setResult(isThere);
    }

    /** Lets the reader do with the cell what they may for now; the server refuses the rest. */
    void restrict() {
        Optional<CellRestriction> restriction = session.restriction(cell.id());
        restricted.setVisible(restriction.isPresent());
        restriction.ifPresent(
                now -> restricted.setText(words.of("slot." + now.name().toLowerCase(Locale.ROOT))));
        CellView shown = view;
        if (shown != null) {
            Component component = shown.component();
            component.setVisible(restriction.filter(CellRestriction.HIDDEN::equals).isEmpty());
            component.getElement().setEnabled(restriction.isEmpty());
            component.getElement().setAttribute("inert", restriction.isPresent());
        }
    }

    /** The cell was changed elsewhere. */
    void show(Cell changed) {
        boolean hasName = !changed.title().isBlank() || !cell.title().isBlank();
        cell = changed;
        tell(shown -> {
            if (hasName && shown.component() instanceof CellFrame frame) {
                frame.setTitle(name());
            }
            shown.show(changed);
        });
    }

    /** The cell was changed by its own view. */
    void keep(Cell changed) {
        cell = changed;
    }

    void inputsChanged() {
        tell(CellView::inputsChanged);
    }

    void resultsChanged() {
        tell(CellView::resultsChanged);
    }

    void classPredicted() {
        tell(CellView::classPredicted);
    }

    /** Another cell speaks of these parts. */
    void pointOut(CellHighlight parts) {
        tell(shown -> shown.pointOut(parts));
        go();
    }

    /** Cells came, went, moved, or have other names or inputs. */
    void outlineChanged() {
        tools.refresh();
    }

    /** Predictions came, went, moved or were made. */
    void predictionsChanged() {
        predicted.refresh(session.notebook());
    }

    /** Other cells came, went, moved or were changed. */
    void notebookChanged() {
        tell(CellView::notebookChanged);
    }

    /** The cell and its state; one that has none, or that is restricted, has nothing to run. */
    RerunCell standing() {
        CellView shown = view;
        CellState state =
                shown != null
                                && session.restriction(cell.id()).isEmpty()
                                && shown.component() instanceof CellFrame frame
                        ? frame.state()
                        : CellState.ready();
        return new RerunCell(cell.id(), name(), cell.inputs(), state);
    }

    /** How a cell is called; one without a title by what it is. */
    private String name() {
        return cell.title().isBlank() ? words.of("add." + cell.type()) : cell.title();
    }

    /** Folds the cell to its heading, or unfolds it; on this page only. */
    private void fold() {
        boolean folded = !hasClassName("sb-folded");
        setClassName("sb-folded", folded);
        unfold.setVisible(folded);
        if (folded) {
            unfold.focus();
        }
    }

    /** The button that was pressed is gone then: the focus stays with the cell. */
    private void unfold() {
        fold();
        go();
    }

    /** Gives the menu of the cell the focus. */
    void focusMenu() {
        tools.focusMenu();
    }

    /** Brings the slot into view, with the focus in it. */
    void go() {
        getElement().executeJs(GO);
    }

    private void tell(Consumer<CellView> message) {
        CellView shown = view;
        if (shown != null) {
            guarded(() -> message.accept(shown));
        }
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException thrown) {
            String reference = views.report(cell, thrown);
            clear();
            showBroken(reference);
        }
    }

    /** Takes down what is there, even if that breaks as well. */
    private void clear() {
        view = null;
        tools.removeFromParent();
        try {
            removeAll();
        } catch (RuntimeException thrown) {
            views.report(cell, thrown);
            removeAll();
        }
    }

    private void showBroken(String reference) {
        Button reload = new Button(words.of("slot.reload"), Glyph.RESET.draw(), click -> load());
        Div box =
                new Div(
                        new Paragraph(words.of("slot.broken", cell.title(), reference)),
                        new Paragraph(words.of("slot.brokenHint")),
                        reload);
        box.addClassName("sb-cell-broken");
        box.getElement().setAttribute("role", "alert");
        add(tools, box);
    }
}
