package org.spikebook.web.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextFieldBase;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.email.EmailService;
import org.spikebook.web.account.email.EmailState;
import org.spikebook.web.common.ui.Words;

import java.util.Optional;

/** The e-mail address of an account: the one it has, one that is to be confirmed, and another. */
final class EmailSection extends Section {

    private final Words words = Words.of(EmailSection.class);
    private final transient EmailService service;
    private final Div state = new Div();
    private final EmailField address = new EmailField(words.of("email.address"));
    private final AccountPasswordField password =
            new AccountPasswordField(words.of("email.password"), "current-password");
    private final Paragraph message = new Paragraph();

    EmailSection(EmailService service, EmailState shown) {
        this.service = service;
        addClassName("sb-form");
        setAriaLabel(words.of("email"));
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setManualValidation(true);
        address.setWidthFull();
        password.addKeyPressListener(Key.ENTER, press -> send());
        message.getElement().setAttribute("role", "status");
        add(
                new H2(words.of("email")),
                new Paragraph(words.of("email.about")),
                state,
                address,
                password,
                message,
                new Button(words.of("email.send"), click -> send()));
        show(shown);
    }

    private void show(EmailState shown) {
        state.removeAll();
        if (shown.confirmed().isEmpty() && shown.proposed().isEmpty()) {
            state.add((Component) new Paragraph(words.of("email.none")));
        }
        shown.confirmed()
                .map(has -> new Paragraph(words.of("email.confirmed", has)))
                .ifPresent(state::add);
        shown.proposed()
                .map(waits -> new Paragraph(words.of("email.proposed", waits)))
                .ifPresent(state::add);
        if (shown.confirmed().isPresent() || shown.proposed().isPresent()) {
            Button remove = new Button(words.of("email.remove"), click -> remove());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            state.add(remove);
        }
    }

    private void send() {
        address.setInvalid(false);
        password.setInvalid(false);
        message.setText("");
        Optional<Problem> problem = service.propose(address.getValue(), password.getValue());
        if (problem.isPresent()) {
            show(problem.get());
            return;
        }
        message.setText(words.of("email.sent", address.getValue().strip()));
        address.clear();
        password.clear();
        service.mine().ifPresent(this::show);
    }

    private void show(Problem problem) {
        TextFieldBase<?, String> field = problem.path().equals("/current") ? password : address;
        field.setErrorMessage(problem.sentences(words.locale()));
        field.setInvalid(true);
        field.focus();
    }

    private void remove() {
        service.remove();
        message.setText(words.of("email.removed"));
        service.mine().ifPresent(this::show);
    }
}
