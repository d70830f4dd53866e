package org.spikebook.web.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.mail.TestMailServer;
import org.spikebook.web.account.mail.TestMailServer.Received;
import org.spikebook.web.common.ui.ShownTexts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.util.Locale;

/** From an address that is entered to a new password, by the pages and the mails. */
@WebTest
class MailedLinksViewTest extends SpringBrowserlessTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String SENT =
            "If an account has confirmed %s, a mail with a link is on its way to it. The link"
                    + " works once, for one hour. If no mail comes, look among the junk.";

    private static final String CLOSED =
            "This link has been used, was replaced by a newer one, or has expired.";

    private static final TestMailServer SERVER = new TestMailServer();

    @Autowired private TestVisitors visitors;
    @Autowired private AccountService accounts;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry settings) {
        SERVER.configure(settings);
    }

    @AfterAll
    static void closeServer() {
        SERVER.close();
    }

    @Test
    void owner_confirmsAnAddress_andGetsANewPasswordByIt() {
        VisitorId owner = visitors.asNewGuest();
        accounts.becomeAccount("Mailed-Ada", PASSWORD);
        UI.getCurrent().navigate("sign-in");
        assertThat(ShownTexts.ofPage()).contains("This account has no e-mail address yet.");
        PasswordField proof =
                find(PasswordField.class).withCaption("Password, to set the address").single();
        test(find(EmailField.class).single()).setValue("ada@example.org");
        test(proof).setValue("not my password");
        press("Send confirmation link");
        assertThat(proof.getErrorMessage()).startsWith("The current password is wrong");
        test(proof).setValue(PASSWORD);
        press("Send confirmation link");
        assertThat(ShownTexts.ofPage())
                .anyMatch(text -> text.startsWith("Waiting for confirmation: ada@example.org"));

        Received confirmation = SERVER.next();
        visitors.asNewGuest();
        UI.getCurrent().navigate("confirm-email/" + confirmation.token());
        press("Confirm address");
        assertThat(ShownTexts.ofPage())
                .contains("Address confirmed", "To your account")
                .anyMatch(text -> text.startsWith("ada@example.org is confirmed."));
        UI.getCurrent().navigate("confirm-email/" + confirmation.token());
        assertThat(ShownTexts.ofPage()).contains(CLOSED, "To your account");
        visitors.as(owner);
        UI.getCurrent().navigate("sign-in");
        assertThat(ShownTexts.ofPage()).contains("Confirmed: ada@example.org");

        visitors.asNewGuest();
        UI.getCurrent().navigate("forgotten-password");
        test(find(EmailField.class).single()).setValue("ada@example.org");
        press("Send link");
        assertThat(ShownTexts.ofPage()).contains(SENT.formatted("ada@example.org"));
        String link = "new-password/" + SERVER.next().token();
        UI.getCurrent().navigate(link);
        assertThat(ShownTexts.ofPage())
                .anyMatch(text -> text.startsWith("For the account Mailed-Ada."));
        assertThat(find(Checkbox.class).single().getLabel())
                .isEqualTo("Remove the e-mail address ada@example.org from the account");
        test(find(PasswordField.class).single()).setValue("quiet lamp under bridge");
        press("Save password");
        assertThat(ShownTexts.ofPage()).contains("Your password is changed");
        assertThat(SERVER.next().subject()).isEqualTo("Spikebook: your password was changed");
        UI.getCurrent().navigate(link);
        assertThat(ShownTexts.ofPage()).contains(CLOSED, "Get another link");
    }

    @Test
    void guest_findsTheWayFromTheSignInPage_andIsAnsweredAlike() {
        visitors.asNewGuest();
        UI.getCurrent().navigate("sign-in");
        assertThat(find(Anchor.class).withText("Forgot your password?").single().getHref())
                .isEqualTo("forgotten-password");
        UI.getCurrent().navigate("forgotten-password");

        test(find(EmailField.class).single()).setValue("somewhere");
        press("Send link");
        assertThat(find(EmailField.class).single().getErrorMessage())
                .startsWith("This is not an e-mail address");

        test(find(EmailField.class).single()).setValue("unknown@example.org");
        press("Send link");
        assertThat(ShownTexts.ofPage()).contains(SENT.formatted("unknown@example.org"));
    }

    @Test
    void addressSection_speaksGerman_andSoDoesItsMail() {
        visitors.asNewGuest();
        accounts.becomeAccount("Mailed-Emmy", PASSWORD);
        UI.getCurrent().setLocale(Locale.GERMAN);
        UI.getCurrent().navigate("sign-in");

        test(find(EmailField.class).single()).setValue("emmy@example.org");
        test(find(PasswordField.class).withCaption("Passwort zum Ändern der Adresse").single())
                .setValue(PASSWORD);
        press("Bestätigungslink senden");

        assertThat(SERVER.next().subject()).isEqualTo("Spikebook: Bestätige deine E-Mail-Adresse");
        press("Adresse entfernen");
        assertThat(ShownTexts.ofPage()).contains("Die Adresse ist entfernt.");
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }
}
