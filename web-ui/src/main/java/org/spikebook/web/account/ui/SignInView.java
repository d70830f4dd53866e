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
import org.spikebook.web.account.PasswordService;
import org.spikebook.web.account.SignInResult;
import org.spikebook.web.account.Visitor;
import org.spikebook.web.account.VisitorService;
import org.spikebook.web.account.device.BrowserIdentity;
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
    private final transient BrowserIdentity browser;
    private final CredentialsForm signIn =
            new CredentialsForm("signIn", "current-password", this::signIn);

    SignInView(
            AccountService accounts,
            PasswordService passwords,
            VisitorService visitors,
            BrowserIdentity browser) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.browser = browser;
        addClassName("sb-page");
        Visitor visitor = visitors.current();
        if (visitor.guest()) {
            showForms();
        } else {
            showSignedIn(visitor);
        }
    }

    @Override
    public String getPageTitle() {
        return words.of("signIn.title");
    }

    private void showForms() {
        removeAll();
        Div forms =
                new Div(
                        signIn,
                        new CredentialsForm("makeAccount", "new-password", this::makeAccount));
        forms.addClassName("sb-forms");
        add(new H1(words.of("signIn.title")), forms);
    }

    private List<Problem> signIn(String name, String password) {
        return show(accounts.signIn(name, password));
    }

    private List<Problem> show(SignInResult result) {
        return switch (result) {
            case SignInResult.SignedIn(var visitor, var token, var migrated) -> {
                browser.remember(token);
                showSignedIn(visitor);
                showMigrated(migrated);
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
        MainLayout.showAbove(this, visitor);
        removeAll();
        add(
                new H1(words.of("signedIn", String.valueOf(visitor.name()))),
                new Paragraph(words.of("signedIn.about")),
                toCatalog());
        if (visitor.administrator()) {
            add(toAccounts());
        }
        add(
                new Button(words.of("signOut"), click -> signOut()),
                new PasswordForm(
                        (current, password) -> changePassword(visitor, current, password)));
    }

    private Optional<Problem> changePassword(Visitor visitor, String current, String password) {
        Optional<Problem> problem = passwords.change(current, password);
        if (problem.isEmpty()) {
            browser.renew(visitor.id());
        }
        return problem;
    }

    /** Loads the page again, so that nothing of the guest's session is left. */
    private Anchor toCatalog() {
        Anchor link = new Anchor("", words.of("signedIn.toCatalog"));
        link.setRouterIgnore(true);
        return link;
    }

    private Anchor toAccounts() {
        Anchor link = new Anchor("accounts", words.of("signedIn.toAccounts"));
        link.setRouterIgnore(true);
        return link;
    }

    private void signOut() {
        UI ui = UI.getCurrentOrThrow();
        TypedDrafts.forget(ui);
        ui.getPage().setLocation("./");
        browser.forget();
    }
}
