package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.db.classboard.PollId;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.web.classboard.poll.AskedPoll;
import org.spikebook.web.classboard.poll.PollAnswerService;
import org.spikebook.web.classboard.poll.PollState;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.question.AnswerText;
import org.spikebook.web.question.ui.AnswerForm;

import java.util.Optional;

/** A question to the class as a student answers it, and its result. */
final class PollDialog extends Dialog {

    private final Words words = Words.of(PollDialog.class);
    private final PollId poll;
    private final PollAnswerService service;
    private final Runnable answered;
    private final Div content = new Div();
    private final Button send = new Button();
    private Runnable sending = () -> {};

    /**
     * @param answered told when an answer was kept
     */
    PollDialog(PollId poll, PollAnswerService service, Runnable answered) {
        this.poll = poll;
        this.service = service;
        this.answered = answered;
        setHeaderTitle(words.of("dialog.heading"));
        setWidth("36rem");
        add(content);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> sending.run());
        getFooter().add(new Button(words.of("dialog.close"), click -> close()), send);
        show(service.asked(poll));
    }

    PollId poll() {
        return poll;
    }

    /** The question was closed, or its result revealed; if it is gone, the dialog closes. */
    void refresh() {
        try {
            show(service.asked(poll));
        } catch (ResourceNotFound gone) {
            close();
        }
    }

    private void show(AskedPoll asked) {
        content.removeAll();
        content.add(new PollText(asked.question(), false));
        send.setVisible(asked.state() == PollState.OPEN);
        if (asked.state() == PollState.OPEN) {
            asked.answer()
                    .ifPresent(given -> content.add(given(asked, given, "dialog.changeable")));
            showForm(asked);
        } else {
            asked.answer().ifPresent(given -> content.add(given(asked, given, "dialog.given")));
            asked.result()
                    .ifPresentOrElse(
                            result ->
                                    content.add(
                                            new PollOutcome(
                                                    asked.question().question(),
                                                    result,
                                                    asked.answer())),
                            () -> content.add(new Paragraph(words.of("dialog.closed"))));
        }
    }

    private Paragraph given(AskedPoll asked, Answer answer, String key) {
        return new Paragraph(
                words.of(key, AnswerText.of(asked.question().question(), answer, words.locale())));
    }

    private void showForm(AskedPoll asked) {
        AnswerForm form = AnswerForm.of(asked.question().question());
        content.add(form.component());
        send.setText(words.of(asked.answer().isPresent() ? "dialog.change" : "dialog.send"));
        sending = () -> answer(asked, form);
    }

    private void answer(AskedPoll asked, AnswerForm form) {
        Optional<Answer> given = form.answer().filter(asked.question().question()::fits);
        if (given.isEmpty()) {
            form.demand();
        } else if (service.answer(poll, given.get())) {
            answered.run();
            close();
        } else {
            refresh();
        }
    }
}
