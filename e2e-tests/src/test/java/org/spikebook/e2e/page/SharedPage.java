package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;

/** A notebook as readers of a link see it, and where its owner makes that link. */
public final class SharedPage {

    private final Page page;

    private SharedPage(Page page) {
        this.page = page;
    }

    /** Makes a link to the notebook that is open; gives its path. */
    public static String share(Hand hand, Visitor owner) {
        Page page = openPanel(hand, owner);
        hand.press(Widgets.button(page, "Create link"));
        Locator link = page.getByLabel("Read-only link");
        assertThat(link).hasValue(Pattern.compile("^http.*"));
        return link.inputValue().replaceFirst("https?://[^/]+", "");
    }

    /** Ends the only link to the notebook that is open. */
    public static void revoke(Hand hand, Visitor owner) {
        Page page = openPanel(hand, owner);
        hand.press(
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Revoke link"))));
        assertThat(page.getByText("Links to this notebook:")).hasCount(0);
        assertThat(Widgets.button(page, "Create link")).isFocused();
    }

    private static Page openPanel(Hand hand, Visitor owner) {
        hand.press(owner.page().locator(".sb-share vaadin-details-summary"));
        return owner.page();
    }

    public static SharedPage open(Visitor reader, String path) {
        reader.open(path);
        assertThat(Widgets.button(reader.page(), "Make my own copy")).isVisible();
        return new SharedPage(reader.page());
    }

    /** A network plays, and nothing can be edited. */
    public void assertPlays() {
        assertThat(page.locator("network-canvas").first()).isVisible();
        assertThat(page.locator("live-lab").first()).isVisible();
        assertThat(page.getByText("Undo")).hasCount(0);
    }

    /** Makes a notebook of the reader's own. */
    public NotebookPage makeCopy(Hand hand) {
        hand.press(Widgets.button(page, "Make my own copy"));
        return NotebookPage.shown(page);
    }
}
