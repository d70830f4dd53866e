package org.spikebook.web.common.ui;

/** Applies the remembered choice of light or dark before the first paint. */
public final class EarlyTheme {

    /** Runs in the head of every page, so that a dark page never flashes white. */
    public static final String SCRIPT =
            """
            (function () {
              try {
                var theme = localStorage.getItem('spikebook.theme');
                if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('theme', theme);
              } catch (e) { /* no storage: follow the system */ }
            })();
            """;

    private EarlyTheme() {}
}
