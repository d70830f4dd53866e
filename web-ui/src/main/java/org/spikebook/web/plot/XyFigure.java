package org.spikebook.web.plot;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Curves or steps over an axis of x between any two ends.
 *
 * @param name what a screen reader says of the figure
 * @param xLabel quantity and unit of x
 * @param yLabel quantity and unit of y, written above the axis
 * @param xMin lower end of x
 * @param xMax upper end of x, above the lower one
 * @param curves labeled where there are several
 */
public record XyFigure(
        String name,
        String xLabel,
        String yLabel,
        double xMin,
        double xMax,
        List<Curve> curves,
        Look look)
        implements ChartFigure {

    /**
     * How axes and labels are drawn.
     *
     * @param logarithmic whether x is; both its ends are above 0
     * @param withZero whether y holds 0 besides all values
     * @param legend whether curves are named above the plot, and not at their last points
     * @param whole whether both axes count, so that they have ticks at whole numbers only
     * @param yAtLeast what y reaches even if all values are lower
     */
    public record Look(
            boolean logarithmic, boolean withZero, boolean legend, boolean whole, double yAtLeast) {

        /** Linear axes, 0 among the values of y, names at the curves. */
        public static final Look USUAL = new Look(false, true, false);

        /** Axes of any numbers, y as high as its values. */
        public Look(boolean logarithmic, boolean withZero, boolean legend) {
            this(logarithmic, withZero, legend, false, 0);
        }

        /** The usual look for what is counted, and y up to so much at least. */
        public static Look counting(double yAtLeast) {
            return new Look(false, true, false, true, yAtLeast);
        }

        private double smallestStep() {
            return whole ? 1 : 0;
        }
    }

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
        /** A dashed line in ink: a curve that was expected before it was measured. */
        PREDICTED,
        /** A line of dashes and dots in ink: one number that was expected for all x. */
        PREDICTED_NUMBER,
        /** The area under steps; point k begins a step that ends at point k + 1. */
        STEPS;

        boolean isPrediction() {
            return this == PREDICTED || this == PREDICTED_NUMBER;
        }
    }

    /**
     * One curve.
     *
     * @param label empty for none
     * @param identity index of its color
     * @param xs ascending, as long as {@code ys}; not modified
     * @param ys not modified; a point with NaN is left out, and interrupts a guide
     * @param deviations half the length of each point's error bar, NaN for none; as long as {@code
     *     ys}, or empty; not modified
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Curve(
            String label, int identity, Mark mark, double[] xs, double[] ys, double[] deviations) {

        /** A curve without error bars. */
        public Curve(String label, int identity, Mark mark, double[] xs, double[] ys) {
            this(label, identity, mark, xs, ys, new double[0]);
        }

        boolean hasDots() {
            return mark == Mark.DOTS || mark == Mark.POINTS;
        }

        boolean hasBar(int point) {
            return point < deviations.length && deviations[point] > 0;
        }

        /** Index of the last point that is drawn, −1 if none is. */
        int last() {
            int last = ys.length - 1;
            while (last >= 0 && !Double.isFinite(ys[last])) {
                last--;
            }
            return last;
        }

        /** All values, and the ends of the error bars. */
        DoubleStream values() {
            return IntStream.range(0, ys.length)
                    .mapToObj(k -> {
                        double bar = hasBar(k) ? deviations[k] : 0;
                        return DoubleStream.of(ys[k] - bar, ys[k] + bar);
                    })
                    .flatMapToDouble(ends -> ends)
                    .filter(Double::isFinite);
        }
    }

    private static final double DOT = 5;
    private static final double HEADROOM = 1.12;

    /** Of what is predicted, the legend shows so many pixels: a dash, a dot and a dash. */
    private static final double PREDICTED_SAMPLE = 28;

    /** Share of an axis that is left free around dots, so that none is cut. */
    private static final double MARGIN = 0.025;

    /** Shares of the axis of y: from a point to the name of its curve, and of that name. */
    private static final double LABEL_GAP = 0.02;

    private static final double LABEL_HEIGHT = 0.1;

    private static final int NARROW = 350;
    private static final int LOG_DECIMALS = 6;

    public XyFigure {
        curves = List.copyOf(curves);
    }

    /** A figure of the usual look. */
    public XyFigure(
            String name,
            String xLabel,
            String yLabel,
            double xMin,
            double xMax,
            List<Curve> curves) {
        this(name, xLabel, yLabel, xMin, xMax, curves, Look.USUAL);
    }

    @Override
    public JFreeChart chart(int width, Locale locale) {
        XYPlot plot = new XYPlot();
        boolean dots = curves.stream().anyMatch(Curve::hasDots);
        double margin = dots ? MARGIN : 0;
        int ticks = width < NARROW ? 4 : 6;
        plot.setDomainAxis(
                look.logarithmic ? logarithmic(margin, locale) : linear(margin, ticks, locale));
        Range yRange = yRange(margin);
        double yMax = yRange.getUpperBound();
        plot.setRangeAxis(
                FewTicks.axis(null, yRange.getLowerBound(), yMax, 5, look.smallestStep(), locale));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        for (int k = 0; k < curves.size(); k++) {
            plot.setDataset(k, data(curves.get(k)));
            plot.setRenderer(k, renderer(curves.get(k)));
            plot.getRenderer(k).setSeriesVisibleInLegend(0, isNew(k));
            drawBars(plot, curves.get(k));
        }
        ChartStyle.dress(plot);
        if (curves.size() > 1 && !look.legend) {
            curves.forEach(curve -> label(plot, curve, yRange.getLength()));
        }
        JFreeChart chart = ChartStyle.chart(plot);
        if (curves.size() > 1 && look.legend) {
            chart.addLegend(ChartStyle.legend(plot));
        }
        TextTitle title = new TextTitle(yLabel, ChartStyle.LABEL);
        title.setPaint(FigureColor.MUTED);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.setTitle(title);
        return chart;
    }

    private NumberAxis linear(double margin, int ticks, Locale locale) {
        double beside = margin * (xMax - xMin);
        NumberAxis axis = FewTicks.axis(xLabel, xMin, xMax, ticks, look.smallestStep(), locale);
        axis.setRange(xMin - beside, xMax + beside);
        return axis;
    }

    /** Ticks at powers of ten; over less than two of them, at powers of two. */
    private LogAxis logarithmic(double margin, Locale locale) {
        double decades = Math.log10(xMax / xMin);
        double beside = Math.pow(10, margin * decades);
        LogAxis axis = new LogAxis(xLabel);
        axis.setRange(xMin / beside, xMax * beside);
        axis.setTickUnit(new NumberTickUnit(decades < 2 ? Math.log10(2) : 1));
        axis.setNumberFormatOverride(Quantity.withDecimals(LOG_DECIMALS, locale));
        return axis;
    }

    private Range yRange(double margin) {
        DoubleSummaryStatistics all =
                curves.stream().flatMapToDouble(Curve::values).summaryStatistics();
        if (!look.withZero && all.getCount() > 0) {
            double spread = all.getMax() - all.getMin();
            double beside = spread > 0 ? (HEADROOM - 1) * spread : 1;
            return new Range(all.getMin() - beside, all.getMax() + beside);
        }
        double most = Math.max(all.getMax(), look.yAtLeast);
        double least = Math.min(all.getMin(), 0);
        double yMax = most > 0 ? most + (HEADROOM - 1) * (most - least) : 1;
        return new Range(Math.min(-margin * yMax, least * HEADROOM), yMax);
    }

    /** Whether no curve before it has its look and its name: the legend names both once. */
    private boolean isNew(int curve) {
        Curve of = curves.get(curve);
        return !of.mark().isPrediction()
                || curves.subList(0, curve).stream()
                        .noneMatch(c -> c.mark() == of.mark() && c.label().equals(of.label()));
    }

    /**
     * What its axes show, so that a page can draw more over it.
     *
     * @param xFrom value at the left end of the plot
     * @param xTo value at the right end
     * @param xIsLogarithmic whether x is; y never is
     * @param yFrom value at the bottom
     * @param yTo value at the top
     */
    public record Window(
            double xFrom, double xTo, boolean xIsLogarithmic, double yFrom, double yTo) {}

    /** What it shows at a width in CSS pixels. */
    public Window window(int width, Locale locale) {
        XYPlot plot = chart(width, locale).getXYPlot();
        Range x = plot.getDomainAxis().getRange();
        Range y = plot.getRangeAxis().getRange();
        return new Window(
                x.getLowerBound(),
                x.getUpperBound(),
                look.logarithmic,
                y.getLowerBound(),
                y.getUpperBound());
    }

    private static void drawBars(XYPlot plot, Curve curve) {
        for (int k = 0; k < curve.ys().length; k++) {
            if (curve.hasBar(k) && Double.isFinite(curve.ys()[k])) {
                double x = curve.xs()[k];
                double half = curve.deviations()[k];
                plot.addAnnotation(
                        new XYLineAnnotation(
                                x,
                                curve.ys()[k] - half,
                                x,
                                curve.ys()[k] + half,
                                ChartStyle.THIN,
                                FigureColor.identity(curve.identity())));
            }
        }
    }

    private static XYSeriesCollection data(Curve curve) {
        XYSeries series = new XYSeries(curve.label(), false);
        for (int k = 0; k < curve.xs().length; k++) {
            boolean isPoint = Double.isFinite(curve.ys()[k]);
            if (isPoint || curve.mark() == Mark.GUIDE) {
                series.add(curve.xs()[k], isPoint ? curve.ys()[k] : Double.NaN, false);
            }
        }
        return new XYSeriesCollection(series);
    }

    private static XYItemRenderer renderer(Curve curve) {
        XYItemRenderer renderer =
                switch (curve.mark()) {
                    case LINE, GUIDE -> drawn(true, false);
                    case PREDICTED, PREDICTED_NUMBER -> predicted();
                    case DOTS -> drawn(true, true);
                    case POINTS -> drawn(false, true);
                    case STEPS -> new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
                };
        renderer.setSeriesPaint(
                0,
                switch (curve.mark()) {
                    case GUIDE -> FigureColor.MUTED;
                    case PREDICTED, PREDICTED_NUMBER -> FigureColor.INK;
                    case LINE, DOTS, POINTS, STEPS -> FigureColor.identity(curve.identity());
                });
        renderer.setSeriesStroke(
                0,
                switch (curve.mark()) {
                    case GUIDE -> ChartStyle.DASHED;
                    case PREDICTED -> ChartStyle.PREDICTED;
                    case PREDICTED_NUMBER -> ChartStyle.PREDICTED_NUMBER;
                    case LINE, DOTS, POINTS, STEPS -> ChartStyle.LINE;
                });
        return renderer;
    }

    private static XYLineAndShapeRenderer drawn(boolean line, boolean dots) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(line, dots);
        renderer.setDrawSeriesLineAsPath(line);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        return renderer;
    }

    private static XYLineAndShapeRenderer predicted() {
        XYLineAndShapeRenderer renderer = drawn(true, false);
        renderer.setLegendLine(
                new Line2D.Double(-PREDICTED_SAMPLE / 2, 0, PREDICTED_SAMPLE / 2, 0));
        return renderer;
    }

    /** Above the last point, or below it where the name of another curve is in the way. */
    private void label(XYPlot plot, Curve curve, double length) {
        int last = curve.last();
        if (last < 0) {
            return;
        }
        boolean below = curves.stream().anyMatch(other -> isCloseAbove(other, curve, length));
        double gap = (below ? -LABEL_GAP : LABEL_GAP) * length;
        XYTextAnnotation label =
                new XYTextAnnotation(curve.label(), curve.xs()[last], curve.ys()[last] + gap);
        label.setTextAnchor(below ? TextAnchor.TOP_RIGHT : TextAnchor.BOTTOM_RIGHT);
        label.setFont(ChartStyle.STRONG);
        label.setPaint(FigureColor.INK);
        plot.addAnnotation(label);
    }

    private static boolean isCloseAbove(Curve other, Curve curve, double length) {
        if (other.label().isEmpty() || other.last() < 0) {
            return false;
        }
        double above = other.ys()[other.last()] - curve.ys()[curve.last()];
        return above > 0 && above < LABEL_HEIGHT * length;
    }
}
