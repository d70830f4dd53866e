package org.spikebook.web.plot;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Curves or steps over an axis of x between any two ends; y holds 0 and all values.
 *
 * @param name what a screen reader says of the figure
 * @param xLabel quantity and unit of x
 * @param yLabel quantity and unit of y, written above the axis
 * @param xMin lower end of x
 * @param xMax upper end of x, above the lower one
 * @param curves labeled at their last point where there are several
 */
public record XyFigure(
        String name, String xLabel, String yLabel, double xMin, double xMax, List<Curve> curves) {

    /** How the points of a curve are drawn. */
    public enum Mark {
        /** A line from point to point. */
        LINE,
        /** A line with a dot at each point: few measured points. */
        DOTS,
        /** Dots alone, in any order. */
        POINTS,
        /** A thin dashed line that the others are to be compared with. */
        GUIDE,
        /** The area under steps; point k begins a step that ends at point k + 1. */
        STEPS
    }

    /**
     * One curve.
     *
     * @param label empty for none
     * @param identity index of its color
     * @param xs ascending, as long as {@code ys}; not modified
     * @param ys not modified; a point with NaN is left out
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Curve(String label, int identity, Mark mark, double[] xs, double[] ys) {

        boolean hasDots() {
            return mark == Mark.DOTS || mark == Mark.POINTS;
        }

        double most() {
            return Arrays.stream(ys).filter(Double::isFinite).max().orElse(0);
        }

        double least() {
            return Arrays.stream(ys).filter(Double::isFinite).min().orElse(0);
        }
    }

    private static final double DOT = 5;
    private static final double HEADROOM = 1.12;

    /** Share of an axis that is left free around dots, so that none is cut. */
    private static final double MARGIN = 0.025;

    private static final int NARROW = 350;

    public XyFigure {
        curves = List.copyOf(curves);
    }

    /** The drawing at a width in CSS pixels. */
    public String svg(int width, int height, Locale locale) {
        double most = curves.stream().mapToDouble(Curve::most).max().orElse(0);
        double yMax = most > 0 ? most * HEADROOM : 1;
        XYPlot plot = new XYPlot();
        boolean dots = curves.stream().anyMatch(Curve::hasDots);
        double margin = dots ? MARGIN : 0;
        double beside = margin * (xMax - xMin);
        int ticks = width < NARROW ? 4 : 6;
        plot.setDomainAxis(FewTicks.axis(xLabel, xMin, xMax, ticks, locale));
        plot.getDomainAxis().setRange(xMin - beside, xMax + beside);
        double least = curves.stream().mapToDouble(Curve::least).min().orElse(0);
        double yMin = Math.min(-margin * yMax, least * HEADROOM);
        plot.setRangeAxis(FewTicks.axis(null, yMin, yMax, 5, locale));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        for (int k = 0; k < curves.size(); k++) {
            plot.setDataset(k, data(curves.get(k)));
            plot.setRenderer(k, renderer(curves.get(k)));
        }
        ChartStyle.dress(plot);
        if (curves.size() > 1) {
            curves.forEach(curve -> label(plot, curve, yMax));
        }
        JFreeChart chart = ChartStyle.chart(plot);
        TextTitle title = new TextTitle(yLabel, ChartStyle.LABEL);
        title.setPaint(FigureColor.MUTED);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.setTitle(title);
        return ChartSvg.onPage(chart, width, height, name);
    }

    private static XYSeriesCollection data(Curve curve) {
        XYSeries series = new XYSeries(curve.label(), false);
        for (int k = 0; k < curve.xs().length; k++) {
            if (Double.isFinite(curve.ys()[k])) {
                series.add(curve.xs()[k], curve.ys()[k], false);
            }
        }
        return new XYSeriesCollection(series);
    }

    private static XYItemRenderer renderer(Curve curve) {
        XYItemRenderer renderer =
                switch (curve.mark()) {
                    case LINE, GUIDE -> drawn(true, false);
                    case DOTS -> drawn(true, true);
                    case POINTS -> drawn(false, true);
                    case STEPS -> new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
                };
        boolean guide = curve.mark() == Mark.GUIDE;
        renderer.setSeriesPaint(
                0, guide ? FigureColor.MUTED : FigureColor.identity(curve.identity()));
        renderer.setSeriesStroke(0, guide ? ChartStyle.DASHED : ChartStyle.LINE);
        return renderer;
    }

    private static XYLineAndShapeRenderer drawn(boolean line, boolean dots) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(line, dots);
        renderer.setDrawSeriesLineAsPath(line);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        return renderer;
    }

    private void label(XYPlot plot, Curve curve, double yMax) {
        int last = curve.xs().length - 1;
        while (last >= 0 && !Double.isFinite(curve.ys()[last])) {
            last--;
        }
        if (last < 0) {
            return;
        }
        XYTextAnnotation label =
                new XYTextAnnotation(
                        curve.label(), curve.xs()[last], curve.ys()[last] + 0.02 * yMax);
        label.setTextAnchor(TextAnchor.BOTTOM_RIGHT);
        label.setFont(ChartStyle.STRONG);
        label.setPaint(FigureColor.INK);
        plot.addAnnotation(label);
    }
}
