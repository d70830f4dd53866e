package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.spikebook.e2e.support.Visitor;

/** The classes of a visitor; an instructor makes new ones here. */
public final class ClassesPage {

    private final Page page;

    private ClassesPage(Page page) {
        this.page = page;
    }

    public static ClassesPage open(Visitor visitor) {
        visitor.open("/classes");
        assertThat(Widgets.heading(visitor.page(), 1)).hasText("Classes");
        return new ClassesPage(visitor.page());
    }

    public ClassPage make(String title) {
        Widgets.fill(page, "Title", title);
        Widgets.button(page, "Create class").click();
        return ClassPage.shown(page);
    }
}
