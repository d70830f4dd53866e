package org.spikebook.e2e.journey;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.ProviderPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OidcServer;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.stream.Stream;

/** Sign-in by an OpenID Connect provider that others wrote. */
@OwnServer
class OidcJourneyIT extends Journey {

    private static final Screen SCREEN = new Screen(1280, 900, ColorScheme.LIGHT);
    private static final String PASSWORD = "three words here";

    private final OidcServer provider = OidcServer.start();

    @Override
    protected List<String> javaOptions() {
        return Stream.concat(super.javaOptions().stream(), provider.javaOptions().stream())
                .toList();
    }

    @AfterAll
    void endProvider() {
        provider.close();
    }

    @Test
    void newPerson_keepsTheirWork_andSignsOutThereToo() {
        Visitor ada = person("ada");
        CatalogPage.open(ada).start("From spike to silicon");
        AccountPage page = AccountPage.open(ada);
        page.assertHeading("Your account");
        ada.takeScreenshot("sign-in");
        ada.assertAccessible();
        ada.assertFitsPhoneInTheDark("sign-in-phone");

        page.signInBy(OidcServer.LABEL);
        new ProviderPage(ada).signIn("ada");
        page.assertHeading("Signed in as Ada");
        page.assertSays("This account has no password");
        ada.takeScreenshot("account");
        ada.assertAccessible();
        ada.assertFitsPhoneInTheDark("account-phone");
        CatalogPage.open(ada).openNotebook("From spike to silicon");

        AccountPage.open(ada).pressSignOut();
        new ProviderPage(ada).signOut();
        page = AccountPage.open(ada);
        page.assertHeading("Your account");
        page.signInBy(OidcServer.LABEL);
        new ProviderPage(ada).signIn("ada");
        page.assertHeading("Signed in as Ada");
        ada.forgiveRequests();
    }

    @Test
    void accountWithAPassword_isLinked_andSignedInToByTheProviderElsewhere() {
        Visitor grace = person("grace");
        AccountPage page = AccountPage.open(grace);
        page.submit("Create account", "Create account", "Hopper", PASSWORD);
        page.assertHeading("Signed in as Hopper");
        page.linkIdentity(OidcServer.LABEL, PASSWORD);
        new ProviderPage(grace).signIn("grace");
        page.assertSays("grace@example.org is linked");
        grace.takeScreenshot("linked");

        Visitor elsewhere = person("elsewhere");
        AccountPage other = AccountPage.open(elsewhere);
        other.signInBy(OidcServer.LABEL);
        new ProviderPage(elsewhere).signIn("grace");
        other.assertHeading("Signed in as Hopper");

        AccountPage.open(grace).unlink("grace@example.org");
        page.assertSays("grace@example.org is unlinked.");
        grace.assertAccessible();
    }

    @Test
    void personWhoseNameIsTaken_linksTheirAccountByItsPassword() {
        Visitor owner = person("owner");
        AccountPage home = AccountPage.open(owner);
        home.submit("Create account", "Create account", "Linus", PASSWORD);
        home.assertHeading("Signed in as Linus");

        Visitor elsewhere = person("by-provider");
        AccountPage page = AccountPage.open(elsewhere);
        page.signInBy(OidcServer.LABEL);
        new ProviderPage(elsewhere).signIn("linus");
        page.assertHeading("New here with " + OidcServer.LABEL);
        page.assertSays("There is an account named linus here.");
        elsewhere.takeScreenshot("unknown");
        elsewhere.assertAccessible();
        elsewhere.assertFitsPhoneInTheDark("unknown-phone");

        page.submit("I have an account here", "Link account and sign in", "Linus", PASSWORD);
        page.assertHeading("Signed in as Linus");
        AccountPage.open(elsewhere).assertSays("linus@example.org");
    }

    private Visitor person(String name) {
        Visitor person = visitor(name, SCREEN);
        person.mayAsk(provider.address());
        return person;
    }
}
