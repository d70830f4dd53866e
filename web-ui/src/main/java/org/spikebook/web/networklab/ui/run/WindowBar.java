package org.spikebook.web.networklab.ui.run;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.text.SteadyText;
import org.spikebook.web.networklab.figure.RunView;
import org.spikebook.web.networklab.figure.TimeWindow;
import org.spikebook.web.plot.Quantity;

import java.util.function.UnaryOperator;

/** Chooses what part of a run's time is shown, and whether with rates. */
public class WindowBar extends Div {

    private final Words words = Words.of(WindowBar.class);
    private RunView view = RunView.whole(1);
    private double durationMs = 1;
    private final SerializableConsumer<RunView> chosen;
    private final Span shownTime = new Span();
    private final Checkbox rates = new Checkbox(words.of("window.rates"));
    private final Button closer = button("window.closer", Glyph.ADD, TimeWindow::closer);
    private final Button wider = button("window.wider", Glyph.MINUS, w -> w.wider(durationMs));
    private final Button earlier =
            button("window.earlier", Glyph.EARLIER, w -> w.moved(-1, durationMs));
    private final Button later = button("window.later", Glyph.LATER, w -> w.moved(1, durationMs));
    private final Button whole =
            button("window.whole", Glyph.FIT, w -> TimeWindow.whole(durationMs));

    /**
     * @param chosen takes what is to be shown
     */
    public WindowBar(SerializableConsumer<RunView> chosen) {
        this.chosen = chosen;
        addClassName("sb-window-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.of("window.name"));
        shownTime.addClassName("sb-clock");
        rates.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(view.withRates(change.getValue()));
            }
        });
        add(closer, wider, earlier, later, whole, shownTime, rates);
    }

    private Button button(String key, Glyph glyph, UnaryOperator<TimeWindow> move) {
        Button button =
                new Button(
                        glyph.draw(), click -> chosen.accept(view.with(move.apply(view.window()))));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(words.of(key));
        button.setTooltipText(words.of(key));
        return button;
    }

    public void show(RunView shown, double ofMs) {
        view = shown;
        durationMs = ofMs;
        TimeWindow window = shown.window();
        boolean isWhole = window.isWhole(ofMs);
        wider.setEnabled(!isWhole);
        whole.setEnabled(!isWhole);
        earlier.setEnabled(window.fromMs() > 0);
        later.setEnabled(window.toMs() < ofMs);
        String now = words.of("window.time", readable(window.fromMs()), readable(window.toMs()));
        new SteadyText(shownTime).say(now);
        rates.setValue(shown.rates());
    }

    private String readable(double ms) {
        return Quantity.readable(Math.rint(ms * 10) / 10, words.locale());
    }
}
