package org.spikebook.web.plot;

import java.awt.Color;

/**
 * The colors of figures, by meaning. A chart is painted with stand-ins that no one would choose by
 * hand; {@link ChartSvg} puts the theme's colors in their place, so that light and dark need no
 * second drawing.
 */
public final class FigureColor {

    public static final Color INK = new Color(1, 2, 3);
    public static final Color MUTED = new Color(1, 2, 4);
    public static final Color GRID = new Color(1, 2, 5);
    public static final Color AXIS = new Color(1, 2, 6);
    public static final Color SURFACE = new Color(1, 2, 7);
    public static final Color ACCENT = new Color(1, 2, 8);
    public static final Color GOOD = new Color(1, 2, 9);
    public static final Color DANGER = new Color(1, 2, 10);
    public static final Color WARNING = new Color(1, 2, 11);

    private static final int FIRST_IDENTITY = 20;
    private static final int IDENTITIES = 7;

    private static final String[] PROPERTIES = {
        "--sb-ink",
        "--sb-muted",
        "--sb-line",
        "--sb-line-strong",
        "--sb-paper",
        "--sb-accent",
        "--sb-good",
        "--sb-danger",
        "--sb-warning"
    };

    private static final String[] IN_FILES = {
        "#1b1d22", "#5a5f6b", "#e2e0d8", "#8b8f99", "#ffffff", "#4a41b5", "#0a6b4b", "#b3261e",
        "#7a4f00"
    };

    private static final String[] IDENTITIES_IN_FILES = {
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#b5a700"
    };

    private FigureColor() {}

    /** The color of an identity of the theme's palette; {@link #MUTED} for a negative one. */
    public static Color identity(int index) {
        return index < 0 ? MUTED : new Color(1, 2, FIRST_IDENTITY + index % IDENTITIES);
    }

    /** The CSS value of a stand-in on a page; empty if the color is none. */
    static String onPage(int red, int green, int blue) {
        if (!isPlaceholder(red, green)) {
            return "";
        }
        return blue >= FIRST_IDENTITY
                ? "var(--sb-id-" + (blue - FIRST_IDENTITY) + ")"
                : "var(" + PROPERTIES[blue - INK.getBlue()] + ")";
    }

    /** The color of a stand-in in a file that stands alone; empty if the color is none. */
    static String inFile(int red, int green, int blue) {
        if (!isPlaceholder(red, green)) {
            return "";
        }
        return blue >= FIRST_IDENTITY
                ? IDENTITIES_IN_FILES[blue - FIRST_IDENTITY]
                : IN_FILES[blue - INK.getBlue()];
    }

    /** The color itself, for pictures: they know no style sheets. */
    static Color inPicture(Color color) {
        String fixed = inFile(color.getRed(), color.getGreen(), color.getBlue());
        if (fixed.isEmpty()) {
            return color;
        }
        Color file = Color.decode(fixed);
        return new Color(file.getRed(), file.getGreen(), file.getBlue(), color.getAlpha());
    }

    private static boolean isPlaceholder(int red, int green) {
        return red == 1 && green == 2;
    }
}
