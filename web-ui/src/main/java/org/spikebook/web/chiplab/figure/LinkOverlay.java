package org.spikebook.web.chiplab.figure;

import org.spikebook.web.chiplab.CoreMap;

import java.util.Locale;

/**
 * The links of a floor plan as a drawing to lay over it: one unit a tile, the wider the busier.
 * Hidden from screen readers; a table says the same.
 */
public final class LinkOverlay {

    private static final double WIDEST = 0.12;

    /** Links of the two directions stand side by side. */
    private static final double BESIDE = 0.1;

    private LinkOverlay() {}

    public static String svg(CoreMap map) {
        double most = map.links().stream().mapToDouble(CoreMap.Link::messages).max().orElse(1);
        StringBuilder svg =
                new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sb-links\" ")
                        .append("preserveAspectRatio=\"none\" aria-hidden=\"true\" viewBox=\"")
                        .append(viewBox(map.window()))
                        .append("\">");
        for (CoreMap.Link link : map.links()) {
            svg.append(line(map, link, link.messages() / most));
        }
        return svg.append("</svg>").toString();
    }

    private static String viewBox(CoreMap.Window window) {
        return window.left() + " " + window.top() + " " + window.columns() + " " + window.rows();
    }

    private static String line(CoreMap map, CoreMap.Link link, double share) {
        boolean across = Math.abs(link.from() - link.to()) == 1;
        double beside = link.to() > link.from() ? BESIDE : -BESIDE;
        double dx = across ? 0 : beside;
        double dy = across ? beside : 0;
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke-width=\"%.3f\"/>",
                link.from() % map.columns() + 0.5 + dx,
                link.from() / map.columns() + 0.5 + dy,
                link.to() % map.columns() + 0.5 + dx,
                link.to() / map.columns() + 0.5 + dy,
                WIDEST * (0.15 + 0.85 * share));
    }
}
