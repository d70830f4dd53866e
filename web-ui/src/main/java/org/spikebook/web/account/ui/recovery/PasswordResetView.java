package org.spikebook.web.account.ui.recovery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.common.ui.Words;

import java.util.Optional;

/** Where the owner of an account chooses a new password. */
@Route(PasswordResetView.ROUTE)
@PermitAll
class PasswordResetView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String ROUTE = "new-password";

    private final Words words = Words.of(PasswordResetView.class);
    private final transient PasswordResetService service;

    PasswordResetView(PasswordResetService service) {
        this.service = service;
        addClassNames("sb-page", "sb-narrow-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        String name = service.accountName(token);
        PasswordField password = new PasswordField(words.of("reset.password"));
        password.setHelperText(words.of("reset.password.help"));
        password.setWidthFull();
        password.getElement().setProperty("autocomplete", "new-password");
        Button save = new Button(words.of("reset.save"), click -> reset(token, password));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(password, save);
        form.addClassName("sb-form");
        add(new H1(words.of("reset.title")), new Paragraph(words.of("reset.about", name)), form);
    }

    private void reset(String token, PasswordField password) {
        password.setInvalid(false);
        Optional<Problem> problem = service.reset(token, password.getValue());
        if (problem.isPresent()) {
            password.setErrorMessage(problem.get().sentences(words.locale()));
            password.setInvalid(true);
            password.focus();
            return;
        }
        removeAll();
        Anchor signIn = new Anchor("sign-in", words.of("reset.signIn"));
        signIn.setRouterIgnore(true);
        add(new H1(words.of("reset.done")), new Paragraph(words.of("reset.done.about")), signIn);
    }

    @Override
    public String getPageTitle() {
        return words.of("reset.title");
    }
}
