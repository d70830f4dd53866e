package org.spikebook.web.notebook.ui.cell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Locale;

/**
 * The frame of a lab cell, over the full width of the page: a heading with actions, a line that
 * tells the cell's state, and the content. Screen readers hear the state when it changes.
 */
public final class CellFrame extends Section {

    private final Words words = Words.of(CellFrame.class);
    private final H3 heading = new H3();
    private final Div actions = new Div();
    private final Div tools = new Div();
    private final Div state = new Div();
    private final Div invitation = new Div();
    private final Div content = new Div();
    private final RunningLine running = new RunningLine();
    private transient CellState current = CellState.ready();
    private transient Runnable told = () -> {};

    /** A frame headed by {@code title}. */
    public CellFrame(String title) {
        addClassName("sb-cell");
        heading.addClassName("sb-cell-title");
        actions.addClassName("sb-cell-actions");
        Div head = new Div(heading, actions, tools);
        head.addClassName("sb-cell-head");
        state.addClassName("sb-cell-state");
        state.getElement().setAttribute("role", "status");
        invitation.addClassName("sb-cell-invitation");
        invitation.getElement().setAttribute("role", "status");
        content.addClassName("sb-cell-content");
        tools.addClassName("sb-cell-tools-place");
        setTitle(title);
        add(head, state, content);
    }

    /** Heads the frame by another title. */
    public final void setTitle(String title) {
        heading.setText(title);
        setAriaLabel(title);
    }

    /** Puts what is done with the cell as a whole behind its actions. */
    public void setTools(Component component) {
        tools.removeAll();
        tools.add(component);
    }

    /** Puts buttons beside the heading, in place of those before. */
    public void setActions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
    }

    /** Puts the content in, in place of what was there. */
    public void setContent(Component... components) {
        content.removeAll();
        content.add(components);
    }

    /**
     * Where a cell that plays before it has a result says what makes one: put where the result will
     * stand, it takes no room from what plays.
     */
    public Component invitation() {
        return invitation;
    }

    /** The state that it shows. */
    public CellState state() {
        return current;
    }

    /** Tells the page of each state, once the frame shows it. */
    public void onState(Runnable listener) {
        told = listener;
    }

    /** Shows a state, in place of the one before. */
    public void setState(CellState shown) {
        getElement()
                .setAttribute(
                        "data-state", shown.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (!(shown instanceof CellState.Running)) {
            state.removeAll();
        }
        invitation.removeAll();
        switch (shown) {
            case CellState.Ready() -> {}
            case CellState.Settled(Text remark) -> state.add(new Span(words.of(remark)));
            case CellState.Running now -> showRunning(now);
            case CellState.Empty(Text text) -> invite(new Span(words.of(text)));
            case CellState.Loading() -> state.add(new Span(words.of("state.loading")));
            case CellState.Stale stale -> showStale(stale);
            case CellState.Failed(List<Problem> problems) -> showProblems(problems);
        }
        current = shown;
        told.run();
    }

    private void invite(Span sentence) {
        (invitation.getParent().isPresent() ? invitation : state).add(sentence);
    }

    private void showRunning(CellState.Running now) {
        if (running.getParent().isEmpty()) {
            state.removeAll();
            state.add(running);
        }
        running.show(now);
    }

    private void showStale(CellState.Stale stale) {
        Button again =
                new Button(
                        words.of("state.runAgain"),
                        Glyph.RUN.draw(),
                        click -> stale.runAgain().run());
        Span cost = new Span(words.of(stale.cost().text()));
        cost.addClassName("sb-muted");
        state.add(new Span(words.of("state.stale")), again, cost);
    }

    private void showProblems(List<Problem> problems) {
        state.add(new Span(words.of("state.failed")), new ProblemSentences(problems));
    }
}
