package org.spikebook.web.chiplab.figure;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.chiplab.EnergyRow;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.ChartSvg;
import org.spikebook.web.plot.FigureColor;
import org.spikebook.web.plot.FigureFile;

import java.util.List;
import java.util.Locale;

/**
 * Energies of one scope as bars on a logarithmic axis, with whiskers from low to high and the value
 * beside each.
 *
 * @param rows all of one scope; at least one
 * @param low energy at which the axis begins, the same for figures to be compared
 * @param high energy at which the whiskers end at most
 */
record EnergyFigure(List<EnergyRow> rows, double low, double high) {

    private static final int BAR_PX = 46;
    private static final int AXES_PX = 56;
    private static final int NARROW = 420;

    /** Room for the value behind the longest whisker, and the share of the width for the bars. */
    private static final double LABEL_PX = 68;

    private static final double BARS = 0.64;

    /** The height that suits the number of bars. */
    int height() {
        return AXES_PX + BAR_PX * rows.size();
    }

    /** The drawing at a width in CSS pixels. */
    String svg(int width, Locale locale) {
        return new ChartSvg(chart(width, locale), width, height()).onPage(name(locale));
    }

    /** The same to take away. */
    FigureFile file(int width, Locale locale) {
        return new FigureFile(chart(width, locale), width, height(), name(locale));
    }

    private String name(Locale locale) {
        return Text.of(EnergyFigure.class, "energy.figure", rows.size()).in(locale);
    }

    private JFreeChart chart(int width, Locale locale) {
        double first = Math.floor(Math.log10(low));
        double last = Math.ceil(Math.log10(high));
        double labels = Math.min(0.5, LABEL_PX / (BARS * width));
        double lower = Math.pow(10, first);
        double upper = Math.pow(10, last + (last - first) * labels / (1 - labels));
        WhiskerBars renderer = new WhiskerBars(rows, locale);
        renderer.setBase(lower);
        CategoryPlot plot =
                new CategoryPlot(data(), names(), energies(lower, upper, width, locale), renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(FigureColor.GRID);
        plot.setRangeGridlineStroke(ChartStyle.THIN);
        return ChartStyle.chart(plot);
    }

    private DefaultCategoryDataset data() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (EnergyRow row : rows) {
            data.addValue(row.joules().nominal(), "energy", row.device());
        }
        return data;
    }

    private static CategoryAxis names() {
        CategoryAxis names = new CategoryAxis();
        ChartStyle.dress(names);
        names.setTickLabelFont(ChartStyle.LABEL);
        names.setTickLabelPaint(FigureColor.INK);
        names.setMaximumCategoryLabelLines(3);
        names.setMaximumCategoryLabelWidthRatio(0.34f);
        names.setAxisLineVisible(false);
        names.setTickMarksVisible(false);
        names.setLowerMargin(0.02);
        names.setUpperMargin(0.02);
        return names;
    }

    private static LogAxis energies(double lower, double upper, int width, Locale locale) {
        LogAxis axis = new LogAxis(Text.of(EnergyFigure.class, "energy.axis").in(locale));
        ChartStyle.dress(axis);
        axis.setRange(lower, upper);
        axis.setTickUnit(new NumberTickUnit(width < NARROW ? 3 : 1));
        axis.setNumberFormatOverride(new JouleFormat(locale));
        return axis;
    }
}
