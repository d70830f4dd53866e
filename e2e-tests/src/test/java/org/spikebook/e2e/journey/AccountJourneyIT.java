package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;

/** From the printed link to an instructor; guests that become accounts; strangers. */
class AccountJourneyIT extends Journey {

    private static final Screen SCREEN = new Screen(1280, 900, ColorScheme.LIGHT);
    private static final String PASSWORD = "three words here";

    @Test
    void printedLink_makesOneInstructor_whoCanSignInElsewhere() {
        String link = printedLink();
        Visitor teacher = visitor("teacher", SCREEN);
        AccountPage setup = AccountPage.openAt(teacher, link);
        setup.assertHeading("Become the instructor");
        teacher.assertAccessible();
        setup.submit("Your name and password", "Become the instructor", "Teacher", "short");
        setup.assertSays("The password needs at least 8 characters.");
        setup.submit("Your name and password", "Become the instructor", "Teacher", PASSWORD);
        setup.assertHeading("Teacher is the instructor");

        Visitor late = visitor("late", SCREEN);
        AccountPage.openAt(late, link).assertSays("This link has been used or is too old.");

        Visitor elsewhere = visitor("elsewhere", SCREEN);
        AccountPage signIn = AccountPage.open(elsewhere);
        signIn.assertHeading("Sign in");
        elsewhere.assertAccessible();
        signIn.submit("Sign in", "Sign in", "teacher", "wrong password");
        signIn.assertSays("There is no account with this name and password.");
        signIn.submit("Sign in", "Sign in", "teacher", PASSWORD);
        signIn.assertHeading("Signed in as Teacher");
        elsewhere.page().reload();
        signIn.assertHeading("Signed in as Teacher");
        elsewhere.takeScreenshot("signed-in");
    }

    @Test
    void guest_keepsTheirWorkUnderAName_andStaysWhoTheyAreAfterARestart() {
        Visitor guest = visitor("guest", SCREEN);
        AccountPage page = AccountPage.open(guest);
        page.submit("Keep your work under a name", "Keep my work", "Ada", PASSWORD);
        page.assertHeading("Signed in as Ada");

        guest.open("/nowhere");
        server().kill();
        server().start();
        guest.forgiveComplaints();

        page = AccountPage.open(guest);
        page.assertHeading("Signed in as Ada");
        page.signOut();
        AccountPage.open(guest).assertHeading("Sign in");
        guest.forgiveComplaints();
    }

    @Test
    void notebookOfSomebodyElse_looksLikeNothing() {
        Visitor stranger = visitor("stranger", SCREEN);
        AccountPage page =
                AccountPage.openAt(stranger, "/notebook/4b2f7f0e-6b9f-4f0f-9d3c-1d6f0b0a9c55");

        page.assertHeading("There is nothing here");
        assertThat(stranger.page().title()).startsWith("There is nothing here");
        stranger.assertAccessible();
    }

    /** The newest: each start prints another one, as long as there is no instructor. */
    private String printedLink() {
        return Pattern.compile("http://localhost:\\d+(/setup/\\S+)")
                .matcher(server().printed())
                .results()
                .map(link -> link.group(1))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new AssertionError("the server prints no link"));
    }
}
