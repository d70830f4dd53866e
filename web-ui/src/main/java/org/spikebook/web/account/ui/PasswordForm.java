package org.spikebook.web.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.ui.strength.PasswordMeter;
import org.spikebook.web.common.ui.Words;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The current password, another one, and a button. Problems appear beside their fields. */
final class PasswordForm extends Section {

    private final Words words = Words.of(PasswordForm.class);
    private final AccountPasswordField current =
            new AccountPasswordField(words.of("password.current"), "current-password");
    private final AccountPasswordField password =
            new AccountPasswordField(words.of("password.new"), "new-password");
    private final PasswordMeter meter;
    private final Paragraph message = new Paragraph();
    private final BiFunction<String, String, Optional<Problem>> action;

    /**
     * @param account its name
     * @param action takes the current and the new password; gives what was wrong
     */
    PasswordForm(Supplier<String> account, BiFunction<String, String, Optional<Problem>> action) {
        this.action = action;
        this.meter = new PasswordMeter(password, account);
        addClassName("sb-form");
        setAriaLabel(words.of("password.change"));
        password.addKeyPressListener(Key.ENTER, press -> submit());
        message.getElement().setAttribute("role", "status");
        add(
                new H2(words.of("password.change")),
                new Paragraph(words.of("password.change.about")),
                current,
                password,
                meter,
                message,
                new Button(words.of("password.change"), click -> submit()));
    }

    private void submit() {
        current.setInvalid(false);
        password.setInvalid(false);
        message.setText("");
        action.apply(current.getValue(), password.getValue())
                .ifPresentOrElse(this::show, this::changed);
    }

    private void changed() {
        current.clear();
        password.clear();
        message.setText(words.of("password.changed"));
    }

    private void show(Problem problem) {
        if (problem.path().equals("/current")) {
            current.setErrorMessage(problem.sentences(words.locale()));
            current.setInvalid(true);
            current.focus();
        } else {
            meter.refuse(problem);
        }
    }
}
