package org.spikebook.web.common.ui;

import com.vaadin.flow.component.Component;

import java.time.Duration;

/**
 * Lets the browser ask again after a while. No thread of the server waits meanwhile, and what runs
 * then has a request, so that it can set cookies.
 */
public final class BrowserTimer {

    private static final String WAIT = "return new Promise(done => setTimeout(done, $0))";

    private BrowserTimer() {}

    /** Runs {@code action} after the delay, unless the owner has left the page. */
    public static void run(Component owner, Duration delay, Runnable action) {
        owner.getElement().executeJs(WAIT, delay.toMillis() + 1).then(_ -> action.run());
    }
}
