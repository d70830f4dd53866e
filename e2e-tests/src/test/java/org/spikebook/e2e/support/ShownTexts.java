package org.spikebook.e2e.support;

import com.microsoft.playwright.Page;

import java.util.List;

/** Every text that a page shows or tells a screen reader, each once. */
final class ShownTexts {

    private static final String COLLECT =
            """
            data => {
              const found = new Set();
              const told = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'];
              const walk = root => {
                for (const element of root.querySelectorAll('*')) {
                  if (element.shadowRoot) walk(element.shadowRoot);
                  if (element.closest(data)) continue;
                  for (const name of told) {
                    if (element.hasAttribute(name)) found.add(element.getAttribute(name).trim());
                  }
                  for (const child of element.childNodes) {
                    if (child.nodeType === Node.TEXT_NODE) found.add(child.data.trim());
                  }
                }
              };
              walk(document.body);
              return [...found];
            }
            """;

    private ShownTexts() {}

    /**
     * All of them, but for some elements.
     *
     * @param left a CSS selector of those that are left out
     */
    @SuppressWarnings("unchecked")
    static List<String> on(Page page, String left) {
        return (List<String>) page.evaluate(COLLECT, left);
    }
}
