package org.spikebook.web.plot;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;

/** The common look of charts: no boxes, few lines, the data first. */
public final class ChartStyle {

    /** Lines of data. */
    public static final Stroke LINE =
            new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** Thin lines: traces, grids. */
    public static final Stroke THIN =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    /** Lines that are not data: thresholds, chance, budgets. */
    public static final Stroke DASHED =
            new BasicStroke(
                    1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5, 4}, 0);

    /** Lines of curves that were predicted, told from other dashed ones by their weight. */
    public static final Stroke PREDICTED =
            new BasicStroke(
                    1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {9, 5}, 0);

    /** Lines of numbers that were predicted. */
    public static final Stroke PREDICTED_NUMBER =
            new BasicStroke(
                    1.8f,
                    BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_ROUND,
                    10,
                    new float[] {9, 4, 2, 4},
                    0);

    public static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    public static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    public static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 12);

    static {
        // otherwise turned labels become outlines of glyphs: no text to read, to select or to
        // restyle
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private ChartStyle() {}

    /** A chart around a plot, without title, legend or ground. */
    public static JFreeChart chart(Plot plot) {
        JFreeChart chart = new JFreeChart(null, LABEL, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(4, 2, 2, 24));
        chart.setAntiAlias(true);
        return chart;
    }

    /** The names of a plot's data, above it, where they cover no mark. */
    public static LegendTitle legend(XYPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.RIGHT);
        legend.setItemFont(STRONG);
        legend.setItemPaint(FigureColor.INK);
        return legend;
    }

    /** Dresses a plot and its axes. */
    public static void dress(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(FigureColor.GRID);
        plot.setRangeGridlineStroke(THIN);
        plot.setAxisOffset(new RectangleInsets(2, 2, 2, 2));
        if (plot.getDomainAxis() != null) {
            dress(plot.getDomainAxis());
        }
        if (plot.getRangeAxis() != null) {
            dress(plot.getRangeAxis());
        }
    }

    /** Dresses an axis. */
    public static void dress(Axis axis) {
        axis.setLabelFont(LABEL);
        axis.setLabelPaint(FigureColor.MUTED);
        axis.setTickLabelFont(TICK);
        axis.setTickLabelPaint(FigureColor.MUTED);
        axis.setAxisLinePaint(FigureColor.AXIS);
        axis.setTickMarkPaint(FigureColor.AXIS);
        axis.setTickMarkInsideLength(0);
        axis.setTickMarkOutsideLength(3);
        if (axis instanceof ValueAxis value) {
            value.setMinorTickMarksVisible(false);
        }
    }
}
