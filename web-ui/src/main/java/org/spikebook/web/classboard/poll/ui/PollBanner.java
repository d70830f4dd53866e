package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classboard.PollId;
import org.spikebook.web.classboard.poll.PollAnswerService;
import org.spikebook.web.classboard.poll.PollNotice;
import org.spikebook.web.classboard.poll.PollState;
import org.spikebook.web.common.ui.Words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question to the class at the lower edge of a student's page, wherever they are in the notebook.
 * It is answered in a dialog, which can be closed and opened again.
 */
public final class PollBanner extends Div {

    private final Words words = Words.of(PollBanner.class);
    private final PollAnswerService service;
    private final Span text = new Span();
    private final Button open = new Button();
    private final Button hide = new Button(words.of("banner.hide"));
    private final Set<PollId> answered = new HashSet<>();
    private final Set<PollId> hidden = new HashSet<>();
    private @Nullable PollNotice shown;
    private @Nullable PollDialog dialog;

    public PollBanner(PollAnswerService service) {
        this.service = service;
        addClassName("sb-poll-banner");
        text.getElement().setAttribute("role", "status");
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickListener(click -> openDialog());
        hide.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        hide.addClickListener(click -> hide());
        add(text, open, hide);
        setVisible(false);
    }

    /**
     * Shows the last of the questions.
     *
     * @param polls those that pages show, oldest first
     */
    public void show(List<PollNotice> polls) {
        PollNotice now = polls.isEmpty() ? null : polls.getLast();
        if (now != null && now.equals(shown)) {
            return;
        }
        PollDialog opened = dialog;
        if (opened != null && opened.isOpened()) {
            if (now != null && now.id().equals(opened.poll())) {
                opened.refresh();
            } else {
                opened.close();
            }
        }
        shown = now;
        display();
    }

    private void display() {
        PollNotice now = shown;
        setVisible(now != null && !hidden.contains(now.id()));
        if (now == null) {
            return;
        }
        text.setText(words.of("banner." + key(now)));
        open.setVisible(now.state() != PollState.CLOSED);
        hide.setVisible(now.state() != PollState.OPEN);
        if (now.state() == PollState.REVEALED) {
            open.setText(words.of("banner.result"));
        } else {
            open.setText(words.of(answered.contains(now.id()) ? "banner.change" : "banner.answer"));
        }
    }

    private String key(PollNotice now) {
        return now.state() == PollState.OPEN && answered.contains(now.id())
                ? "ANSWERED"
                : now.state().name();
    }

    private void openDialog() {
        PollNotice now = shown;
        if (now != null) {
            PollDialog opened =
                    new PollDialog(
                            now.id(),
                            service,
                            () -> {
                                answered.add(now.id());
                                display();
                            });
            dialog = opened;
            opened.addOpenedChangeListener(change -> release(opened));
            opened.open();
        }
    }

    /** A page that is open for hours need not hold what a whole class drew. */
    private void release(PollDialog was) {
        if (!was.isOpened() && was == dialog) {
            dialog = null;
        }
    }

    private void hide() {
        PollNotice now = shown;
        if (now != null) {
            hidden.add(now.id());
            display();
        }
    }
}
