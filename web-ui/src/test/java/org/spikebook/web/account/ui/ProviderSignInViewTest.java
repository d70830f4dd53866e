package org.spikebook.web.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.IdentityRepository;
import org.spikebook.db.account.IdentityRow;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.common.ui.ShownTexts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.time.Clock;
import java.util.UUID;

/** The page of the account where a provider is configured, which does not answer here. */
@WebTest
@TestPropertySource(
        properties = {
            "SPIKEBOOK_OIDC_ISSUER=http://127.0.0.1:1",
            "SPIKEBOOK_OIDC_CLIENT_ID=spikebook",
            "SPIKEBOOK_OIDC_LABEL=Example University"
        })
class ProviderSignInViewTest extends SpringBrowserlessTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired private TestVisitors visitors;
    @Autowired private VisitorRepository rows;
    @Autowired private IdentityRepository identities;
    @Autowired private AccountService accounts;
    @Autowired private Clock clock;

    @Test
    void guest_isOfferedTheProvider_andToldThatItIsAway() {
        visitors.asNewGuest();
        UI.getCurrent().navigate("sign-in");

        test(find(Button.class).withText("Sign in with Example University").single()).click();

        assertThat(ShownTexts.ofPage())
                .contains(
                        "Example University cannot be reached at the moment. Sign in with a name"
                                + " and password, or retry later.");
    }

    @Test
    void account_unlinksAnIdentity_butNotItsLastWayIn() {
        VisitorId owner = visitors.asNewGuest();
        rows.becomeAccount(owner, "Ida", "ida-by-provider", null);
        visitors.as(owner);
        link(owner, "1", "ida@a.example");
        link(owner, "2", "ida@b.example");
        UI.getCurrent().navigate("sign-in");
        assertThat(ShownTexts.ofPage())
                .contains(
                        "This account has no password. You sign in to it through the provider"
                                + " only.",
                        "ida@a.example (https://a.example)");
        assertThat(find(PasswordField.class).all()).isEmpty();

        test(find(Button.class).withText("Unlink").all().getFirst()).click();

        assertThat(ShownTexts.ofPage())
                .contains("ida@a.example is unlinked.")
                .doesNotContain("ida@a.example (https://a.example)");
        test(find(Button.class).withText("Unlink").single()).click();
        assertThat(ShownTexts.ofPage())
                .contains("ida@b.example (https://a.example)")
                .anyMatch(
                        text -> text.startsWith("This is the only way to sign in to this account"));
    }

    @Test
    void accountWithAPassword_canLinkAnIdentity_withIt() {
        visitors.asNewGuest();
        accounts.becomeAccount("Otto-" + UUID.randomUUID().toString().substring(0, 8), PASSWORD);
        UI.getCurrent().navigate("sign-in");
        PasswordField password = find(PasswordField.class).all().getFirst();

        test(password).setValue("not this password");
        test(find(Button.class).withText("Link Example University").single()).click();
        assertThat(password.getErrorMessage()).startsWith("The current password is wrong");

        test(password).setValue(PASSWORD);
        test(find(Button.class).withText("Link Example University").single()).click();

        assertThat(ShownTexts.ofPage())
                .contains("No identity is linked to this account yet.")
                .anyMatch(text -> text.startsWith("Example University cannot be reached"));
        assertThat(password.isInvalid()).isFalse();
    }

    private void link(VisitorId owner, String subject, String label) {
        identities.insert(
                new IdentityRow("https://a.example", subject, owner, label, clock.instant(), null));
    }
}
