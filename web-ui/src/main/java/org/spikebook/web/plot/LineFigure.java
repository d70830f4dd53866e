package org.spikebook.web.plot;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.Paint;
import java.awt.Stroke;
import java.util.List;
import java.util.Locale;

/**
 * Curves over one axis of x from 0 on, each labeled where it ends; curves that end at the same
 * place near the axis share a label. Each name follows a sample of its line: a curve is told by its
 * dash pattern too, not by its color alone.
 *
 * @param name what a screen reader says of the figure
 * @param xLabel quantity and unit of x
 * @param yLabel quantity and unit of y, written above the axis
 * @param xMax upper end of x, above 0
 * @param yMax upper end of y, above 0
 */
public record LineFigure(
        String name, String xLabel, String yLabel, double xMax, double yMax, List<Curve> curves) {

    /** Room above the upper end, for labels. */
    private static final double HEADROOM_PX = 22;

    /** About what title and axes take of the height. */
    private static final double AROUND_PX = 75;

    private static final int NARROW = 350;

    /** Two labels, one above its curve and one below, touch if they end closer than this. */
    private static final double TWO_LABELS_PX = 40;

    /** Share of a small figure's height that a label needs between its curve and the axis. */
    private static final double ROOM_BELOW = 0.25;

    /** From one label to the next above it, where neither can stand below its curve. */
    private static final double LINE_PX = 16;

    /** Curves that end closer than this end at the same place: they share a label. */
    private static final double SAME_PX = 1;

    /** About the share of the width that a label takes. */
    private static final double LABEL_WIDTH = 0.2;

    /**
     * One curve.
     *
     * @param identity index of its color
     * @param dashed a second cue beside the color; its label stands below the line, where there is
     *     room and no other curve ends just below it
     */
    public record Curve(String label, int identity, boolean dashed, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }

        private Paint paint() {
            return FigureColor.identity(identity);
        }

        private Stroke stroke() {
            return dashed ? ChartStyle.DASHED : ChartStyle.LINE;
        }
    }

    /** A point of a curve. */
    public record Point(double x, double y) {}

    public LineFigure {
        curves = List.copyOf(curves);
    }

    /** The drawing at a width in CSS pixels. */
    public String svg(int width, int height, Locale locale) {
        return new ChartSvg(chart(width, height, locale), width, height).onPage(name());
    }

    /** The same to take away. */
    public FigureFile file(int width, int height, Locale locale) {
        return new FigureFile(chart(width, height, locale), width, height, name());
    }

    private JFreeChart chart(int width, int height, Locale locale) {
        XYPlot plot =
                new XYPlot(
                        data(),
                        FewTicks.axis(xLabel, 0, xMax, width < NARROW ? 4 : 6, locale),
                        FewTicks.axis(
                                null,
                                0,
                                yMax * (1 + HEADROOM_PX / (height - AROUND_PX)),
                                6,
                                locale),
                        renderer());
        ChartStyle.dress(plot);
        curves.forEach(curve -> label(plot, curve, yMax / (height - AROUND_PX)));
        JFreeChart chart = ChartStyle.chart(plot);
        TextTitle title = new TextTitle(yLabel, ChartStyle.LABEL);
        title.setPaint(FigureColor.MUTED);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.setTitle(title);
        return chart;
    }

    private XYSeriesCollection data() {
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < curves.size(); i++) {
            XYSeries series = new XYSeries(i, false);
            curves.get(i).points().forEach(point -> series.add(point.x(), point.y()));
            data.addSeries(series);
        }
        return data;
    }

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < curves.size(); i++) {
            renderer.setSeriesPaint(i, curves.get(i).paint());
            renderer.setSeriesStroke(i, curves.get(i).stroke());
        }
        return renderer;
    }

    private void label(XYPlot plot, Curve curve, double unitsPerPx) {
        if (curve.points().isEmpty()) {
            return;
        }
        Point last = curve.points().getLast();
        double gap = yMax * 0.03;
        boolean hasRoomBelow = last.y() > yMax * ROOM_BELOW;
        if (hasRoomBelow && isLower(curve, last, TWO_LABELS_PX * unitsPerPx)) {
            write(plot, List.of(curve), last, -gap);
            return;
        }
        List<Curve> same = hasRoomBelow ? List.of(curve) : endingAt(last, unitsPerPx);
        if (same.getFirst() == curve) {
            long under = labelsUnder(last, unitsPerPx);
            write(plot, same, last, gap + under * LINE_PX * unitsPerPx);
        }
    }

    private void write(XYPlot plot, List<Curve> of, Point end, double above) {
        List<CurveLabel.Name> names =
                of.stream()
                        .map(c -> new CurveLabel.Name(c.label(), c.paint(), c.stroke()))
                        .toList();
        plot.addAnnotation(
                new CurveLabel(end.x(), end.y() + above, above < 0, end.x() > xMax / 2, names));
    }

    private List<Curve> endingAt(Point end, double unitsPerPx) {
        return curves.stream().filter(other -> isAt(end, other, unitsPerPx)).toList();
    }

    private boolean isAt(Point end, Curve curve, double unitsPerPx) {
        if (curve.points().isEmpty()) {
            return false;
        }
        Point last = curve.points().getLast();
        return areNear(last, end) && Math.abs(last.y() - end.y()) < SAME_PX * unitsPerPx;
    }

    /** Whether the labels of two ends touch if they stand at one height. */
    private boolean areNear(Point one, Point other) {
        return Math.abs(one.x() - other.x()) < xMax * LABEL_WIDTH;
    }

    /** Of labels of curves that end a little lower, those that stand where this one would. */
    private long labelsUnder(Point end, double unitsPerPx) {
        return curves.stream()
                .filter(other -> !other.points().isEmpty())
                .filter(other -> endingAt(other.points().getLast(), unitsPerPx).getFirst() == other)
                .map(other -> other.points().getLast())
                .filter(other -> other.y() <= yMax * ROOM_BELOW && areNear(other, end))
                .map(other -> (end.y() - other.y()) / unitsPerPx)
                .filter(apart -> apart >= SAME_PX && apart < LINE_PX)
                .count();
    }

    /** Of two curves that end close to each other, the lower one; else the dashed one. */
    private boolean isLower(Curve curve, Point end, double close) {
        return curves.stream()
                .filter(other -> other != curve && !other.points().isEmpty())
                .map(other -> end.y() - other.points().getLast().y())
                .filter(above -> above != 0 && Math.abs(above) < close)
                .findFirst()
                .map(above -> above < 0)
                .orElse(curve.dashed());
    }
}
