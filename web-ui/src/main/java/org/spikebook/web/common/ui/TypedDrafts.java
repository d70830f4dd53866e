package org.spikebook.web.common.ui;

import com.vaadin.flow.component.UI;

/**
 * What was typed and not applied, as the browser keeps it: each text under a name that begins with
 * {@link #PREFIX}. It goes when its writer signs out, so that anyone who uses the browser next does
 * not find it; data sets that networks showed, which may be the writer's own, go with it.
 */
public final class TypedDrafts {

    /** Begins the name of each in the browser's storage. */
    public static final String PREFIX = "spikebook.draft.";

    /**
     * Set by a sign-out: other tabs hear of it, and keep nothing any more of what is open there.
     */
    public static final String SIGNED_OUT = "spikebook.signedOut";

    /** The cache of data sets, as {@code live-lab/engine-data.ts} calls it. */
    private static final String DATA = "spikebook-engine-data";

    private static final String FORGET =
            """
            try {
              Object.keys(localStorage).filter(key => key.startsWith($0)).forEach(key => localStorage.removeItem(key));
              localStorage.setItem($1, Date.now());
              globalThis.caches?.delete($2).catch(() => undefined);
            } catch (e) { /* nothing is kept here */ }
            """;

    private TypedDrafts() {}

    /** Takes all away from the browser that shows {@code ui}. */
    public static void forget(UI ui) {
        ui.getPage().executeJs(FORGET, PREFIX, SIGNED_OUT, DATA);
    }
}
