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

        @Override
        public void choose(Locator option) {
            option.click();
        }

        @Override
        public void check(Locator box) {
            box.check();
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

        @Override
        public void choose(Locator option) {
            go(option, "ArrowDown");
            option.press("Enter");
        }

        @Override
        public void check(Locator box) {
            reach(box);
            box.press("Space");
        }
    };

    /** More stops than any page has: who comes to none of them is in a dead end. */
    private static final int MOST_STOPS = 400;

    private static final String HAS_FOCUS = "e => e.getRootNode().activeElement === e";

    private static final String KEY_TOWARDS =
            """
            e => {
              const focused = document.activeElement;
              const isBehind = focused && focused !== document.body
                  && e.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
              return isBehind ? 'Shift+Tab' : 'Tab';
            }
            """;

    /** Presses a button or follows a link. */
    public abstract void press(Locator control);

    /** Puts a text or number into a field and leaves it. */
    public abstract void type(Locator field, String text);

    /** Takes an option of an open list. */
    public abstract void choose(Locator option);

    /** Ticks a box, or one of several options that are all shown. */
    public abstract void check(Locator box);

    /** Goes there with the Tab key alone, from wherever the focus is. */
    public static void reach(Locator control) {
        assertThat(control).isEnabled();
        go(control, (String) control.evaluate(KEY_TOWARDS));
    }

    private static void go(Locator there, String key) {
        assertThat(there).isVisible();
        for (int stops = 0; !(boolean) there.evaluate(HAS_FOCUS); stops++) {
            if (stops == MOST_STOPS) {
                throw new AssertionError("the key " + key + " does not come to " + there);
            }
            there.page().keyboard().press(key);
        }
    }
}
