package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;

import java.util.Optional;
import java.util.function.Function;

/** Writes to one student or to all. */
final class MessageDialog extends Dialog {

    private static final int SHOWN_MILLIS = 3000;

    private final Words words = Words.of(MessageDialog.class);
    private final TextArea text = new TextArea(words.of("message.text"));
    private final Function<String, Optional<Problem>> send;

    /**
     * @param send sends it, and says what is wrong with it
     */
    MessageDialog(String heading, Function<String, Optional<Problem>> send) {
        this.send = send;
        setHeaderTitle(heading);
        text.setHelperText(words.of("message.help"));
        text.setWidth("min(30rem, 80vw)");
        text.setMinRows(3);
        text.focus();
        add(text);
        Button cancel = new Button(words.of("message.cancel"), click -> close());
        Button done = new Button(words.of("message.send"), click -> send());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, done);
    }

    private void send() {
        Optional<Problem> problem = send.apply(text.getValue());
        text.setInvalid(problem.isPresent());
        problem.ifPresentOrElse(
                wrong -> text.setErrorMessage(wrong.sentences(words.locale())),
                () -> {
                    close();
                    Notification.show(
                            words.of("message.sent"),
                            SHOWN_MILLIS,
                            Notification.Position.BOTTOM_START);
                });
    }
}
