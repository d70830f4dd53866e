package org.spikebook.web.notebook.ui.cell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;

/**
 * What a cell is doing, how far it is, and a button that stops it. News changes the same parts: a
 * button that was replaced ten times a second would lose its focus, and the press that was under
 * way.
 */
final class RunningLine extends Div {

    private final transient Words words = Words.of(RunningLine.class);
    private final Span activity = new Span();
    private final ProgressBar bar = new ProgressBar();
    private transient Runnable cancel = () -> {};

    RunningLine() {
        addClassName("sb-running-line");
        add(
                activity,
                bar,
                new Button(words.of("state.cancel"), Glyph.STOP.draw(), click -> cancel.run()));
    }

    void show(CellState.Running running) {
        String text = words.of(running.activity());
        activity.setText(text);
        bar.setIndeterminate(running.fraction().isEmpty());
        bar.setValue(Math.clamp(running.fraction().orElse(0), 0, 1));
        bar.getElement().setAttribute("aria-label", text);
        cancel = running.cancel();
    }
}
