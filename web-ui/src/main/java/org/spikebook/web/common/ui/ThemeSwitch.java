package org.spikebook.web.common.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.NativeButton;

/**
 * Light, dark, or as the reader's system is set; remembered by the browser ({@link EarlyTheme}
 * applies it before the first paint).
 */
class ThemeSwitch extends NativeButton {

    private static final String APPLY =
            """
            const root = document.documentElement;
            if ($0 === 'system') root.removeAttribute('theme'); else root.setAttribute('theme', $0);
            try { localStorage.setItem('spikebook.theme', $0); } catch (e) { /* kept for this page only */ }
            """;

    private static final String CURRENT =
            "const t = document.documentElement.getAttribute('theme');"
                    + " this.$server.found(t === 'light' || t === 'dark' ? t : 'system');";

    private enum Choice {
        SYSTEM(Glyph.AUTO),
        LIGHT(Glyph.SUN),
        DARK(Glyph.MOON);

        private final Glyph glyph;

        Choice(Glyph glyph) {
            this.glyph = glyph;
        }

        private String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private Choice next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    private final Words words = Words.of(ThemeSwitch.class);
    private Choice choice = Choice.SYSTEM;

    ThemeSwitch() {
        addClassName("sb-theme-switch");
        show(Choice.SYSTEM);
        addClickListener(click -> choose(choice.next()));
        getElement().executeJs(CURRENT);
    }

    private void choose(Choice chosen) {
        show(chosen);
        getElement().executeJs(APPLY, chosen.key());
    }

    private void show(Choice shown) {
        choice = shown;
        removeAll();
        add(shown.glyph.draw());
        String label = words.of("theme." + shown.key());
        setAriaLabel(label);
        setTitle(label);
    }

    /** What the browser had kept. */
    @ClientCallable
    void found(String key) {
        for (Choice each : Choice.values()) {
            if (each.key().equals(key)) {
                show(each);
            }
        }
    }
}
