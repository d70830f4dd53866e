package org.spikebook.web.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.db.account.VisitorId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.openid.IdentityService;
import org.spikebook.web.account.openid.LinkedIdentity;
import org.spikebook.web.account.openid.OidcFlow;
import org.spikebook.web.account.openid.OidcProvider;
import org.spikebook.web.account.openid.SignInMethods;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;

import java.util.Optional;

/** The identities that sign in to the visitor's account: linked ones, and a button for another. */
final class IdentitiesSection extends Section {

    private final Words words = Words.of(IdentitiesSection.class);
    private final VisitorId visitor;
    private final transient IdentityService identities;
    private final transient OidcProvider provider;
    private final transient OidcFlow flow;
    private final Div content = new Div();
    private final AccountPasswordField password =
            new AccountPasswordField(words.of("identities.password"), "current-password");
    private final Paragraph message = new Paragraph();

    IdentitiesSection(
            VisitorId visitor, IdentityService identities, OidcProvider provider, OidcFlow flow) {
        this.visitor = visitor;
        this.identities = identities;
        this.provider = provider;
        this.flow = flow;
        addClassName("sb-form");
        setAriaLabel(words.of("identities"));
        message.getElement().setAttribute("role", "status");
        add(new H2(words.of("identities")), content, message);
        show();
    }

    private void show() {
        SignInMethods methods = identities.mine();
        content.removeAll();
        if (!methods.password() && !methods.identities().isEmpty()) {
            content.add((Component) new Paragraph(words.of("identities.noPassword")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-list");
        methods.identities().forEach(identity -> list.add(line(identity)));
        content.add(
                methods.identities().isEmpty() ? new Paragraph(words.of("identities.none")) : list);
        if (provider.isConfigured()) {
            addLinking(methods.password());
        }
    }

    private void addLinking(boolean hasPassword) {
        String about = hasPassword ? "identities.link.about" : "identities.link.again";
        content.add((Component) new Paragraph(words.of(about)));
        if (hasPassword) {
            content.add((Component) password);
        }
        content.add(
                (Component)
                        new Button(
                                words.of("identities.link", provider.label()), click -> leave()));
    }

    private ListItem line(LinkedIdentity identity) {
        String used =
                identity.signedInAt()
                        .map(at -> words.of("identities.used", LocalTime.dateAndTime(at)))
                        .orElseGet(() -> words.of("identities.unused"));
        Span text = new Span(words.of("identities.line", identity.label(), identity.issuer()));
        Button unlink = new Button(words.of("identities.unlink"), click -> unlink(identity));
        unlink.setAriaLabel(words.of("identities.unlink.one", identity.label()));
        return new ListItem(text, new Span(used), unlink);
    }

    private void unlink(LinkedIdentity identity) {
        Optional<Problem> problem = identities.unlink(identity.issuer(), identity.subject());
        message.setText(
                problem.map(wrong -> wrong.sentences(words.locale()))
                        .orElseGet(() -> words.of("identities.unlinked", identity.label())));
        show();
    }

    private void leave() {
        password.setInvalid(false);
        message.setText("");
        Optional<Problem> refusal = identities.linkRefusal(password.getValue());
        if (refusal.isPresent()) {
            show(refusal.get());
            return;
        }
        Optional<String> address = flow.beginLink(visitor);
        address.ifPresentOrElse(
                UI.getCurrentOrThrow().getPage()::setLocation,
                () -> message.setText(words.of("provider.away", provider.label())));
    }

    private void show(Problem problem) {
        String text = problem.sentences(words.locale());
        if (password.getParent().isPresent()) {
            password.setErrorMessage(text);
            password.setInvalid(true);
            password.focus();
        } else {
            message.setText(text);
        }
    }
}
