package org.spikebook.e2e.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.util.List;

/** What keeps people from using a page as it is now. */
final class Accessibility {

    /** Where the look has just been changed, a color may be on its way from that of the other. */
    private static final String FINISH_TRANSITIONS =
            """
            () => document.getAnimations()
              .filter((animation) => animation instanceof CSSTransition)
              .forEach((transition) => transition.finish())
            """;

    private Accessibility() {}

    /**
     * No violation that axe finds, however little it may matter; headings in texts are their
     * author's.
     */
    static void assertOf(Page page) {
        page.evaluate(FINISH_TRANSITIONS);
        List<String> violations =
                axe(page).analyze().getViolations().stream().map(Accessibility::describe).toList();
        assertThat(violations).as("accessibility of %s", page.url()).isEmpty();
    }

    /**
     * Looks in the page itself, as none has frames, and lists violations only: else it describes
     * every element that is right, and opens another page to put that together.
     */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options)
                .disableRules(List.of("heading-order"))
                .setLegacyMode(true);
    }

    private static String describe(Rule rule) {
        return rule.getImpact()
                + " "
                + rule.getId()
                + ": "
                + rule.getHelp()
                + rule.getNodes().stream().map(node -> "\n    " + node.getHtml()).toList();
    }
}
