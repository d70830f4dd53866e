package org.spikebook.e2e.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.Set;

/** What keeps people from using a page as it is now. */
final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** The heads of tables in which a column has no words. */
    private static final String NAMELESS_COLUMNS =
            """
            () => [...document.querySelectorAll('thead th')]
              .filter((head) => head.textContent.trim() === '')
              .map((head) => head.parentElement.outerHTML)
            """;

    /** Where the look has just been changed, a color may be on its way from that of the other. */
    private static final String FINISH_TRANSITIONS =
            """
            () => document.getAnimations()
              .filter((animation) => animation instanceof CSSTransition)
              .forEach((transition) => transition.finish())
            """;

    private Accessibility() {}

    /**
     * No violation that axe calls serious or critical, and no column of a table without a name,
     * which axe calls minor.
     */
    static void assertOf(Page page) {
        page.evaluate(FINISH_TRANSITIONS);
        List<String> violations =
                axe(page).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Accessibility::describe)
                        .toList();
        assertThat(violations).as("accessibility of %s", page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(NAMELESS_COLUMNS))
                .as("columns without a name on %s", page.url())
                .isEmpty();
    }

    /**
     * Looks in the page itself, as none has frames, and lists violations only: else it describes
     * every element that is right, and opens another page to put that together.
     */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static String describe(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getHelp()
                + rule.getNodes().stream().map(node -> "\n    " + node.getHtml()).toList();
    }
}
