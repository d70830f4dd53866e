package org.spikebook.web.plot;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.image.BufferedImage;
import java.util.Locale;

/**
 * Signed values as a picture to take away, with the scale of its colors.
 *
 * @param name what it shows, written above it
 * @param label quantity and unit of the values
 * @param largest value with the strongest color, above 0
 * @param columns of values
 * @param rows of values
 * @param values as shares of the largest
 */
public record SignedFigure(
        String name,
        String label,
        double largest,
        int columns,
        int rows,
        SignedImage.Values values) {

    /** What stands above and below the picture: its name, the scale, and its label. */
    private static final int AROUND_PX = 100;

    private static final int TICKS = 4;
    private static final double STRIP_PX = 10;

    /** Share of the width that the scale leaves free. */
    private static final double BESIDE_SCALE = 0.6;

    /** Pixels of the picture for one of the page, so that those of a value stay sharp. */
    private static final int GRID = 2;

    /** At a width in pixels of the page; as high as the picture needs. */
    public FigureFile file(int width, Locale locale) {
        int height = AROUND_PX + Math.ceilDiv(width * rows, columns);
        return new FigureFile(chart(width, locale), width, height, name);
    }

    private JFreeChart chart(int width, Locale locale) {
        XYPlot plot = new XYPlot(null, axis(columns), axis(rows), null);
        plot.addAnnotation(new XYDataImageAnnotation(enlarged(GRID * width), 0, 0, columns, rows));
        ChartStyle.dress(plot);
        plot.setRangeGridlinesVisible(false);
        JFreeChart chart = ChartStyle.chart(plot);
        TextTitle title = new TextTitle(name, ChartStyle.LABEL);
        title.setPaint(FigureColor.MUTED);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.setTitle(title);
        chart.addSubtitle(scale(width, locale));
        return chart;
    }

    private static NumberAxis axis(int end) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, end);
        axis.setVisible(false);
        return axis;
    }

    private BufferedImage enlarged(int width) {
        int side = Math.ceilDiv(width, columns);
        int height = rows * side;
        BufferedImage large =
                new BufferedImage(columns * side, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = large.createGraphics();
        BufferedImage small = SignedImage.picture(columns, rows, values);
        graphics.drawImage(small, 0, 0, columns * side, height, null);
        graphics.dispose();
        return large;
    }

    private PaintScaleLegend scale(int width, Locale locale) {
        NumberAxis axis = FewTicks.axis(label, -largest, largest, TICKS, locale);
        ChartStyle.dress(axis);
        PaintScaleLegend scale = new PaintScaleLegend(new Shades(largest), axis);
        scale.setPosition(RectangleEdge.BOTTOM);
        scale.setAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        scale.setStripWidth(STRIP_PX);
        scale.setStripOutlineVisible(false);
        scale.setBackgroundPaint(null);
        scale.setMargin(new RectangleInsets(STRIP_PX, STRIP_PX, 0, BESIDE_SCALE * width));
        return scale;
    }

    private record Shades(double largest) implements PaintScale {

        @Override
        public double getLowerBound() {
            return -largest;
        }

        @Override
        public double getUpperBound() {
            return largest;
        }

        @Override
        public Paint getPaint(double value) {
            return SignedImage.color(value / largest);
        }
    }
}
