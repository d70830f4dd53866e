package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Visitor;

/** Who is a member of a class, as an instructor sees it, and where links to them lead. */
public final class MembersPanel {

    private final Page page;

    private MembersPanel(Page page) {
        this.page = page;
    }

    /** The panel on the page of a class that is open. */
    public static MembersPanel on(Visitor instructor) {
        return new MembersPanel(instructor.page());
    }

    /** Creates a link that invites an assistant; gives its path. */
    public String createInvitationLink() {
        page.getByText("Invite to teach").click();
        Widgets.button(page, "Create invitation link").click();
        return path(page.getByLabel("Invitation link"));
    }

    /** Creates a link with which a student gets a new password; gives its path. */
    public String createPasswordLink(String student) {
        page.getByText("Edit members").click();
        Locator member = page.getByRole(AriaRole.COMBOBOX, named("Member"));
        member.fill(student);
        page.getByRole(AriaRole.OPTION, named(student)).first().click();
        Widgets.awaitServer(page);
        Widgets.button(page, "Create password link").click();
        return path(page.getByLabel("Link to a new password"));
    }

    private static String path(Locator field) {
        assertThat(field).hasValue(java.util.regex.Pattern.compile("^http.*"));
        return field.inputValue().replaceFirst("https?://[^/]+", "");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** Accepts the invitation that is open, and sees the class. */
    public static void acceptInvitation(Visitor visitor) {
        Widgets.button(visitor.page(), "Accept invitation").click();
        ClassPage.shown(visitor.page());
        assertThat(visitor.page().getByText("You are a teaching assistant of this class"))
                .isVisible();
    }

    /** Saves another password where a link to one is open. */
    public static void saveNewPassword(Visitor visitor, String password) {
        Page page = visitor.page();
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        Widgets.button(page, "Save password").click();
        assertThat(page.getByText("Your password is changed")).isVisible();
    }
}
