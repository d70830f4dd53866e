package org.spikebook.web.account.ui.recovery;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.recovery.ForgottenPasswordService;
import org.spikebook.web.common.ui.Words;

import java.util.Optional;

/**
 * Where a link to a new password is requested. It answers the same whether an account has the
 * address or not; without a mail server it says who makes such links.
 */
@Route(ForgottenPasswordView.ROUTE)
@PermitAll
class ForgottenPasswordView extends Div implements HasDynamicTitle {

    static final String ROUTE = "forgotten-password";

    private final Words words = Words.of(ForgottenPasswordView.class);
    private final transient ForgottenPasswordService service;
    private final EmailField address = new EmailField(words.of("forgotten.address"));
    private final Div content = new Div();

    ForgottenPasswordView(ForgottenPasswordService service) {
        this.service = service;
        addClassNames("sb-page", "sb-narrow-page");
        content.getElement().setAttribute("aria-live", "polite");
        add(new H1(words.of("forgotten.title")), content);
        if (service.isOffered()) {
            showForm();
        } else {
            content.add(new Paragraph(words.of("forgotten.byPeople")));
        }
    }

    private void showForm() {
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setManualValidation(true);
        address.setWidthFull();
        address.addKeyPressListener(Key.ENTER, press -> request());
        Button send = new Button(words.of("forgotten.send"), click -> request());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(address, send);
        form.addClassName("sb-form");
        content.add(new Paragraph(words.of("forgotten.about")), form);
    }

    private void request() {
        address.setInvalid(false);
        Optional<Problem> problem = service.request(address.getValue());
        if (problem.isPresent()) {
            address.setErrorMessage(problem.get().sentences(words.locale()));
            address.setInvalid(true);
            address.focus();
            return;
        }
        content.removeAll();
        content.add(
                new Paragraph(words.of("forgotten.sent", address.getValue().strip())),
                new Paragraph(words.of("forgotten.byPeople")));
    }

    @Override
    public String getPageTitle() {
        return words.of("forgotten.title");
    }
}
