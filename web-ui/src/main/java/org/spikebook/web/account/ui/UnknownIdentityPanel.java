package org.spikebook.web.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.SignInResult;
import org.spikebook.web.account.openid.IdentityService;
import org.spikebook.web.account.openid.OidcOutcome;
import org.spikebook.web.account.openid.ProviderIdentity;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.function.Consumer;

/** For who signed in at the provider and has no account here, or has not linked it yet. */
final class UnknownIdentityPanel extends Div {

    private final Words words = Words.of(UnknownIdentityPanel.class);
    private final ProviderIdentity identity;
    private final transient IdentityService identities;
    private final Consumer<SignInResult.SignedIn> whenSignedIn;
    private final Paragraph message = new Paragraph();
    private final CredentialsForm link =
            new CredentialsForm(
                    "linkAccount", "current-password", (name, password) -> link(name, password));

    UnknownIdentityPanel(
            OidcOutcome.Unknown unknown,
            IdentityService identities,
            Consumer<SignInResult.SignedIn> whenSignedIn) {
        this.identity = unknown.identity();
        this.identities = identities;
        this.whenSignedIn = whenSignedIn;
        message.getElement().setAttribute("role", "alert");
        add(new Paragraph(words.of("unknown.about", identity.label())));
        if (unknown.takenName() != null) {
            add(new Paragraph(words.of("unknown.taken", unknown.takenName())));
        }
        Div forms = new Div(link);
        forms.addClassName("sb-forms");
        if (identities.createsAccounts()) {
            forms.add(creation());
        }
        add(forms);
    }

    private Section creation() {
        Section section =
                new Section(
                        new H2(words.of("newAccount")),
                        new Paragraph(words.of("newAccount.about")),
                        message,
                        new Button(words.of("newAccount.button"), click -> create()));
        section.addClassName("sb-form");
        section.setAriaLabel(words.of("newAccount"));
        return section;
    }

    private void create() {
        show(identities.create(identity))
                .forEach(problem -> message.setText(problem.sentences(words.locale())));
    }

    private List<Problem> link(String name, String password) {
        return show(identities.signInAndLink(identity, name, password));
    }

    private List<Problem> show(SignInResult result) {
        return switch (result) {
            case SignInResult.SignedIn signedIn -> {
                whenSignedIn.accept(signedIn);
                yield List.of();
            }
            case SignInResult.Delayed(var attempt) -> {
                link.await(
                        attempt.delay(), () -> show(identities.signInAndLink(identity, attempt)));
                yield List.of();
            }
            case SignInResult.Refused(var problem) -> List.of(problem);
        };
    }
}
