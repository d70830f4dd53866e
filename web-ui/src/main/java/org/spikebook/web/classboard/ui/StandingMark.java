package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.html.Span;

import org.spikebook.web.classboard.Standing;

import java.util.Locale;

/** The sign of a standing, told apart by shape as well as by color. Its name is said elsewhere. */
final class StandingMark extends Span {

    StandingMark(Standing standing) {
        addClassNames("sb-standing", className(standing));
        getElement().setAttribute("aria-hidden", "true");
    }

    /** Of the mark, and of what has its color too. */
    static String className(Standing standing) {
        return "sb-" + standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
