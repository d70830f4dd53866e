package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.MailServer;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.stream.Stream;

/** From an e-mail address that is entered to a new password by a mailed link. */
@OwnServer
class MailJourneyIT extends Journey {

    private static final Screen SCREEN = new Screen(1280, 900, ColorScheme.LIGHT);
    private static final String PASSWORD = "three words here";
    private static final String NEXT = "purple kettle orbit";
    private static final String ADDRESS = "ada@example.org";

    private final MailServer mails = MailServer.start();

    @Override
    protected List<String> javaOptions() {
        return Stream.concat(super.javaOptions().stream(), mails.javaOptions().stream()).toList();
    }

    @AfterAll
    void endMails() {
        mails.close();
    }

    @Test
    void owner_confirmsAnAddress_forgetsThePassword_andChoosesAnother() {
        Visitor ada = visitor("ada", SCREEN);
        AccountPage account = AccountPage.open(ada);
        account.submit("Create account", "Create account", "Ada", PASSWORD);
        account.assertHeading("Signed in as Ada");
        confirmTheAddress(ada, account);

        Visitor elsewhere = visitor("forgetful", SCREEN);
        String link = requestALink(elsewhere);
        AccountPage reset = AccountPage.openAt(elsewhere, link);
        reset.assertHeading("New password");
        reset.choosePassword("short");
        reset.assertSays("The password must have at least 12 characters");
        look(elsewhere, "new-password");
        reset.choosePassword(NEXT);
        reset.assertHeading("Your password is changed");
        look(elsewhere, "changed");
        assertThat(mails.next().text()).contains("Spikebook: your password was changed");

        AccountPage.openUsedLink(elsewhere, link).assertSays("This link has been used");
        AccountPage door = AccountPage.open(elsewhere);
        door.submit("Sign in", "Sign in", "Ada", NEXT);
        door.assertHeading("Signed in as Ada");
        AccountPage.open(ada).assertHeading("Your account");
    }

    private void confirmTheAddress(Visitor ada, AccountPage account) {
        account.setEmail(ADDRESS, "not the password");
        account.assertSays("The current password is wrong");
        account.setEmail(ADDRESS, PASSWORD);
        account.assertSays("Waiting for confirmation: " + ADDRESS);
        look(ada, "address");
        String link = mails.next().path();
        AccountPage.openAt(ada, link).assertHeading("Confirm your address");
        look(ada, "confirm");
        account.confirmEmail();
        account.assertSays(ADDRESS + " is confirmed.");
        look(ada, "confirmed");
        AccountPage.openUsedLink(ada, link).assertSays("This link has been used");
        look(ada, "used");
        AccountPage.open(ada).assertSays("Confirmed: " + ADDRESS);
    }

    private String requestALink(Visitor elsewhere) {
        AccountPage door = AccountPage.open(elsewhere);
        door.forget();
        door.assertHeading("Forgotten password");
        door.requestLink("nowhere");
        door.assertSays("This is not an e-mail address");
        look(elsewhere, "forgotten");
        door.requestLink(ADDRESS);
        door.assertSays("a mail with a link is on its way to it");
        look(elsewhere, "sent");
        return mails.next().path();
    }

    private static void look(Visitor visitor, String of) {
        visitor.takeScreenshot(of);
        visitor.assertAccessible();
        visitor.assertFitsPhoneInTheDark(of + "-phone");
    }
}
