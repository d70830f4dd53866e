package org.spikebook.web.chiplab.figure;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.chiplab.TradeOffRow;
import org.spikebook.web.plot.ChartStyle;
import org.spikebook.web.plot.ChartSvg;
import org.spikebook.web.plot.FewTicks;
import org.spikebook.web.plot.FigureFile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Accuracy against energy, a mark for each setting: its color says for how many steps a sample was
 * shown, its size how many bits a weight has, and it is hollow where weights were left out. A line
 * joins the settings that no other one beats in accuracy and energy.
 *
 * @param rows at least one
 */
public record TradeOffFigure(List<TradeOffRow> rows) {

    private static final int HEIGHT = 370;

    private static final int FILE_WIDTH = 760;

    private static final double PERCENT = 100;

    public TradeOffFigure {
        rows = List.copyOf(rows);
    }

    /** The drawing at a width in CSS pixels. */
    public String svg(int width, Locale locale) {
        return new ChartSvg(chart(locale), width, HEIGHT).onPage(name(locale));
    }

    /** The same to take away. */
    public FigureFile file(Locale locale) {
        return new FigureFile(chart(locale), FILE_WIDTH, HEIGHT, name(locale));
    }

    private String name(Locale locale) {
        return Text.of(TradeOffFigure.class, "tradeOff.figure", rows.size()).in(locale);
    }

    private JFreeChart chart(Locale locale) {
        List<Integer> steps = rows.stream().map(TradeOffRow::steps).distinct().sorted().toList();
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(front());
        steps.forEach(time -> data.addSeries(series(time)));
        XYPlot plot =
                new XYPlot(
                        data,
                        energies(locale),
                        FewTicks.axis(text("tradeOff.accuracy", locale), 0, 105, 6, locale),
                        new SettingMarks(steps.stream().map(this::rowsOf).toList(), locale));
        ChartStyle.dress(plot);
        JFreeChart chart = ChartStyle.chart(plot);
        chart.addLegend(ChartStyle.legend(plot));
        return chart;
    }

    private List<TradeOffRow> rowsOf(int steps) {
        return rows.stream().filter(row -> row.steps() == steps).toList();
    }

    private XYSeries series(int steps) {
        XYSeries series = new XYSeries(steps, false);
        rowsOf(steps).forEach(row -> series.add(row.joules(), PERCENT * row.accuracy()));
        return series;
    }

    /** From the setting of the lowest energy up, each more accurate than all before it. */
    private XYSeries front() {
        XYSeries front = new XYSeries("front", false);
        double best = -1;
        List<TradeOffRow> lowestFirst =
                rows.stream()
                        .sorted(
                                Comparator.comparingDouble(TradeOffRow::joules)
                                        .thenComparing(
                                                Comparator.comparingDouble(TradeOffRow::accuracy)
                                                        .reversed()))
                        .toList();
        for (TradeOffRow row : lowestFirst) {
            if (row.accuracy() > best) {
                best = row.accuracy();
                front.add(row.joules(), PERCENT * best);
            }
        }
        return front;
    }

    private LogAxis energies(Locale locale) {
        LogAxis axis = new LogAxis(text("energy.axis", locale));
        double least = rows.stream().mapToDouble(TradeOffRow::joules).min().orElseThrow();
        double most = rows.stream().mapToDouble(TradeOffRow::joules).max().orElseThrow();
        axis.setRange(
                Math.pow(10, Math.floor(Math.log10(least))),
                Math.pow(10, Math.ceil(Math.log10(most))));
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setNumberFormatOverride(new JouleFormat(locale));
        return axis;
    }

    private static String text(String key, Locale locale) {
        return Text.of(TradeOffFigure.class, key).in(locale);
    }
}
