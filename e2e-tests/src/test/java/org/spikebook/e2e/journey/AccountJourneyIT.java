package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/** Guests that become accounts; strangers. */
@OwnServer
class AccountJourneyIT extends Journey {

    private static final Screen SCREEN = new Screen(1280, 900, ColorScheme.LIGHT);
    private static final String PASSWORD = "three words here";

    /** What markup could bring that was not escaped: a script, and a handler of an event. */
    private static final String INJECT =
            """
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.injected = "script"';
              const markup = document.createElement('div');
              markup.innerHTML = `<img src="data:," onerror="window.injected = 'handler'">`;
              const over = new Promise(done => markup.firstChild.addEventListener('error', done));
              document.body.append(script, markup);
              return over.then(() => window.injected ?? 'nothing');
            }
            """;

    @Test
    void guest_keepsTheirWorkUnderAName_andStaysWhoTheyAreAfterARestart() {
        Visitor guest = visitor("guest", SCREEN);
        AccountPage page = AccountPage.open(guest);
        page.submit("Create account", "Create account", "Ada", PASSWORD);
        page.assertHeading("Signed in as Ada");

        AccountPage.openNothing(guest, "/nowhere");
        server().kill();
        server().start();
        guest.forgiveRequests();

        page = AccountPage.open(guest);
        page.assertHeading("Signed in as Ada");
        page.signOut();
        AccountPage.open(guest).assertHeading("Your account");
        guest.forgiveRequests();
    }

    @Test
    void signingOut_takesAwayWhatWasTypedAndNotApplied() {
        Visitor writer = visitor("writer", SCREEN);
        AccountPage page = AccountPage.open(writer);
        page.submit("Create account", "Create account", "Grace", PASSWORD);
        page.assertHeading("Signed in as Grace");
        NetworkCell network =
                CatalogPage.open(writer)
                        .startNoisy()
                        .network("80 neurons, each with its own noise");
        network.view(Hand.MOUSE, "Text");
        network.text().type("{ \"half\": ");
        network.text().awaitTypingKept();

        AccountPage.open(writer).signOut();

        network.text().assertNothingKept();
        AccountPage.open(writer).assertHeading("Your account");
        network.text().assertNothingKept();
        writer.forgiveRequests();
    }

    @Test
    void scriptThatIsInjected_doesNotRun() {
        Visitor reader = visitor("injected", SCREEN);
        AccountPage.open(reader).assertHeading("Your account");

        assertThat(reader.page().evaluate(INJECT)).isEqualTo("nothing");

        reader.forgiveRefusedScripts();
    }

    @Test
    void notebookOfAnotherPerson_looksLikeNothing() {
        Visitor stranger = visitor("stranger", SCREEN);

        AccountPage.openNothing(stranger, "/notebook/4b2f7f0e-6b9f-4f0f-9d3c-1d6f0b0a9c55");

        assertThat(stranger.page().title()).startsWith("Page not found");
        stranger.assertAccessible();
    }

    @Test
    void changedPassword_keepsThisBrowserSignedIn_andSignsOthersOut() {
        Visitor owner = visitor("owner", SCREEN);
        AccountPage home = AccountPage.open(owner);
        home.submit("Create account", "Create account", "Lamarr", PASSWORD);
        home.assertHeading("Signed in as Lamarr");
        Visitor other = visitor("other", SCREEN);
        AccountPage elsewhere = AccountPage.open(other);
        elsewhere.submit("Sign in", "Sign in", "Lamarr", PASSWORD);
        elsewhere.assertHeading("Signed in as Lamarr");

        home.changePassword("another password", "purple kettle orbit");
        home.assertSays("The current password is wrong");
        home.changePassword(PASSWORD, "purple kettle orbit");
        home.assertSays("Password changed.");
        owner.takeScreenshot("password-changed");
        owner.assertAccessible();
        owner.assertFitsPhoneInTheDark("password-changed-phone");

        AccountPage.open(other).assertHeading("Your account");
        AccountPage.open(owner).assertHeading("Signed in as Lamarr");
    }

    @Test
    void nameThatOthersGuessAt_isSignedInToAfterADelay_andOnAKnownBrowserImmediately() {
        Visitor owner = visitor("owner", SCREEN);
        AccountPage home = AccountPage.open(owner);
        home.submit("Create account", "Create account", "Hopper", PASSWORD);
        home.assertHeading("Signed in as Hopper");
        home.signOut();

        Visitor other = visitor("other", SCREEN);
        AccountPage elsewhere = AccountPage.open(other);
        for (int i = 0; i < 10; i++) {
            elsewhere.submit("Sign in", "Sign in", "Hopper", "guess number " + i);
            elsewhere.assertAnswers("Wrong name or password.");
        }
        elsewhere.submit("Sign in", "Sign in", "Hopper", PASSWORD);
        elsewhere.assertSays("Your password is checked in");
        other.takeScreenshot("delayed");
        other.assertAccessible();
        other.assertFitsPhoneInTheDark("delayed-phone");

        AccountPage known = AccountPage.open(owner);
        known.submit("Sign in", "Sign in", "Hopper", PASSWORD);
        known.assertHeading("Signed in as Hopper");
        elsewhere.assertHeading("Signed in as Hopper");
        owner.forgiveRequests();
    }
}
