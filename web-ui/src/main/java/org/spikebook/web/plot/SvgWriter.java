package org.spikebook.web.plot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes one SVG drawing as text. Names are ours, values are escaped. Colours come from CSS
 * classes, so that one drawing serves light and dark. For one thread.
 */
public final class SvgWriter {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * A drawing of that size in its own units, hidden from screen readers: its text stands beside.
     */
    public static SvgWriter decorative(double width, double height, String cssClass) {
        return new SvgWriter().root(width, height, cssClass, "aria-hidden", "true");
    }

    /** A drawing that screen readers announce as an image with this name. */
    public static SvgWriter image(double width, double height, String cssClass, String name) {
        return new SvgWriter().root(width, height, cssClass, "role", "img", "aria-label", name);
    }

    private SvgWriter root(double width, double height, String cssClass, String... more) {
        begin("svg", "xmlns", "http://www.w3.org/2000/svg", "class", cssClass);
        out.setLength(out.length() - 1);
        attributes("viewBox", "0 0 " + number(width) + " " + number(height));
        attributes(more);
        out.append('>');
        return this;
    }

    /** Opens an element with attributes given as name, value, name, value … */
    public SvgWriter begin(String element, String... attributes) {
        out.append('<').append(element);
        attributes(attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    public SvgWriter end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    public SvgWriter element(String element, String... attributes) {
        out.append('<').append(element);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    public SvgWriter line(double x1, double y1, double x2, double y2, String cssClass) {
        return element(
                "line",
                "x1",
                number(x1),
                "y1",
                number(y1),
                "x2",
                number(x2),
                "y2",
                number(y2),
                "class",
                cssClass);
    }

    /** Text whose anchor ({@code start}, {@code middle}, {@code end}) stands at (x, y). */
    public SvgWriter text(double x, double y, String anchor, String cssClass, String text) {
        begin("text", "x", number(x), "y", number(y), "text-anchor", anchor, "class", cssClass);
        out.append(escape(text));
        return end();
    }

    /** The finished drawing; closes what is open. */
    public String finish() {
        while (!open.isEmpty()) {
            end();
        }
        return out.toString();
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
    }

    /** A coordinate, to a hundredth. */
    public static String number(double value) {
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
