package org.spikebook.e2e.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** How a visitor works the page: with the mouse alone (numbers are typed), or without any. */
public enum Hand {
    MOUSE {
        @Override
        public void press(Locator control) {
            control.click();
        }

        @Override
        public void type(Locator field, String text) {
            field.click();
            field.fill(text);
            field.press("Tab");
        }
    },

    KEYBOARD {
        @Override
        public void press(Locator control) {
            reach(control);
            control.press("Enter");
        }

        @Override
        public void type(Locator field, String text) {
            reach(field);
            field.press("ControlOrMeta+a");
            field.pressSequentially(text);
            field.press("Tab");
        }
    };

    /** Presses a button or follows a link. */
    public abstract void press(Locator control);

    /** Puts a text or number into a field and leaves it. */
    public abstract void type(Locator field, String text);

    /** Something that the Tab key comes to. */
    private static void reach(Locator control) {
        assertThat(control).isEnabled();
        assertThat(control).not().hasAttribute("tabindex", "-1");
        control.focus();
        assertThat(control).isFocused();
    }
}
