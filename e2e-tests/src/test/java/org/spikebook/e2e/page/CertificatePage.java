package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.spikebook.e2e.support.Visitor;

/** What a visitor has shown, for paper. */
public final class CertificatePage {

    private static final String NAME = "Name on the page";

    private final Page page;

    private CertificatePage(Page page) {
        this.page = page;
        assertThat(Widgets.heading(page, 1)).hasText("What I have shown");
    }

    public static CertificatePage open(Visitor visitor) {
        visitor.open("/certificate");
        return new CertificatePage(visitor.page());
    }

    /** Lists a lesson, with words of one of its tasks. */
    public void assertShows(String lesson, String words) {
        assertThat(Widgets.heading(page, 2)).hasText(lesson);
        assertThat(page.locator(".sb-certificate")).containsText(words);
    }

    /** Puts the name of a person on it. */
    public void name(String person) {
        Widgets.fill(page, NAME, person);
        assertThat(page.locator(".sb-certificate-name")).hasText(person);
    }
}
