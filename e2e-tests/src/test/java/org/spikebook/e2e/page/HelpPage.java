package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;

/** The user guide: one of its pages. */
public final class HelpPage {

    private final Page page;

    private HelpPage(Page page) {
        this.page = page;
    }

    /** By the link in the header of the page that is shown. */
    public static HelpPage openByHeader(Visitor visitor, String link) {
        Widgets.link(visitor.page(), link).click();
        return new HelpPage(visitor.page());
    }

    public static HelpPage open(Visitor visitor, String address) {
        visitor.open(address);
        return new HelpPage(visitor.page());
    }

    public void assertShows(String title, String address) {
        assertThat(Widgets.heading(page, 1)).hasText(title);
        assertThat(page).hasURL(Pattern.compile(address + "$"));
    }

    /** A link in the text; the contents have links of the same names. */
    public void follow(String link) {
        page.locator("rich-text")
                .getByText(link, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** By the contents, which are beside the text, or folded above it. */
    public void goTo(String heading) {
        Locator fold = page.locator(".sb-guide-contents summary");
        if (fold.isVisible()) {
            fold.click();
        }
        Widgets.link(page, heading).click();
    }

    public void assertInView(String heading) {
        assertThat(
                        page.locator("rich-text")
                                .getByRole(
                                        AriaRole.HEADING,
                                        new Locator.GetByRoleOptions().setName(heading)))
                .isInViewport();
    }
}
