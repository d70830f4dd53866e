package org.spikebook.e2e.support;

import com.microsoft.playwright.Page;

import java.util.List;

/** What makes a page wider than its window: elements that nothing around them clips. */
final class Overhang {

    /**
     * Asks until nothing hangs over or the timeout ends, by a timer: frames are drawn for what is
     * seen only.
     */
    private static final String WHAT_HANGS_OVER =
            """
            async (timeout) => {
              const root = document.documentElement;
              const edge = () => root.clientWidth;
              const all = (node) => [...node.querySelectorAll('*')]
                .flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
              const above = (e) => e.assignedSlot ?? e.parentElement ?? e.getRootNode().host;
              const isOver = (e) => e.getBoundingClientRect().right > edge() + 0.5;
              const clips = (e) => getComputedStyle(e).overflowX !== 'visible' && !isOver(e);
              const isClipped = (e) => {
                for (let around = above(e); around && around !== document.body; around = above(around)) {
                  if (clips(around)) return true;
                }
                return false;
              };
              const hangs = (e) => e.getBoundingClientRect().width > 0 && isOver(e) && !isClipped(e);
              const describe = (e) => {
                const { left, right } = e.getBoundingClientRect();
                const text = e.textContent.trim().slice(0, 60);
                return `${e.localName}.${e.getAttribute('class')} from ${left} to ${right}: ${text}`;
              };
              const look = () => root.scrollWidth <= edge() ? [] : [
                `the page is ${root.scrollWidth} wide in a window of ${edge()}`,
                ...all(document).filter(hangs).map(describe),
              ];
              const end = performance.now() + timeout;
              let found = look();
              while (found.length > 0 && performance.now() < end) {
                await new Promise((again) => setTimeout(again, 100));
                found = look();
              }
              return found;
            }
            """;

    private Overhang() {}

    /** Descriptions for people to find the elements by; none if all fits. */
    static List<String> on(Page page) {
        List<?> found = (List<?>) page.evaluate(WHAT_HANGS_OVER, Timeouts.PAGE_MS);
        return found.stream().map(String::valueOf).toList();
    }
}
