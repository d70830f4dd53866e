package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Visitor;

/** The first page: the lessons. */
public final class CatalogPage {

    private CatalogPage() {}

    public static CatalogPage open(Visitor visitor) {
        visitor.open("/");
        assertThat(
                        visitor.page()
                                .getByRole(
                                        AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        return new CatalogPage();
    }
}
