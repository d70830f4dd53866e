package org.spikebook.web.plot;

import org.jfree.chart.JFreeChart;

/**
 * A figure to take away, as files that stand alone on a white ground.
 *
 * @param width in pixels of the page
 * @param height in pixels of the page
 * @param name what a screen reader says of it
 */
public record FigureFile(JFreeChart chart, int width, int height, String name) {

    /** A drawing whose texts can be read and changed. */
    public String svg() {
        return new ChartSvg(chart, width, height).inFile(name);
    }

    /** A picture, with two pixels for each of the page. */
    public byte[] png() {
        return new ChartPng(chartPdf()).bytes();
    }

    /** A page of the size of the figure; texts are outlines. */
    public byte[] pdf() {
        return chartPdf().bytes();
    }

    private ChartPdf chartPdf() {
        return new ChartPdf(chart, width, height, name);
    }
}
