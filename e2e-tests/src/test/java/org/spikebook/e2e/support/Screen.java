package org.spikebook.e2e.support;

import com.microsoft.playwright.options.ColorScheme;

import java.util.Locale;

/**
 * What a visitor looks at: the window's size in CSS pixels, and light or dark.
 *
 * @param touched whether it is a phone's, which fingers touch
 */
public record Screen(int width, int height, ColorScheme scheme, boolean touched) {

    public static final Screen DESKTOP = new Screen(1280, 900, ColorScheme.LIGHT);

    /** In the dark. */
    public static final Screen PHONE = new Screen(390, 844, ColorScheme.DARK);

    /** Shows a whole network cell, from its canvas to its probes. */
    public static final Screen TALL = new Screen(1280, 1800, ColorScheme.LIGHT);

    /** Of a phone that fingers touch, by day. */
    public static final Screen TOUCHED = new Screen(390, 844, ColorScheme.LIGHT, true);

    /** Of a tablet that fingers touch: networks stand in columns, zoomed out. */
    public static final Screen TABLET = new Screen(820, 1180, ColorScheme.LIGHT, true);

    /** Of a window, with a mouse. */
    public Screen(int width, int height, ColorScheme scheme) {
        this(width, height, scheme, false);
    }

    @Override
    public String toString() {
        return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}
