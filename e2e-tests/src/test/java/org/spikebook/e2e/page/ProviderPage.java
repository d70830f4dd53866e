package org.spikebook.e2e.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Visitor;

/** Pages of the OpenID Connect provider, which are not the application's. */
public final class ProviderPage {

    private final Page page;

    public ProviderPage(Visitor visitor) {
        page = visitor.page();
    }

    /** Enters a login, and is sent back. */
    public void signIn(String login) {
        page.getByLabel("Login").fill(login);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue")).click();
        page.waitForURL(url -> url.endsWith("/sign-in"));
    }

    /** Ends the session there too, and is sent back. */
    public void signOut() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out there"))
                .click();
        page.waitForURL(url -> !url.contains("/session/"));
    }
}
