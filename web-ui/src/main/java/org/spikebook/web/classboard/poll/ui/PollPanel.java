package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classboard.PollId;
import org.spikebook.web.classboard.poll.Poll;
import org.spikebook.web.classboard.poll.PollService;
import org.spikebook.web.classboard.poll.PollState;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.Objects;
import java.util.function.BiConsumer;

/** The question to the class on its board: how many answered, and the result once revealed. */
public final class PollPanel extends Div {

    private final Words words = Words.of(PollPanel.class);
    private final AssignmentId assignment;
    private final boolean projector;
    private final PollService service;
    private final Div asked = new Div();
    private final Span count = new Span();
    private final Div result = new Div();
    private final Button close = action("panel.close", PollService::close);
    private final Button reveal = action("panel.reveal", PollService::reveal);
    private final Button end = action("panel.end", PollService::end);
    private @Nullable Poll shown;
    private int students;

    /**
     * @param projector without controls, for all to see
     */
    public PollPanel(AssignmentId assignment, boolean projector, PollService service) {
        this.assignment = assignment;
        this.projector = projector;
        this.service = service;
        addClassName("sb-poll");
        count.addClassName("sb-poll-count");
        add(new H2(words.of("panel.heading")), asked, count, result);
        if (!projector) {
            reveal.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button past = new Button(words.of("panel.past"), click -> openPast());
            past.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Button ask = new Button(words.of("panel.ask"), click -> openAsk());
            Div actions = new Div(close, reveal, end, ask, past);
            actions.addClassName("sb-row");
            add(actions);
        }
        display(null);
    }

    private Button action(String key, BiConsumer<PollService, PollId> act) {
        return new Button(
                words.of(key),
                click -> {
                    Poll poll = shown;
                    if (poll != null) {
                        act.accept(service, poll.id());
                        show(students);
                    }
                });
    }

    /**
     * Reads the question again.
     *
     * @param students how many the class has
     */
    public void show(int students) {
        Poll now = service.shown(assignment).orElse(null);
        if (!Objects.equals(now, shown) || this.students != students) {
            this.students = students;
            display(now);
        }
    }

    private void display(@Nullable Poll now) {
        boolean another =
                now == null
                        || shown == null
                        || !now.id().equals(shown.id())
                        || isRevealed(now) != isRevealed(shown);
        shown = now;
        setVisible(!projector || now != null);
        close.setVisible(now != null && now.state() == PollState.OPEN);
        reveal.setVisible(now != null && !isRevealed(now));
        end.setVisible(now != null);
        result.removeAll();
        if (another) {
            asked.removeAll();
        }
        count.setText("");
        if (now != null) {
            display(now, another);
        }
    }

    /** The result then lists the options too. */
    private static boolean isRevealed(Poll poll) {
        return poll.state() == PollState.REVEALED;
    }

    private void display(Poll now, boolean another) {
        if (another) {
            asked.add(new PollText(now.question(), !isRevealed(now)));
        }
        count.setText(
                words.of(
                        "panel.count." + now.state().name(),
                        Quantity.count(now.result().total(), words.locale()),
                        Quantity.count(students, words.locale())));
        if (isRevealed(now)) {
            result.add(new PollOutcome(now.question().question(), now.result()));
        }
    }

    private void openAsk() {
        new AskDialog(
                        service.questions(assignment),
                        draft -> service.ask(assignment, draft),
                        () -> show(students))
                .open();
    }

    private void openPast() {
        new PastPollsDialog(assignment, service).open();
    }
}
