package org.spikebook.web.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.ui.strength.PasswordMeter;
import org.spikebook.web.common.ui.BrowserTimer;
import org.spikebook.web.common.ui.Words;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A name, a password and a button. Problems appear beside their fields. */
final class CredentialsForm extends Section {

    /** What browsers call the password of an account that is being made. */
    private static final String NEW = "new-password";

    private final Words words = Words.of(CredentialsForm.class);
    private final TextField name = new TextField(words.of("name"));
    private final AccountPasswordField password;
    private final transient Optional<PasswordMeter> meter;
    private final Div message = new Div();
    private final Button button = new Button();
    private final BiFunction<String, String, List<Problem>> action;

    /**
     * A form.
     *
     * @param key names its texts: heading, explanation ({@code .about}) and button ({@code
     *     .button})
     * @param autocomplete what browsers and password managers take the password for
     * @param action what to do with name and password; gives what was wrong
     */
    CredentialsForm(
            String key, String autocomplete, BiFunction<String, String, List<Problem>> action) {
        this.action = action;
        this.password = new AccountPasswordField(words.of("password"), autocomplete);
        this.meter =
                autocomplete.equals(NEW)
                        ? Optional.of(new PasswordMeter(password, name::getValue))
                        : Optional.empty();
        addClassName("sb-form");
        setAriaLabel(words.of(key));
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        name.setWidthFull();
        if (autocomplete.equals(NEW)) {
            name.setHelperText(words.of("name.help"));
        }
        message.getElement().setAttribute("role", "alert");
        button.setText(words.of(key + ".button"));
        button.addClickListener(click -> submit());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        password.addKeyPressListener(Key.ENTER, press -> submit());
        add(
                new H2(words.of(key)),
                new Paragraph(words.of(key + ".about")),
                name,
                password,
                message,
                button);
        meter.ifPresent(each -> addComponentAtIndex(indexOf(password) + 1, each));
    }

    /** Says that the action is delayed, and completes it then. */
    void await(Duration delay, Supplier<List<Problem>> completion) {
        button.setEnabled(false);
        message.add((Component) new Paragraph(words.of("delayed", delay.toSeconds() + 1)));
        BrowserTimer.run(
                this,
                delay,
                () -> {
                    button.setEnabled(true);
                    clear();
                    completion.get().forEach(this::show);
                });
    }

    private void submit() {
        if (button.isEnabled()) {
            clear();
            action.apply(name.getValue(), password.getValue()).forEach(this::show);
        }
    }

    private void clear() {
        name.setInvalid(false);
        password.setInvalid(false);
        message.removeAll();
    }

    private void show(Problem problem) {
        String text = problem.sentences(words.locale());
        switch (problem.path()) {
            case "/name" -> {
                name.setErrorMessage(text);
                name.setInvalid(true);
            }
            case "/password" ->
                    meter.ifPresentOrElse(
                            each -> each.refuse(problem),
                            () -> {
                                password.setErrorMessage(text);
                                password.setInvalid(true);
                            });
            default -> message.add((Component) new Paragraph(text));
        }
    }
}
