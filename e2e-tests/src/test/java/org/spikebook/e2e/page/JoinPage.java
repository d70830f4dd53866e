package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.spikebook.e2e.support.Visitor;

/** Where a student joins a class by its code. */
public final class JoinPage {

    private final Page page;

    private JoinPage(Page page) {
        this.page = page;
    }

    public static JoinPage open(Visitor visitor) {
        visitor.open("/join");
        assertThat(Widgets.heading(visitor.page(), 1)).hasText("Join a class");
        return new JoinPage(visitor.page());
    }

    /** Joins, and sees the class. */
    public ClassPage join(String code, String name) {
        enter(code, name);
        return ClassPage.shown(page);
    }

    /** Tries to join, and stays here with a message that contains {@code message}. */
    public void isRefused(String code, String name, String message) {
        enter(code, name);
        assertThat(page.getByText(message).first()).isVisible();
    }

    private void enter(String code, String name) {
        Widgets.fill(page, "Class code", code);
        Widgets.fill(page, "Your name", name);
        Widgets.button(page, "Join").click();
    }
}
