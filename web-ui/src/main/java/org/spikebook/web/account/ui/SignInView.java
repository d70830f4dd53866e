package org.spikebook.web.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.AccountResult;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.SignInResult;
import org.spikebook.web.account.Visitor;
import org.spikebook.web.account.VisitorService;
import org.spikebook.web.account.browser.BrowserService;
import org.spikebook.web.account.device.BrowserIdentity;
import org.spikebook.web.account.email.EmailService;
import org.spikebook.web.account.openid.IdentityService;
import org.spikebook.web.account.openid.OidcFlow;
import org.spikebook.web.account.openid.OidcOutcome;
import org.spikebook.web.account.openid.OidcProvider;
import org.spikebook.web.account.openid.SignInMethods;
import org.spikebook.web.account.password.PasswordService;
import org.spikebook.web.account.person.PersonalDataService;
import org.spikebook.web.account.recovery.ForgottenPasswordService;
import org.spikebook.web.common.ui.MainLayout;
import org.spikebook.web.common.ui.TypedDrafts;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Optional;

/** Sign in, or keep what was done as a guest under a name; change the password; sign out. */
@Route("sign-in")
@PermitAll
class SignInView extends Div implements HasDynamicTitle {

    private final Words words = Words.of(SignInView.class);
    private final transient AccountService accounts;
    private final transient PasswordService passwords;
    private final transient IdentityService identities;
    private final transient OidcProvider provider;
    private final transient OidcFlow flow;
    private final transient PersonalDataService personal;
    private final transient BrowserIdentity browser;
    private final transient BrowserService browsers;
    private final transient EmailService emails;
    private final Div browserList = new Div();
    private final CredentialsForm signIn =
            new CredentialsForm("signIn", "current-password", this::signIn);

    SignInView(
            AccountService accounts,
            PasswordService passwords,
            VisitorService visitors,
            IdentityService identities,
            OidcProvider provider,
            OidcFlow flow,
            PersonalDataService personal,
            BrowserIdentity browser,
            BrowserService browsers,
            EmailService emails,
            ForgottenPasswordService forgotten) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.identities = identities;
        this.provider = provider;
        this.flow = flow;
        this.personal = personal;
        this.browser = browser;
        this.browsers = browsers;
        this.emails = emails;
        addClassName("sb-page");
        if (forgotten.isOffered()) {
            signIn.add(new Anchor("forgotten-password", words.of("signIn.forgotten")));
        }
        Visitor visitor = visitors.current();
        if (visitor.guest()) {
            showForms();
        } else {
            showSignedIn(visitor);
            browserList.add(new BrowsersSection(browsers));
        }
        flow.takeOutcome().ifPresent(outcome -> show(outcome, visitor));
    }

    @Override
    public String getPageTitle() {
        return words.of("signIn.title");
    }

    private void showForms() {
        removeAll();
        Div forms = new Div();
        forms.addClassName("sb-forms");
        if (provider.isConfigured()) {
            forms.add(new ProviderSection(provider, flow));
        }
        forms.add(signIn, new CredentialsForm("makeAccount", "new-password", this::makeAccount));
        forms.add(personalData(false));
        add(new H1(words.of("signIn.title")), forms);
    }

    /** What came of a way to the provider, said once. */
    private void show(OidcOutcome outcome, Visitor visitor) {
        switch (outcome) {
            case OidcOutcome.SignedIn(int migrated) -> showMigrated(migrated);
            case OidcOutcome.Linked(var identity) ->
                    say(words.of("identities.linked", identity.label()));
            case OidcOutcome.Refused(var problem) -> say(problem.sentences(words.locale()));
            case OidcOutcome.Unknown unknown when visitor.guest() -> showUnknown(unknown);
            case OidcOutcome.Unknown _ -> {
                // signed in otherwise meanwhile: the account's page offers to link it
            }
        }
    }

    private void say(String text) {
        Paragraph message = new Paragraph(text);
        message.getElement().setAttribute("role", "alert");
        addComponentAtIndex(1, message);
    }

    private void showUnknown(OidcOutcome.Unknown unknown) {
        removeAll();
        add(
                new H1(words.of("unknown.title", provider.label())),
                new UnknownIdentityPanel(unknown, identities, this::enter));
    }

    private void enter(SignInResult.SignedIn signedIn) {
        browser.remember(signedIn.token());
        greet(signedIn.visitor());
        showMigrated(signedIn.migrated());
    }

    private List<Problem> signIn(String name, String password) {
        return show(accounts.signIn(name, password));
    }

    private List<Problem> show(SignInResult result) {
        return switch (result) {
            case SignInResult.SignedIn signedIn -> {
                enter(signedIn);
                yield List.of();
            }
            case SignInResult.Delayed(var attempt) -> {
                signIn.await(attempt.delay(), () -> show(accounts.signIn(attempt)));
                yield List.of();
            }
            case SignInResult.Refused(var problem) -> List.of(problem);
        };
    }

    private void showMigrated(int notebooks) {
        if (notebooks > 0) {
            addComponentAtIndex(1, new Paragraph(words.of("signedIn.brought", notebooks)));
        }
    }

    private List<Problem> makeAccount(String name, String password) {
        return switch (accounts.becomeAccount(name, password)) {
            case AccountResult.Made(var visitor) -> {
                browser.renew(visitor.id());
                showSignedIn(visitor);
                yield List.of();
            }
            case AccountResult.Refused(var problems) -> problems;
        };
    }

    private void showSignedIn(Visitor visitor) {
        greet(visitor);
        SignInMethods methods = identities.mine();
        if (provider.isConfigured() || !methods.identities().isEmpty()) {
            add(new IdentitiesSection(visitor.id(), identities, provider, flow));
        }
        if (methods.password()) {
            add(
                    new PasswordForm(
                            () -> String.valueOf(visitor.name()),
                            (current, password) -> changePassword(visitor, current, password)));
        }
        emails.mine().ifPresent(state -> add(new EmailSection(emails, state)));
        add(browserList, personalData(methods.password()));
    }

    private PersonalDataSection personalData(boolean hasPassword) {
        return new PersonalDataSection(
                personal,
                hasPassword,
                () -> {
                    UI ui = UI.getCurrentOrThrow();
                    TypedDrafts.forget(ui);
                    ui.getPage().setLocation("./");
                    browser.forget();
                });
    }

    /** Who signed in just now is known to services from the next request on. */
    private void greet(Visitor visitor) {
        MainLayout.showAbove(this, visitor);
        removeAll();
        Div actions = new Div(linkTo("", words.of("signedIn.toCatalog")));
        actions.addClassNames("sb-row", "sb-row-links");
        if (visitor.administrator()) {
            actions.add(
                    linkTo("accounts", words.of("signedIn.toAccounts")),
                    linkTo("server", words.of("signedIn.toServer")),
                    linkTo("lti-platforms", words.of("signedIn.toPlatforms")));
        }
        actions.add(new Button(words.of("signOut"), click -> signOut(identities.mine())));
        add(
                new H1(words.of("signedIn", String.valueOf(visitor.name()))),
                new Paragraph(words.of("signedIn.about")),
                actions);
    }

    private Optional<Problem> changePassword(Visitor visitor, String current, String password) {
        Optional<Problem> problem = passwords.change(current, password);
        if (problem.isEmpty()) {
            browser.renew(visitor.id());
            browserList.removeAll(); // all others are signed out
        }
        return problem;
    }

    /** Loads the page again, so that nothing of the guest's session is left. */
    private static Anchor linkTo(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.setRouterIgnore(true);
        return link;
    }

    private void signOut(SignInMethods methods) {
        UI ui = UI.getCurrentOrThrow();
        TypedDrafts.forget(ui);
        // neither does an account of a learning platform have a password
        boolean byProviderOnly = !methods.password() && !methods.identities().isEmpty();
        ui.getPage().setLocation(flow.signOutAddress(byProviderOnly).orElse("./"));
        browser.forget();
    }
}
