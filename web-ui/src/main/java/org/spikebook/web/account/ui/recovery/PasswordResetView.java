package org.spikebook.web.account.ui.recovery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.web.account.mail.AccountMails;
import org.spikebook.web.account.openid.LinkedIdentity;
import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.account.recovery.Unlinked;
import org.spikebook.web.account.ui.AccountPasswordField;
import org.spikebook.web.account.ui.strength.PasswordMeter;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** Where the owner of an account chooses a new password. */
@Route(PasswordResetView.ROUTE)
@PermitAll
class PasswordResetView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String ROUTE = AccountMails.NEW_PASSWORD;

    private final Words words = Words.of(PasswordResetView.class);
    private final transient PasswordResetService service;

    PasswordResetView(PasswordResetService service) {
        this.service = service;
        addClassNames("sb-page", "sb-narrow-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        try {
            ask(token, service.accountName(token));
        } catch (ResourceNotFound usedOrExpired) {
            showClosed();
        }
    }

    private void showClosed() {
        removeAll();
        add(
                new H1(words.of("reset.title")),
                new ClosedLink("reset.closed", ForgottenPasswordView.ROUTE));
    }

    private void ask(String token, String name) {
        AccountPasswordField password =
                new AccountPasswordField(words.of("reset.password"), "new-password");
        PasswordMeter meter = new PasswordMeter(password, () -> name);
        CheckboxGroup<LinkedIdentity> unlinked = identities(service.identities(token));
        Checkbox email = new Checkbox();
        Button save =
                new Button(
                        words.of("reset.save"),
                        click ->
                                reset(
                                        token,
                                        password.getValue(),
                                        meter,
                                        new Unlinked(unlinked.getValue(), email.getValue())));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(password, meter, unlinked, save);
        form.addClassName("sb-form");
        service.email(token)
                .ifPresent(address -> {
                    email.setLabel(words.of("reset.email", address));
                    form.addComponentAtIndex(form.indexOf(save), email);
                });
        add(new H1(words.of("reset.title")), new Paragraph(words.of("reset.about", name)), form);
    }

    /** Those who sign in otherwise choose which of these ways stay. */
    private CheckboxGroup<LinkedIdentity> identities(List<LinkedIdentity> linked) {
        CheckboxGroup<LinkedIdentity> group = new CheckboxGroup<>(words.of("reset.identities"));
        group.setHelperText(words.of("reset.identities.help"));
        group.setItems(linked);
        group.setItemLabelGenerator(
                each -> words.of("reset.identity", each.label(), each.issuer()));
        group.setVisible(!linked.isEmpty());
        return group;
    }

    private void reset(String token, String password, PasswordMeter meter, Unlinked unlinked) {
        try {
            service.reset(token, password, unlinked).ifPresentOrElse(meter::refuse, this::showDone);
        } catch (ResourceNotFound usedMeanwhile) {
            showClosed();
        }
    }

    private void showDone() {
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
