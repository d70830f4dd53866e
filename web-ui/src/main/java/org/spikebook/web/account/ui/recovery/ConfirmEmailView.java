package org.spikebook.web.account.ui.recovery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.web.account.email.EmailService;
import org.spikebook.web.account.mail.AccountMails;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.Words;

/**
 * Where a mailed link confirms an e-mail address, by a press: programs that look at mails open
 * their links too.
 */
@Route(ConfirmEmailView.ROUTE)
@PermitAll
class ConfirmEmailView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String ROUTE = AccountMails.CONFIRM;

    private final Words words = Words.of(ConfirmEmailView.class);
    private final transient EmailService service;
    private final H1 heading = new H1();
    private final Div content = new Div();

    ConfirmEmailView(EmailService service) {
        this.service = service;
        addClassNames("sb-page", "sb-narrow-page");
        content.getElement().setAttribute("aria-live", "polite");
        add(heading, content);
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        heading.setText(words.of("confirm.title"));
        content.removeAll();
        try {
            ask(token, service.proposed(token));
        } catch (ResourceNotFound usedOrExpired) {
            showClosed();
        }
    }

    private void showClosed() {
        content.removeAll();
        content.add(new ClosedLink("confirm.closed", "sign-in"));
    }

    private void ask(String token, String address) {
        Button confirm = new Button(words.of("confirm.button"), click -> confirm(token, address));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        content.add(new Paragraph(words.of("confirm.about", address)), confirm);
    }

    private void confirm(String token, String address) {
        try {
            service.confirm(token);
        } catch (ResourceNotFound usedMeanwhile) {
            showClosed();
            return;
        }
        heading.setText(words.of("confirm.done.title"));
        Anchor account = new Anchor("sign-in", words.of("confirm.done.link"));
        account.addClassName("sb-action-link");
        content.removeAll();
        content.add(new Paragraph(words.of("confirm.done", address)), account);
    }

    @Override
    public String getPageTitle() {
        return words.of("confirm.title");
    }
}
