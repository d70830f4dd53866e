package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was searched for in a session, each under a number that addresses have in its place: proxies
 * write addresses into their logs, and names of students are not to stand there. Used under the
 * lock of the session.
 */
final class SearchedNames implements Serializable {

    @Serial private static final long serialVersionUID = 1L;

    /** Older ones are forgotten: their addresses find everyone. */
    private static final int MOST = 200;

    private final List<String> names = new ArrayList<>();
    private int forgotten;

    /** Those of the current page. */
    static SearchedNames current() {
        VaadinSession session = UI.getCurrentOrThrow().getSession();
        SearchedNames known = session.getAttribute(SearchedNames.class);
        if (known != null) {
            return known;
        }
        SearchedNames none = new SearchedNames();
        session.setAttribute(SearchedNames.class, none);
        return none;
    }

    /** The number of a name, from now on. */
    String numberOf(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            names.add(name);
            if (names.size() > MOST) {
                names.removeFirst();
                forgotten++;
            }
            at = names.size() - 1;
        }
        return Integer.toString(forgotten + at);
    }

    /** The name with a number; empty if there is none, or not any more. */
    Optional<String> name(String number) {
        return names.stream().filter(each -> numberOf(each).equals(number)).findFirst();
    }
}
