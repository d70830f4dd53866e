package org.spikebook.web.networklab.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;

import org.spikebook.simulator.engine.LiveFrame;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.Speed;
import org.spikebook.web.plot.Quantity;

import java.util.Locale;

/** Play, pause, step, speed and time line of a live run. */
class Transport extends Div {

    private static final double LEAP_MS = 10;
    private static final int MOST_DECIMALS = 3;

    private final Words words = Words.of(Transport.class);
    private final LivePlayer player;
    private final Button play = new Button();
    private final Button oneStep = new Button();
    private final TimeLine line;
    private final Span clock = new Span();
    private double dtMs = 1;
    private int steps = 1;
    private boolean playing;

    Transport(LivePlayer player, Runnable close) {
        this.player = player;
        line = new TimeLine(words.of("live.line"), player::goTo);
        addClassName("sb-transport");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.of("live.transport"));
        play.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        play.addClickListener(click -> {
            if (playing) {
                player.pause();
            } else {
                player.play();
            }
        });
        oneStep.addClickListener(click -> player.go(1));
        clock.addClassName("sb-clock");
        Div buttons =
                new Div(
                        play,
                        button("live.start", Glyph.RESET, () -> player.goTo(0)),
                        leap("live.back", -LEAP_MS),
                        oneStep,
                        leap("live.forward", LEAP_MS),
                        speed(),
                        button("live.close", Glyph.CLOSE, close));
        buttons.addClassName("sb-transport-buttons");
        Div time = new Div(line, clock);
        time.addClassName("sb-transport-time");
        add(buttons, time);
        showPlaying(false);
    }

    private Button leap(String key, double ms) {
        return new Button(
                words.of(key, Numbers.readable(LEAP_MS)), click -> player.go(steps(ms, dtMs)));
    }

    /** Steps that take so long, at least one: a leap shorter than half a step still moves. */
    static int steps(double ms, double dtMs) {
        return (int) (Math.signum(ms) * Math.max(1, Math.rint(Math.abs(ms) / dtMs)));
    }

    private Button button(String key, Glyph glyph, Runnable pressed) {
        return new Button(words.of(key), glyph.draw(), click -> pressed.run());
    }

    private Component speed() {
        Select<Speed> speed = new Select<>();
        speed.setItems(Speed.values());
        speed.setItemLabelGenerator(s -> words.of("speed." + s.name().toLowerCase(Locale.ROOT)));
        speed.setValue(Speed.FIFTH);
        speed.addThemeVariants(SelectVariant.LUMO_SMALL);
        speed.setAriaLabel(words.of("live.speed"));
        speed.addValueChangeListener(change -> player.setSpeed(change.getValue()));
        return speed;
    }

    /** Makes the time line as long as a network's run. */
    void prepare(NetworkModel network) {
        dtMs = network.run().dtMs();
        steps = network.run().steps();
        line.setSteps(steps);
        oneStep.setText(words.of("live.step", Numbers.readable(dtMs)));
        showTime(0);
    }

    void show(LiveFrame frame, boolean nowPlaying) {
        showTime(frame.step());
        oneStep.setEnabled(!frame.isOver());
        if (nowPlaying != playing) {
            showPlaying(nowPlaying);
        }
    }

    boolean isPlaying() {
        return playing;
    }

    private void showTime(int step) {
        line.showStep(step);
        clock.setText(
                words.of(
                        "live.clock",
                        clock(step * dtMs, Math.max(1, decimals(dtMs)), words.locale()),
                        clock(steps * dtMs, decimals(steps * dtMs), words.locale())));
    }

    private static String clock(double ms, int decimals, Locale locale) {
        return Quantity.fixed(ms, decimals, locale);
    }

    /** Decimals that show a time to the microsecond, as few as do. */
    static int decimals(double ms) {
        long us = Math.round(ms * 1000);
        return us % 1000 == 0 ? 0 : us % 100 == 0 ? 1 : us % 10 == 0 ? 2 : MOST_DECIMALS;
    }

    private void showPlaying(boolean nowPlaying) {
        playing = nowPlaying;
        play.setText(words.of(playing ? "live.pause" : "live.play"));
        play.setIcon((playing ? Glyph.PAUSE : Glyph.RUN).draw());
    }
}
