package org.spikebook.web.publish;

import org.spikebook.web.plot.FigureWidths;

import java.util.function.IntFunction;

/**
 * A figure drawn for a wide and for a narrow place, of which the style sheet shows the one that
 * fits: as {@link org.spikebook.web.plot.ui.FigureView} on pages of the server.
 *
 * @param classes of the place
 */
record FigureHtml(String classes, FigureWidths widths) {

    FigureHtml(FigureWidths widths) {
        this("sb-figure-place", widths);
    }

    String of(IntFunction<String> svgAtWidth) {
        return Html.filled("<div class=\"%s\">", classes)
                + "<div class=\"sb-figure-wide\">"
                + svgAtWidth.apply(widths.wide())
                + "</div>\n<div class=\"sb-figure-narrow\">"
                + svgAtWidth.apply(widths.narrow())
                + "</div></div>\n";
    }
}
