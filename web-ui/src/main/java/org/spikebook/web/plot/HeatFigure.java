package org.spikebook.web.plot;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.TextAnchor;

import java.awt.Color;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/**
 * A heat map: a field for each pair of values of two quantities, the darker the larger. Fields are
 * equally large, however the values lie.
 *
 * @param name what a screen reader says of it
 * @param xLabel quantity and unit along the horizontal axis
 * @param yLabel quantity and unit along the vertical axis
 * @param title quantity and unit of the fields, written above
 * @param xs values along the horizontal axis
 * @param ys values along the vertical axis, the first at the bottom
 * @param values {@code values[row * xs.size() + column]}; NaN for none, which is drawn as a cross;
 *     not modified
 */
@SuppressWarnings("ArrayRecordComponent")
public record HeatFigure(
        String name,
        String xLabel,
        String yLabel,
        String title,
        List<Double> xs,
        List<Double> ys,
        double[] values)
        implements ChartFigure {

    /** Opacity of the largest value: what is written in a field can still be read. */
    private static final double STRONGEST = 0.55;

    private static final double WEAKEST = 0.04;
    private static final int MOST_WITH_TEXT = 12;
    private static final int WIDTH_OF_A_TEXT = 42;
    private static final int DIGITS = 3;
    private static final int OPAQUE = 255;
    private static final String NONE = "×";

    public HeatFigure {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
    }

    @Override
    public JFreeChart chart(int width, Locale locale) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(axis(xLabel, xs, width / WIDTH_OF_A_TEXT, locale));
        plot.setRangeAxis(axis(yLabel, ys, MOST_WITH_TEXT, locale));
        ChartStyle.dress(plot);
        plot.setRangeGridlinesVisible(false);
        boolean written =
                xs.size() <= Math.min(MOST_WITH_TEXT, width / WIDTH_OF_A_TEXT)
                        && ys.size() <= MOST_WITH_TEXT;
        for (int k = 0; k < values.length; k++) {
            drawField(plot, k, written, locale);
        }
        JFreeChart chart = ChartStyle.chart(plot);
        TextTitle above = new TextTitle(title, ChartStyle.LABEL);
        above.setPaint(FigureColor.MUTED);
        above.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.setTitle(above);
        return chart;
    }

    private static SymbolAxis axis(String label, List<Double> values, int most, Locale locale) {
        int every = Math.max(1, (values.size() + most - 1) / Math.max(1, most));
        String[] symbols =
                values.stream()
                        .map(value -> Quantity.significant(value, DIGITS, locale))
                        .toArray(String[]::new);
        SymbolAxis axis = new SymbolAxis(label, symbols);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, values.size() - 0.5);
        axis.setTickUnit(new NumberTickUnit(every));
        return axis;
    }

    private void drawField(XYPlot plot, int k, boolean written, Locale locale) {
        int column = k % xs.size();
        int row = k / xs.size();
        boolean known = Double.isFinite(values[k]);
        if (known) {
            plot.addAnnotation(
                    new XYBoxAnnotation(
                            column - 0.5,
                            row - 0.5,
                            column + 0.5,
                            row + 0.5,
                            null,
                            null,
                            shade(values[k])));
        }
        if (written || !known) {
            String text = known ? Quantity.significant(values[k], DIGITS, locale) : NONE;
            XYTextAnnotation label = new XYTextAnnotation(text, column, row);
            label.setTextAnchor(TextAnchor.CENTER);
            label.setFont(ChartStyle.TICK);
            label.setPaint(FigureColor.INK);
            plot.addAnnotation(label);
        }
    }

    private Color shade(double value) {
        DoubleSummaryStatistics all =
                Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
        double spread = all.getMax() - all.getMin();
        double share = spread > 0 ? (value - all.getMin()) / spread : 1;
        double opacity = WEAKEST + share * (STRONGEST - WEAKEST);
        return new Color(
                FigureColor.ACCENT.getRed(),
                FigureColor.ACCENT.getGreen(),
                FigureColor.ACCENT.getBlue(),
                (int) Math.round(opacity * OPAQUE));
    }
}
