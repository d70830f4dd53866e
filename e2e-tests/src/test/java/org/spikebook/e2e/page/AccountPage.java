package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.SpikebookServer;
import org.spikebook.e2e.support.Visitor;

/** Where a visitor signs in, makes an account, or becomes the instructor. */
public final class AccountPage {

    private static final String INSTRUCTOR = "Grace";
    private static final String PASSWORD = "three words here";

    private final Visitor visitor;

    private AccountPage(Visitor visitor) {
        this.visitor = visitor;
    }

    public static AccountPage open(Visitor visitor) {
        visitor.open("/sign-in");
        return new AccountPage(visitor);
    }

    /** Wherever a link leads. */
    public static AccountPage openAt(Visitor visitor, String path) {
        visitor.open(path);
        return new AccountPage(visitor);
    }

    /** Becomes the instructor of a new server, or signs in as the one whom it has by this. */
    public static void openAsInstructor(Visitor visitor, SpikebookServer server) {
        if (server.hasInstructor()) {
            AccountPage door = open(visitor);
            door.submit("Sign in", "Sign in", INSTRUCTOR, PASSWORD);
            door.assertHeading("Signed in as " + INSTRUCTOR);
        } else {
            AccountPage setUp = openAt(visitor, server.setUpPath());
            setUp.submit("Name and password", "Become the instructor", INSTRUCTOR, PASSWORD);
            setUp.assertHeading(INSTRUCTOR + " is the instructor");
            server.noteInstructor();
        }
    }

    /** Opens a link that leads nowhere any more, and says why. */
    public static AccountPage openUsedLink(Visitor visitor, String path) {
        visitor.openNothing(path);
        return new AccountPage(visitor);
    }

    /** Opens an address where nothing is for this visitor, and sees the page that says so. */
    public static void openNothing(Visitor visitor, String path) {
        visitor.openNothing(path);
        new AccountPage(visitor).assertHeading("Page not found");
    }

    /** Fills in the form with this heading and presses its button. */
    public void submit(String form, String button, String name, String password) {
        Locator region =
                visitor.page()
                        .getByRole(
                                AriaRole.REGION,
                                new Page.GetByRoleOptions().setName(form).setExact(true));
        region.getByLabel("Name").fill(name);
        region.getByLabel("Password", new Locator.GetByLabelOptions().setExact(true))
                .fill(password);
        region.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Of the account that is signed in to. */
    public void changePassword(String current, String next) {
        fill("Current password", current);
        fill("New password", next);
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Change password").setExact(true))
                .click();
    }

    /** Of the account that is signed in to: has a link mailed that confirms its address. */
    public void setEmail(String address, String password) {
        fill("New e-mail address", address);
        fill("Password, to set the address", password);
        press("Send confirmation link");
    }

    /** On the page of a mailed link. */
    public void confirmEmail() {
        press("Confirm address");
    }

    /** From the page where one signs in. */
    public void forget() {
        visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Forgot your password?"))
                .click();
    }

    /** Has a link to a new password mailed. */
    public void requestLink(String address) {
        fill("E-mail address", address);
        press("Send link");
    }

    /** On the page of a link to a new password. */
    public void choosePassword(String password) {
        fill("New password", password);
        press("Save password");
    }

    private void fill(String label, String text) {
        visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    /** The server has answered what was submitted, by this sentence; it may stand there already. */
    public void assertAnswers(String sentence) {
        Widgets.awaitServer(visitor.page());
        assertSays(sentence);
    }

    /** Leaves for the provider of this name. */
    public void signInBy(String provider) {
        press("Sign in with " + provider);
    }

    /** Leaves for the provider of this name, to link an identity to the account. */
    public void linkIdentity(String provider, String password) {
        fill("Password, to link an identity", password);
        press("Link " + provider);
    }

    public void unlink(String identity) {
        press("Unlink " + identity);
    }

    private void press(String button) {
        Widgets.button(visitor.page(), button).click();
    }

    /** Signs out of an account that the provider signed in to: it leads there. */
    public void pressSignOut() {
        press("Sign out");
    }

    public void signOut() {
        pressSignOut();
        visitor.page().waitForURL(url -> !url.endsWith("/sign-in"));
    }

    public void assertHeading(String heading) {
        assertThat(
                        visitor.page()
                                .getByRole(
                                        AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    /** The bar above the page calls the visitor by this name. */
    public void assertCalled(String name) {
        assertThat(visitor.page().getByRole(AriaRole.BANNER)).containsText(name);
    }

    public void assertSays(String text) {
        assertThat(visitor.page().getByText(text).first()).isVisible();
    }
}
