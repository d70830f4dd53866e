package org.spikebook.web.plot;

import org.jfree.chart.JFreeChart;

import java.util.Locale;

/** A figure that is drawn for a page and for a file alike. */
public interface ChartFigure {

    /** What a screen reader says of it. */
    String name();

    /** The chart at a width in CSS pixels. */
    JFreeChart chart(int width, Locale locale);

    /** The drawing for a page, at a width in CSS pixels. */
    default String svg(int width, int height, Locale locale) {
        return new ChartSvg(chart(width, locale), width, height).onPage(name());
    }

    /** The same to take away. */
    default FigureFile file(int width, int height, Locale locale) {
        return new FigureFile(chart(width, locale), width, height, name());
    }
}
